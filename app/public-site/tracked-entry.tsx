/** Where a looked-up entry stands, in its entrant's words, and what comes next. */
import type { EntryState } from '#rules/entry-states'
import { Buttons, ButtonLink } from '#ui/form'
import { StatusTag, type Tone } from '#ui/status-tag'
import { SummaryList } from '#ui/summary-list'
import { paths } from '#paths'
import { dateTime } from '#wording/format'
import { nextStep, trackWords as words, type NextStep } from '#wording/vi/public-site'
import { ownEntryStateNames } from '#wording/vi/states'

interface TrackedEntry extends NextStep {
  receiptNumber: string
  title: string
  contest: { slug: string; title: string }
  submittedAt: Date | null
}

const tones: Record<EntryState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
  rejected: 'danger',
  disqualified: 'danger',
}

export function TrackedEntryPanel({ entry }: { entry: TrackedEntry }) {
  const { state, submittedAt, contest, receiptNumber, title, publishedAt } = entry
  const isTheirTurn =
    state === 'returned' || state === 'draft' || state === 'rejected' || state === 'disqualified'
  return (
    <>
      <SummaryList
        rows={[
          { key: words.receipt, value: <strong className="number">{receiptNumber}</strong> },
          { key: words.state, value: <StatusTag tone={tones[state]}>{ownEntryStateNames[state]}</StatusTag> },
          { key: words.next, value: nextStep(entry) },
          { key: words.entry, value: title },
          {
            key: words.contest,
            value: <a href={paths.contest(contest.slug)}>{contest.title}</a>,
          },
          ...(submittedAt && state !== 'draft'
            ? [{ key: words.submittedAt, value: dateTime(submittedAt) }]
            : []),
        ]}
      />
      <Buttons>
        {isTheirTurn && <ButtonLink href={paths.myEntries}>{words.signIn}</ButtonLink>}
        {publishedAt && !isTheirTurn && (
          <ButtonLink href={paths.results(contest.slug)}>{words.results}</ButtonLink>
        )}
        <ButtonLink variant="secondary" href={paths.track}>
          {words.again}
        </ButtonLink>
      </Buttons>
    </>
  )
}
