/** The front door: the contests that take entries now, then the others by where they stand, and the look-up box. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeader } from '#ui/page-header'
import { Columns, Section } from '#ui/section'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { openContests } from '#server/queries/open-contests'
import { answer } from '#server/respond'
import { archiveWords } from '#wording/vi/archive'
import { newsWords } from '#wording/vi/posts'
import { homeWords as words, trackWords } from '#wording/vi/public-site'
import { pageTitle } from '#wording/vi/shell'
import { ClosedRow, JudgedRow, OpenRow, Rows, UpcomingRow } from './contest-rows'
import { LookUpBox } from './look-up-box'
import { NewsRows } from './news-rows'
import styles from './public-site.module.css'

export const handle = { wide: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return answer(() => openContests(by))
}

export const meta: MetaFunction = () => [
  { title: pageTitle(words.title) },
  { name: 'description', content: words.lede },
]

export default function HomePage() {
  const { now, news, open, upcoming, judged, closed } = useLoaderData<typeof loader>()
  const isEmpty = open.length + upcoming.length + judged.length + closed.length === 0
  return (
    <>
      <PageHeader title={words.title} meta={words.lede} />
      <Columns lead>
        <div>
          <Section title={words.open}>
            {open.length === 0 ? (
              <p>
                {words.noneOpen} {upcoming[0] && words.noneOpenNext(upcoming[0].opensAt)}
                {isEmpty && words.noneAtAll}
              </p>
            ) : (
              <Rows>
                {open.map((row, index) => (
                  <OpenRow key={row.slug} row={row} now={now} isFirst={index === 0} />
                ))}
              </Rows>
            )}
          </Section>
          {upcoming.length > 0 && (
            <Section title={words.upcoming}>
              <Rows>
                {upcoming.map((row) => (
                  <UpcomingRow key={row.slug} row={row} />
                ))}
              </Rows>
            </Section>
          )}
          {judged.length > 0 && (
            <Section title={words.judged}>
              <Rows>
                {judged.map((row) => (
                  <JudgedRow key={row.slug} row={row} />
                ))}
              </Rows>
            </Section>
          )}
          {closed.length > 0 && (
            <Section title={words.closed}>
              <Rows>
                {closed.map((row) => (
                  <ClosedRow key={row.slug} row={row} />
                ))}
              </Rows>
            </Section>
          )}
          <p>
            <a className={styles.more} href={paths.archive()}>
              {archiveWords.link}
            </a>
          </p>
        </div>
        <aside>
          {news.length > 0 && (
            <Section title={newsWords.home}>
              <NewsRows rows={news} level={3} isShort />
              <p>
                <a className={styles.more} href={paths.news()}>
                  {newsWords.all}
                </a>
              </p>
            </Section>
          )}
          <Section title={trackWords.title}>
            <div className={styles.aside}>
              <LookUpBox />
            </div>
          </Section>
          <Section title={words.guideTitle}>
            <div className={styles.aside}>
              <p>{words.guideText}</p>
              <p>
                <a className={styles.more} href={paths.guide}>
                  {words.guideLink}
                </a>
              </p>
            </div>
          </Section>
        </aside>
      </Columns>
    </>
  )
}
