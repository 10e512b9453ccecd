/** The state of a round of judging: word, shape and colour. */
import type { RoundState } from '#rules/round-states'
import { StatusTag, type Tone } from '#ui/status-tag'
import { roundStateNames } from '#wording/vi/rounds'

const tones: Record<RoundState, Tone> = { open: 'info', closed: 'warning', decided: 'success' }

/** `isLast`: after the last round nobody is let on, so that closed is all it comes to. */
export function RoundStateTag({
  state,
  isLast,
  plain,
}: {
  state: RoundState
  isLast: boolean
  plain?: boolean
}) {
  return (
    <StatusTag tone={isLast && state === 'closed' ? 'success' : tones[state]} plain={plain}>
      {roundStateNames[state]}
    </StatusTag>
  )
}
