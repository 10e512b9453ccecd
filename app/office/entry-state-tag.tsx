/** The state of an entry as the office calls it: word, shape and colour. */
import type { EntryState } from '#rules/entry-states'
import { StatusTag, type Tone } from '#ui/status-tag'
import { entryStateNames } from '#wording/vi/states'

const tones: Record<EntryState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
  rejected: 'danger',
  disqualified: 'danger',
}

export function EntryStateTag({ state, plain }: { state: EntryState; plain?: boolean }) {
  return (
    <StatusTag tone={tones[state]} plain={plain}>
      {entryStateNames[state]}
    </StatusTag>
  )
}
