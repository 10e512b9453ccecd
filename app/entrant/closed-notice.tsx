/** Says why a page of an entry cannot be edited now, and what can be done about it. */
import type { Refusal } from '#rules/refusal'
import { formWords as words } from '#wording/vi/entrant-forms'
import { refusalSentence } from '#wording/vi/refusals'
import { Notice } from '#ui/notice'

/** Nothing while the page is open. */
export function ClosedNotice({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null
  return (
    <Notice title={words.closedTitle}>
      <p>{refusal.because === 'entry-state' ? words.closedBySubmission : refusalSentence(refusal)}</p>
    </Notice>
  )
}
