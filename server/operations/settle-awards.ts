/** The chair settles the prizes: they are lawful, ties are ruled on, and nothing is public yet. */
import { onlyRound } from '#rules/rounds'
import { whyNotMoveDecision } from '#rules/decision-states'
import { newId } from '#models/ids'
import { inTransaction } from '#models/connection'
import { Decisions } from '#models/decision'
import { asAwards, awardProblems, chosenPrizes, isUnlawful } from '../awards'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { refuse } from '../refuse'
import { contestResults } from '../results'
import { write } from '../write'

/** Settles what is on the board, with the digest of the marks it rests on. A repeat of a settled decision is harmless. */
export async function settleAwards({ actor, now, contest }: By & InContest, version: number): Promise<void> {
  const { results, entries, decision, inputsDigest } = await contestResults(contest)
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
  if (!results.standings.some((standing) => standing.status === 'ranked'))
    refuse({ because: 'no-eligible-entries' })
  if (results.pending.length > 0) refuse({ because: 'awards-pending', count: results.pending.length })
  const chosen = chosenPrizes(results, decision)
  const unlawful = awardProblems(contest, results, entries, chosen).filter(isUnlawful)
  if (unlawful.length > 0) refuse({ because: 'awards-unlawful', problems: unlawful })
  const settled = {
    state: 'settled' as const,
    awards: asAwards(chosen),
    inputsDigest,
    settledAt: now,
    settledBy: actor.person._id,
    updatedAt: now,
  }
  const line = {
    contest: contest._id,
    subject: `decision:${contest._id.toHexString()}:${onlyRound}`,
    action: 'awards.settled',
    actor: actor.person._id,
    at: now,
    details: { inputsDigest, awards: settled.awards.filter(({ prize }) => prize !== '') },
  }
  if (decision) {
    await write(Decisions, { _id: decision._id, version }, { $set: settled }, line)
    return
  }
  await inTransaction(async (session) => {
    await Decisions.create(
      [{ _id: newId(), contest: contest._id, round: onlyRound, version: 1, ...settled }],
      { session },
    )
    await remember(line, session)
  })
}
