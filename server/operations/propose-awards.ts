/** The chair keeps the council's choice of prizes. Every departure from what the rules propose needs its reason. */
import { whyNotMoveDecision } from '#rules/decision-states'
import { asAwards, chosenPrizes } from '../awards'
import { writeDecision } from '../decisions'
import type { By, InContest } from '../guard'
import { refuse } from '../refuse'
import { contestResults } from '../results'

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
export async function proposeAwards(by: By & InContest, input: AwardChoices): Promise<number> {
  const { actor, now, contest } = by
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
  const departures = chosen.filter(({ prize, proposed }) => prize !== proposed)
  return writeDecision(
    by,
    { decision, version: input.version },
    { awards: asAwards(chosen), state: 'proposed' },
    { action: 'awards.proposed', details: { departures } },
  )
}
