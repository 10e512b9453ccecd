/** The dates of the contest: as they are, as they were first, and the way to move one. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { contestDates } from '#server/queries/contest-dates'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { dateTime } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { milestoneNames } from '#wording/vi/states'
import { datesWords as words, termsWords } from '#wording/vi/terms'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => contestDates(by))
}

export default function Dates() {
  const { contest, isAnnounced, dates } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { slug } = contest
  return (
    <>
      {search.has('xong') && (
        <Notice tone="success">
          <p>{words.moved}</p>
        </Notice>
      )}
      <PageHeader
        back={{ href: paths.terms(slug), label: termsWords.back }}
        eyebrow={contest.shortTitle}
        title={words.title}
      />
      {!isAnnounced && (
        <Notice>
          <p>{words.preparing}</p>
          <p>
            <a href={paths.termsChapter(slug, 'timeline')}>{words.editLink}</a>
          </p>
        </Notice>
      )}
      <DataTable
        caption={words.caption}
        rows={dates}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          {
            key: 'code',
            title: words.milestone,
            rowHeader: true,
            cell: ({ code }) => milestoneNames[code],
          },
          { key: 'at', title: words.now, cell: ({ at }) => dateTime(at) },
          {
            key: 'original',
            title: words.original,
            cell: ({ originallyAt }) => originallyAt && dateTime(originallyAt),
          },
          {
            key: 'why',
            title: words.why,
            cell: ({ code, reason, notice }) =>
              reason && (
                <>
                  {reason}
                  {notice && `; ${notice}`}{' '}
                  <a href={paths.moveNotice(slug, code, 'docx')} download>
                    {words.noticePaper}
                  </a>
                </>
              ),
          },
          {
            key: 'move',
            title: words.move,
            titleHidden: true,
            cell: ({ code }) =>
              isAnnounced && (
                <a href={paths.moveDate(slug, code)}>
                  {words.move}
                  <span className="visually-hidden"> {milestoneNames[code]}</span>
                </a>
              ),
          },
        ]}
      />
    </>
  )
}
