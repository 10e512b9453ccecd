/** The chair settles the prizes: they are lawful, ties are ruled on, and nothing is public yet. */
import { whyNotMoveDecision } from '#rules/decision-states'
import {
  asAwards,
  awardProblems,
  chosenPrizes,
  isDeparture,
  isUnlawful,
  readChoices,
  type Choices,
} from '../awards'
import { orRepeated, writeDecision } from '../decisions'
import type { By, InContest } from '../guard'
import { refuse } from '../refuse'
import { refuseOwnPrizes } from '../council-ties'
import { contestResults, soundness } from '../results'
import { whyNotReady } from '../rounds'
import { whyNotVoted } from '../vote-results'

/**
 * Settles what is on the board, with the digest of the marks it rests on: the choices given, or, without any, those kept
 * by the proposal. A repeat of a settled decision is harmless.
 */
export async function settleAwards(by: By & InContest, version: number, choices?: Choices): Promise<void> {
  await orRepeated(() => settle(by, version, choices))
}

async function settle(by: By & InContest, version: number, choices?: Choices): Promise<void> {
  const { actor, now, contest } = by
  const computed = await contestResults(contest)
  const { round, results, decision, inputsDigest } = computed
  if (decision?.state === 'settled' && decision.version === version + 1) return
  const { roles } = actor
  refuse(
    whyNotMoveDecision('settle', {
      state: decision?.state ?? 'none',
      timeline: contest.timeline,
      now,
      roles,
    }),
  )
  refuse(whyNotReady(round))
  refuse(whyNotVoted(computed.votes))
  if (!results.standings.some((standing) => standing.status === 'ranked'))
    refuse({ because: 'no-eligible-entries' })
  refuse(soundness(results))
  if (results.pending.length > 0) refuse({ because: 'awards-pending', count: results.pending.length })
  const chosen = choices ? readChoices(contest, computed, choices) : chosenPrizes(results, decision)
  await refuseOwnPrizes(by, chosenPrizes(results, decision), chosen)
  const unlawful = awardProblems(contest, computed, chosen).filter(isUnlawful)
  if (unlawful.length > 0) refuse({ because: 'awards-unlawful', problems: unlawful })
  const awards = asAwards(chosen)
  await writeDecision(
    by,
    { decision, version },
    { state: 'settled', awards, inputsDigest, settledAt: now, settledBy: actor.person._id },
    {
      action: 'awards.settled',
      details: {
        inputsDigest,
        awards: awards.filter(({ prize }) => prize !== ''),
        departures: chosen.filter(isDeparture),
      },
    },
  )
}
