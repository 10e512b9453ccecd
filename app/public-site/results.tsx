/** The results of a contest as published: by prize, then field; official when printed; nothing that consents do not allow. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Notice } from '#ui/notice'
import { HeadLines } from '#ui/official'
import { PageHeader } from '#ui/page-header'
import { Resolutions } from '#parts/resolutions'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { resultsPage } from '#server/queries/results-page'
import { answer } from '#server/respond'
import { placeAndDate, resultsWords as words } from '#wording/vi/public-site'
import { pageTitle } from '#wording/vi/shell'
import { PrizeList } from './prize-list'
import styles from './public-site.module.css'

export const handle = { wide: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return answer(() => resultsPage(by, params.contest))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(words.heading(data?.title ?? '')) },
  ...(data?.results ? [] : [{ name: 'robots', content: 'noindex' }]),
]

export default function ResultsPage() {
  const page = useLoaderData<typeof loader>()
  const { slug, title, organiser, province, results, dueAt, postingEndsAt, now } = page
  const back = { href: paths.contest(slug), label: words.backToContest }
  if (!results) {
    return (
      <>
        <PageHeader back={back} title={words.heading(title)} />
        <Notice title={words.noneTitle}>
          <p>{now <= dueAt ? words.noneBefore(dueAt) : words.noneLate(dueAt)}</p>
        </Notice>
      </>
    )
  }
  const { publishedAt, decisionNumber, number, earlier, prizes, counts, resolutions } = results
  return (
    <article className={styles.onPaper}>
      <div className={styles.paperOnly}>
        <HeadLines
          parent={organiser.standingBody}
          issuer={organiser.name}
          nation={words.nation}
          motto={words.motto}
          place={placeAndDate(province, publishedAt)}
        />
      </div>
      <div className={styles.ceremony}>
        <PageHeader
          back={back}
          eyebrow={words.eyebrow(page.isVoted)}
          title={title}
          meta={
            <>
              <p>{words.decision(decisionNumber, publishedAt)}.</p>
              {now <= postingEndsAt && <p>{words.postedUntil(postingEndsAt)}</p>}
            </>
          }
        />
      </div>
      {earlier.length > 0 && (
        <Notice tone="warning" title={words.correctionTitle(number)}>
          <p>{words.correction(earlier)}</p>
        </Notice>
      )}
      <p className={styles.lede}>{words.counts(counts, page.isVoted)}</p>
      <div className={styles.prizes}>
        {prizes.map((prize) => (
          <PrizeList key={prize.code} {...prize} nouns={page.nouns} isVoted={page.isVoted} />
        ))}
      </div>
      <Resolutions resolutions={resolutions} />
      <p className="muted">{words.privacy(page.isVoted)}</p>
      <p className="muted">{words.objection(organiser)}</p>
    </article>
  )
}
