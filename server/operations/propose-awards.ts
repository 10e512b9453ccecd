/** The chair keeps the council's choice of prizes. Every departure from what the rules propose needs its reason. */
import { onlyRound } from '#rules/rounds'
import { whyNotMoveDecision } from '#rules/decision-states'
import { newId } from '#models/ids'
import { inTransaction } from '#models/connection'
import { Decisions } from '#models/decision'
import { asAwards, chosenPrizes } from '../awards'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { refuse } from '../refuse'
import { contestResults } from '../results'
import { write } from '../write'

export interface AwardChoices {
  /** The version of the decision that was on the screen; 0 when there was none. */
  version: number
  /** By entry id; an empty prize means none. */
  choices: Record<string, { prize: string; reason: string }>
}

/**
 * Keeps the choices as a proposal and returns the decision's new version.
 * Refused when settled, when stale, or when a departure lacks its reason.
 */
export async function proposeAwards(
  { actor, now, contest }: By & InContest,
  input: AwardChoices,
): Promise<void> {
  const { results, entries, decision } = await contestResults(contest)
  const { roles } = actor
  refuse(
    whyNotMoveDecision('propose', {
      state: decision?.state ?? 'none',
      timeline: contest.timeline,
      now,
      roles,
    }),
  )
  const prizes = new Set(contest.regulations.prizes.map(({ code }) => code))
  const chosen = chosenPrizes(results, null).map((row) => {
    const choice = input.choices[row.entry]
    const prize = choice && prizes.has(choice.prize) ? choice.prize : null
    return choice ? { ...row, prize, reason: choice.reason } : row
  })
  const silent = chosen.filter(({ prize, proposed, reason }) => prize !== proposed && reason.trim() === '')
  if (silent.length > 0) {
    const codes = new Map(entries.map((entry) => [entry._id.toHexString(), entry.blindCode ?? '']))
    refuse({
      because: 'award-reason-missing',
      entries: silent.map(({ entry }) => codes.get(entry) ?? '').sort(),
    })
  }
  const awards = asAwards(chosen)
  const line = {
    contest: contest._id,
    subject: `decision:${contest._id.toHexString()}:${onlyRound}`,
    action: 'awards.proposed',
    actor: actor.person._id,
    at: now,
    details: { departures: chosen.filter(({ prize, proposed }) => prize !== proposed) },
  }
  if (decision) {
    return write(
      Decisions,
      { _id: decision._id, version: input.version },
      { $set: { awards, state: 'proposed', updatedAt: now } },
      line,
    )
  }
  return inTransaction(async (session) => {
    const made = {
      _id: newId(),
      contest: contest._id,
      round: onlyRound,
      state: 'proposed' as const,
      awards,
      version: 1,
      updatedAt: now,
    }
    await Decisions.create([made], { session })
    await remember(line, session)
    return made.version
  })
}
