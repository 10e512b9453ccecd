/** Where an entry stands with a unit: word, shape and colour. */
import type { ChainState } from '#rules/chain'
import { StatusTag, type Tone } from '#ui/status-tag'
import { chainStateNames } from '#wording/vi/chain'

const tones: Record<ChainState, Tone> = {
  waiting: 'info',
  chosen: 'success',
  listed: 'success',
  declined: 'danger',
  returned: 'warning',
  recalled: 'neutral',
  passed: 'done',
}

export function ChainStateTag({ state, plain }: { state: ChainState; plain?: boolean }) {
  return (
    <StatusTag tone={tones[state]} plain={plain}>
      {chainStateNames[state]}
    </StatusTag>
  )
}
