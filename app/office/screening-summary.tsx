/** What screening came to, by field, unit and reason; printed as it stands. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { screeningSummary, type SummaryRow } from '#server/queries/screening-summary'
import { answer } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { count, dateTime } from '#wording/format'
import { deskWords, overdueReason, summaryWords as words } from '#wording/vi/screening-desk'
import { pageTitle } from '#wording/vi/shell'
import { entryStateNames } from '#wording/vi/states'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => screeningSummary(by))
}

const states = ['submitted', 'returned', 'accepted', 'rejected', 'disqualified'] as const

export default function ScreeningSummary() {
  const { now, title, total, fields, units, reasons } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader
        back={{ href: paths.screening(contest), label: deskWords.title }}
        eyebrow={title}
        title={words.title}
        meta={words.at(dateTime(now))}
      />
      <DataTable
        caption={words.byField}
        rows={fields}
        rowKey={({ code }) => code}
        empty={words.none}
        columns={columnsOf(words.field)}
        foot={[words.all, count(received(total)), ...states.map((state) => count(total[state] ?? 0))]}
        stack={false}
      />
      <DataTable
        caption={words.byUnit}
        rows={units}
        rowKey={({ code }) => code}
        empty={words.none}
        columns={columnsOf(words.unit)}
        stack={false}
      />
      <DataTable
        caption={words.byReason}
        rows={reasons}
        rowKey={({ code, state }) => `${code} ${state}`}
        empty={words.noReasons}
        columns={[
          {
            key: 'reason',
            title: words.reason,
            rowHeader: true,
            cell: ({ code, text }) =>
              text || (code === overdueReason.code ? overdueReason.text : words.ownWords),
          },
          { key: 'state', title: words.state, cell: ({ state }) => entryStateNames[state] },
          { key: 'count', title: words.entries, numeric: true, cell: (row) => count(row.count) },
        ]}
      />
    </>
  )
}

function received(counts: SummaryRow['counts']): number {
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}

function columnsOf(title: string): Column<SummaryRow>[] {
  return [
    { key: 'name', title, rowHeader: true, cell: ({ name }) => name || words.noUnit },
    { key: 'all', title: words.received, numeric: true, cell: ({ counts }) => count(received(counts)) },
    ...states.map((state) => ({
      key: state,
      title: entryStateNames[state],
      numeric: true,
      cell: ({ counts }: SummaryRow) => count(counts[state] ?? 0),
    })),
  ]
}
