/** "Vì sao?": every number of one work's result with its inputs; here the chair reopens or voids a sheet. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { Resolutions } from '#parts/resolutions'
import { paths } from '#paths'
import { sheetActForm } from '#rules/forms/awards'
import { enterContest } from '#server/guard'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { voidScoreSheet } from '#server/operations/void-score-sheet'
import { entryTrace } from '#server/queries/entry-trace'
import { answer, respond } from '#server/respond'
import { mark, score } from '#wording/format'
import { awardReasonSentence, boardWords, separationSentence, traceWords as words } from '#wording/vi/chair'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { sheetStateNames } from '#wording/vi/states'
import type { SheetState } from '#rules/sheet-states'
import { SheetActs } from './sheet-acts'
import { arithmeticRows } from './trace-arithmetic'
import { DiscussionLink, JointNote, SheetVersions } from './trace-history'
import { TracePhotos } from './trace-photos'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? words.title(data.blindCode) : boardWords.title) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(() => entryTrace(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return respond(request, sheetActForm, async ({ intent, sheet, reason }) => {
    const act = intent === 'reopen' ? reopenScoreSheet : voidScoreSheet
    await act(by, sheet, { reason })
    return redirect(paths.trace(by.contest.slug, params.entry ?? ''), 303)
  })
}

export default function Trace() {
  const trace = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  const { explanation, contest } = trace
  const { standing } = explanation
  const criterionOf = (code: string | null) => trace.criteria.find((one) => one.code === code)?.title ?? null
  const prizeOf = (code: string) => trace.prizes.find((one) => one.code === code)?.title ?? code
  return (
    <>
      <PageHeader
        back={{ href: paths.deliberation(contest.slug), label: words.back }}
        eyebrow={trace.title}
        title={words.title(trace.blindCode)}
      />
      {failed && (
        <Notice tone="danger" role="alert">
          <p>{failed.refusal ? refusalSentence(failed.refusal) : boardWords.reasonMissing}</p>
        </Notice>
      )}
      <Section title={words.sheets}>
        <DataTable
          caption={words.sheetsCaption}
          captionHidden
          columns={[
            { key: 'judge', title: words.judge, rowHeader: true, cell: (row) => row.judge },
            {
              key: 'state',
              title: words.state,
              cell: (row) =>
                row.isCounted ? words.counted : stateLine(row.state as SheetState, row.stateReason),
            },
            ...trace.criteria.map(({ code, title }) => ({
              key: code,
              title,
              numeric: true,
              cell: (row: (typeof trace.sheets)[number]) => {
                const given = row.marks[code]
                return given === undefined ? '–' : mark(given)
              },
            })),
            {
              key: 'total',
              title: words.total,
              numeric: true,
              cell: (row) => (row.total === null ? '–' : <strong>{score(row.total)}</strong>),
            },
            { key: 'remarks', title: words.remarks, cell: (row) => row.remarks },
          ]}
          rows={trace.sheets}
          rowKey={(row) => row.sheet}
          empty={words.noSheets}
        />
        <JointNote trace={trace} />
      </Section>
      <Section title={words.arithmetic}>
        <SummaryList
          rows={[
            ...arithmeticRows(trace),
            { key: words.rank, value: standing.rank ?? words.unranked },
            ...standing.criterionMeans.map(({ criterion, published }) => ({
              key: `${words.means}: ${criterionOf(criterion) ?? criterion}`,
              value: score(published),
            })),
            ...(explanation.above?.separatedBy
              ? [
                  {
                    key: words.above,
                    value: `${words.codeLine(explanation.above.entries.map((one) => trace.codes[one] ?? ''))}: ${separationSentence(explanation.above.separatedBy, criterionOf(explanation.above.separatedBy.criterion))}`,
                  },
                ]
              : []),
            ...(standing.separatedBy
              ? [
                  {
                    key: words.below,
                    value: separationSentence(
                      standing.separatedBy,
                      criterionOf(standing.separatedBy.criterion),
                    ),
                  },
                ]
              : []),
            {
              key: words.award,
              value: `${explanation.award.tier === null ? words.noAward : prizeOf(explanation.award.tier)}. ${awardReasonSentence(explanation.award.reason, prizeOf)}`,
            },
          ]}
        />
      </Section>
      <Resolutions resolutions={trace.resolutions} />
      <TracePhotos trace={trace} />
      <SheetVersions trace={trace} />
      <DiscussionLink trace={trace} />
      <SheetActs sheets={trace.sheets} values={failed?.values} />
    </>
  )
}

function stateLine(state: SheetState, reason: string): string {
  return reason ? `${sheetStateNames[state]}: ${reason}` : sheetStateNames[state]
}
