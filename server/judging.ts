/** What the judge's operations and queries share: one judge's sheet with its panel and seat, and its situation. */
import type { Contest } from '#models/contest'
import { idFrom, type Id } from '#models/ids'
import type { Panel, PanelMember } from '#models/panel'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { Seats } from '#models/seat'
import { dayOf } from '#rules/deadlines'
import { serviceWithin, whyNotScore } from '#rules/panel-service'
import { hasPledged } from '#rules/pledge'
import type { SheetMoveSituation } from '#rules/sheet-states'
import { isHeld, type Actor, type By, type InContest } from './guard'
import { ownSheet } from './load'
import { found, refuse, Refused } from './refuse'
import { standingRound, type StandingRound } from './rounds'

export interface JudgedSheet {
  sheet: ScoreSheet
  round: StandingRound
  contest: Contest
  panel: Panel
  member: PanelMember
}

/**
 * A sheet of the actor's own, as a member of its panel who still holds a judge's seat in its contest: the guard of
 * `/cham` cannot tell which contest an address is about. Outside their service on the panel only what they confirmed
 * stays open to them.
 */
export async function judgedSheet({ actor, now }: By, id: string | undefined): Promise<JudgedSheet> {
  const [contests, { sheet, contest, panel, closings }] = await Promise.all([
    contestsJudgedBy({ actor, now }),
    ownSheet(actor, id),
  ])
  const member = found(memberOf(panel, actor), 'sheet')
  const round = await standingRound(contest, sheet.round, closings)
  if (!contests.some((one) => one.equals(contest._id))) {
    throw new Refused({ because: 'wrong-role', needs: ['judge'] })
  }
  if (sheet.state !== 'confirmed') refuse(whyNotScore(serviceWithin(panel, member), dayOf(now)))
  return { sheet, round, contest, panel, member }
}

/** The actor's place in a panel. */
export function memberOf(panel: Pick<Panel, 'members'>, actor: Actor): PanelMember | undefined {
  return panel.members.find((one) => one.person.equals(actor.person._id))
}

/** The contests in which the actor holds a judge's seat now. */
export async function contestsJudgedBy({ actor, now }: By): Promise<Id[]> {
  const seats = await Seats.find({ person: actor.person._id, role: 'judge' }).lean()
  return seats.filter((seat) => isHeld(seat, now)).map((seat) => seat.contest)
}

/** What rules/sheet-states asks about a judge's own sheet. */
export function situationOf(
  { sheet, round, contest, member }: Pick<JudgedSheet, 'sheet' | 'round' | 'contest' | 'member'>,
  { actor, now }: By,
): SheetMoveSituation {
  return {
    state: sheet.state,
    timeline: contest.timeline,
    now,
    isOwn: true,
    roles: actor.roles,
    hasDeclared: hasPledged(member),
    wasReopened: sheet.wasReopened,
    round,
  }
}

/** A sheet of this contest, for its chair. */
export async function sheetIn(contest: Contest, id: string | undefined): Promise<ScoreSheet> {
  const _id = found(idFrom(id), 'sheet')
  return found(await ScoreSheets.findOne({ _id, contest: contest._id }).lean(), 'sheet')
}

/** What rules/sheet-states asks when the chair acts on somebody's sheet. */
export async function chairsSituation(
  sheet: ScoreSheet,
  { actor, now, contest }: By & InContest,
  reason: string,
): Promise<SheetMoveSituation> {
  return {
    state: sheet.state,
    timeline: contest.timeline,
    now,
    isOwn: sheet.judge.equals(actor.person._id),
    roles: actor.roles,
    reason,
    hasDeclared: true,
    wasReopened: sheet.wasReopened,
    round: await standingRound(contest, sheet.round),
  }
}

/** Runs an operation again when somebody wrote between its reading and its writing, so that it answers the new state. */
export async function onFreshCopy<Result>(operation: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation()
    } catch (error) {
      if (attempt === 5 || !lostTheRace(error)) throw error
    }
  }
}

/** `write()` names no changed fields; a save on an old copy, which no repetition mends, always does. */
function lostTheRace(error: unknown): boolean {
  return (
    error instanceof Refused &&
    error.refusal.because === 'stale-version' &&
    error.refusal.changed.length === 0
  )
}
