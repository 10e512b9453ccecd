/** What a contest's page shows of posts: its latest news, its own guidance, papers to take away. */
import type { ComponentProps } from 'react'
import type { Audience } from '#rules/posts'
import { classNames } from '../ui/class-names'
import { paths } from '#paths'
import { Section } from '#ui/section'
import { contestWords as words } from '#wording/vi/contest'
import { audienceNames, newsWords } from '#wording/vi/posts'
import { NewsRows } from './news-rows'
import styles from './public-site.module.css'

interface ContestNewsProps {
  slug: string
  news: ComponentProps<typeof NewsRows>['rows']
}

export function ContestNews({ slug, news }: ContestNewsProps) {
  if (news.length === 0) return null
  return (
    <Section title={words.news} id="tin">
      <NewsRows rows={news.map((row) => ({ ...row, contest: null }))} level={3} />
      <p>
        <a className={styles.more} href={paths.news(slug)}>
          {words.allNews}
        </a>
      </p>
    </Section>
  )
}

interface ContestGuidanceProps {
  guidance: readonly { slug: string; title: string; audience: Audience | null }[]
}

export function ContestGuidance({ guidance }: ContestGuidanceProps) {
  if (guidance.length === 0) return null
  return (
    <Section title={words.guidance} id="huong-dan">
      <ul className={classNames('plain-list', styles.lines)}>
        {guidance.map(({ slug, title, audience }) => (
          <li key={slug}>
            <a href={paths.guidancePage(slug)}>{title}</a>
            {audience && <span className={styles.note}>{audienceNames[audience]}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface DocumentsProps {
  documents: readonly { slug: string; number: number; name: string; kind: string; size: number }[]
}

export function Documents({ documents }: DocumentsProps) {
  if (documents.length === 0) return null
  return (
    <Section title={words.documents} id="van-ban">
      <ul className={classNames('plain-list', styles.lines)}>
        {documents.map(({ slug, number, name, kind, size }) => (
          <li key={`${slug} ${number}`}>
            <a href={paths.postFile(slug, number)} download>
              {newsWords.file(name, kind, size)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
