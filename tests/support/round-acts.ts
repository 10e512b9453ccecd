/** Acts on the first of two rounds, for tests: closing it, deciding who goes on, a sheet left open. */
import type { ScoreSheet } from '#models/score-sheet'
import { closeRound } from '#server/operations/close-round'
import { decideAdvancement, type AdvancementInput } from '#server/operations/decide-advancement'
import { roundProtocol } from '#server/queries/round-protocol'
import { aSheet } from './council'
import { roundMoments, type TwoRounds } from './two-rounds'

/** Four works a place apart from one another, by blind code. */
export const four = { '101': [90, 90], '102': [80, 80], '103': [70, 70], '104': [60, 60] }

export const label = { name: 'Vòng sơ khảo', kind: 'desk' }
export const finalLabel = { name: 'Vòng chung khảo', kind: 'interview' }

/** The organiser closes the first round. */
export function close(
  world: TwoRounds,
  reason = '',
  now: Date = roundMoments.between,
  version = 0,
): Promise<void> {
  return closeRound(world.as('organiser', now), 'preliminary', { version, reason })
}

type Decided = AdvancementInput & { act: 'decision' }

/** The chair decides on what the page shows. */
export async function decide(
  world: TwoRounds,
  input: { act: 'rule' } | Omit<Decided, 'version' | 'digest'>,
): Promise<void> {
  const chair = world.as('chair')
  const { digest, version } = await roundProtocol(chair, 'preliminary')
  await decideAdvancement(chair, 'preliminary', { version, digest, ...input })
}

/** The council's own list. */
export const minuted = (...codes: string[]) => ({
  act: 'decision' as const,
  codes,
  decisionNumber: '07/QĐ-BTC',
  minutes: 'Hội đồng thống nhất.',
})

/** What an operation that was refused so throws. */
export const refusal = (refused: object) => ({ refusal: refused })

/** A sheet of the first round that its judge, the third, has not confirmed. */
export function openSheet(world: TwoRounds, code: string): Promise<ScoreSheet> {
  const work = world.works[code]
  const judge = world.judges[2]
  if (!work || !judge) throw new Error(`No work ${code}`)
  return aSheet(world.contest, work, judge._id, {
    round: 'preliminary',
    panel: world.panels.preliminary._id,
    state: 'in-progress',
    marks: { novelty: 1000 },
    confirmedAt: null,
  })
}
