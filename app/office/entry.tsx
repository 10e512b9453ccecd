/** One dossier before the secretariat: read it, see what was found in it, and conclude the screening. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { paths } from '#paths'
import { screeningForm, type ScreeningInput } from '#rules/forms/screening'
import { enterContest, type By, type InContest } from '#server/guard'
import { acceptEntry } from '#server/operations/accept-entry'
import { disqualifyEntry } from '#server/operations/disqualify-entry'
import { handOverEntry } from '#server/operations/hand-over-entry'
import { recheckEntry } from '#server/operations/recheck-entry'
import { rejectEntry } from '#server/operations/reject-entry'
import { ruleOnFinding } from '#server/operations/rule-on-finding'
import { tickLine } from '#server/operations/tick-line'
import { officeEntry } from '#server/queries/office-entry'
import { answer, respond } from '#server/respond'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { dateTime, list } from '#wording/format'
import { officeEntryWords as words, screeningWords } from '#wording/vi/office-entry'
import { pageTitle } from '#wording/vi/shell'
import { taskNames } from '#wording/vi/states'
import { EntryChecklist } from './entry-checklist'
import { EntryDossier } from './entry-dossier'
import { EntryFindings } from './entry-findings'
import { EntryHistory } from './entry-history'
import { EntryOfficer } from './entry-officer'
import { EntryScreening } from './entry-screening'
import { EntryStateTag } from './entry-state-tag'
import { FormProblems } from './form-problems'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.dossier.title ?? words.back) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => officeEntry(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, screeningForm, async (input) => {
    await screen(by, params.entry, input)
    throw redirect(paths.officeEntry(by.contest.slug, params.entry ?? '', input.act), 303)
  })
}

async function screen(by: By & InContest, entry: string | undefined, input: ScreeningInput): Promise<void> {
  switch (input.act) {
    case 'accept':
      return acceptEntry(by, entry, input)
    case 'force':
      return acceptEntry(by, entry, { version: input.version, ...input.force })
    case 'reject':
      return rejectEntry(by, entry, { version: input.version, code: input.code, ...input.reject })
    case 'recheck':
      return recheckEntry(by, entry, { version: input.version, ...input.recheck })
    case 'disqualify':
      return disqualifyEntry(by, entry, { version: input.version, ...input.disqualify })
    case 'tick':
      return tickLine(by, entry, input)
    case 'confirm':
      return ruleOnFinding(by, input.finding, { ...input, verdict: 'confirmed' })
    case 'dismiss':
      return ruleOnFinding(by, input.finding, { ...input, verdict: 'dismissed' })
    case 'hand-over':
      return handOverEntry(by, entry, input)
  }
}

export default function OfficeEntry() {
  const entry = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const [search] = useSearchParams()
  const done = failure ? undefined : screeningWords.done[search.get('xong') ?? '']
  const { dossier } = entry
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.entries(contest), label: words.back }}
        eyebrow={`${words.receipt} ${entry.receiptNumber}`}
        title={dossier.title}
        status={<EntryStateTag state={entry.state} />}
        meta={[
          words.submitted(dateTime(entry.submittedAt)),
          dossier.field,
          ...(entry.blindCode ? [`${words.blind} ${entry.blindCode}`] : []),
          ...(entry.sheets.assigned > 0 ? [words.sheets(entry.sheets.confirmed, entry.sheets.assigned)] : []),
        ].join(' · ')}
      />
      {done && (
        <Notice tone="success">
          <p>{done}</p>
          {entry.next && (
            <p>
              <a href={paths.officeEntry(contest, entry.next)}>{words.next}</a>
            </p>
          )}
        </Notice>
      )}
      <StateNote entry={entry} />
      <EntryOfficer entry={entry} />
      <EntryChecklist entry={entry} failure={failure} />
      <EntryFindings contest={contest} entry={entry} failure={failure} />
      <EntryScreening contest={contest} entry={entry} failure={failure} />
      <EntryDossier contest={contest} entry={entry} />
      <EntryHistory history={entry.history} journal={entry.journal} />
    </>
  )
}

type EntryData = Awaited<ReturnType<typeof loader>>

/** What was asked of the owner, or why the entry is out. */
function StateNote({ entry }: { entry: EntryData }) {
  const { state, returned, stateReason } = entry
  if (state === 'returned' && returned) {
    return (
      <Notice tone="warning" title={words.returnedTitle(dateTime(returned.deadline))}>
        <p>{returned.reason}</p>
        <p>{words.returnedTasks(list(returned.tasks.map((task) => taskNames[task])))}</p>
      </Notice>
    )
  }
  if (stateReason === '') return null
  return (
    <Notice tone="danger" title={words.stateReason}>
      <p>{stateReason}</p>
    </Notice>
  )
}
