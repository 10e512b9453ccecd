/** A judge's queue as the judge sees it, for the officer who helps by telephone: read-only, without marks. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { sheetsAsJudge } from '#server/queries/as-judge'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { shortDate, time } from '#wording/format'
import { asJudgeWords as words } from '#wording/vi/as-judge'
import { progressWords } from '#wording/vi/progress'
import { pageTitle } from '#wording/vi/shell'
import { sheetStateNames } from '#wording/vi/states'

export const meta: MetaFunction = () => [{ title: pageTitle(words.link) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => sheetsAsJudge(by, params.panel, params.person))
}

export default function JudgeSheets() {
  const { judge, panel, rows, deadline, now, hasPledged } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader
        back={{ href: paths.progress(contest), label: words.back }}
        eyebrow={panel.name}
        title={words.title(judge)}
        meta={progressWords.deadline(deadline, now)}
      />
      <Notice tone="info" title={words.readOnly}>
        <p>{words.hidden}</p>
        {!hasPledged && <p>{words.notPledged}</p>}
      </Notice>
      <DataTable
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={[
          { key: 'blind', title: words.blind, cell: ({ blindCode }) => blindCode },
          {
            key: 'work',
            title: words.work,
            rowHeader: true,
            cell: ({ id, title }) => <a href={paths.sheetAsJudge(contest, id)}>{title}</a>,
          },
          { key: 'state', title: words.state, cell: ({ state }) => sheetStateNames[state] },
          {
            key: 'filled',
            title: words.filled,
            numeric: true,
            cell: ({ filled, of }) => words.filledOf(filled, of),
          },
          {
            key: 'last',
            title: words.last,
            cell: ({ updatedAt, state }) =>
              state === 'blank' ? '' : `${time(updatedAt)} ${shortDate(updatedAt)}`,
          },
        ]}
      />
    </>
  )
}
