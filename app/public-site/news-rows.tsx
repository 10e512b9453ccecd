/** News in a list: a line each, with its picture where there is room for one. */
import type { PictureFacts, PostKind } from '#rules/posts'
import { classNames } from '../ui/class-names'
import { paths } from '#paths'
import { newsWords as words, postKindNames } from '#wording/vi/posts'
import styles from './news.module.css'

interface Row {
  slug: string
  kind: PostKind
  title: string
  summary: string
  isPinned: boolean
  publishedAt: Date
  contest: { slug: string; shortTitle: string } | null
  picture: PictureFacts | null
}

interface NewsRowsProps {
  rows: readonly Row[]
  /** The level of each title: below the heading that it stands under. */
  level?: 2 | 3
  /** Without pictures and summaries, for the side of a page. */
  isShort?: boolean
}

export function NewsRows({ rows, level = 2, isShort }: NewsRowsProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className={classNames('plain-list', styles.rows)}>
      {rows.map(({ slug, kind, title, summary, isPinned, publishedAt, contest, picture }) => (
        <li key={slug} className={styles.row}>
          {picture && !isShort && (
            <img
              className={styles.picture}
              src={paths.postPicture(slug, picture.number, 'small')}
              alt=""
              width={picture.width}
              height={picture.height}
              loading="lazy"
              decoding="async"
            />
          )}
          <div className={styles.words}>
            <Heading>
              <a href={paths.post(slug)}>{title}</a>
            </Heading>
            <p className="muted">
              {[isPinned && !isShort && words.pinned, postKindNames[kind], words.published(publishedAt)]
                .filter(Boolean)
                .join(' · ')}
              {contest && !isShort && (
                <>
                  {' · '}
                  <a href={paths.contest(contest.slug)}>{contest.shortTitle}</a>
                </>
              )}
            </p>
            {summary && !isShort && <p>{summary}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
