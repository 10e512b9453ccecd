/** The rounds of a contest as they stand: what the regulations tell of each, with its protocol. */
import type { Refusal } from '#rules/refusal'
import { roundLabel, roundsOf, type Round, type RoundLabel } from '#rules/rounds'
import type { RoundState } from '#rules/round-states'
import type { Contest } from '#models/contest'
import { idFrom, type Id } from '#models/ids'
import { RoundClosings, type RoundClosing } from '#models/round-closing'
import { found } from './refuse'

export interface StandingRound extends Round {
  state: RoundState
  /** None of its sheets moves any more. */
  isClosed: boolean
  /** Null until it was first closed. */
  closing: RoundClosing | null
  /** The round before it while it has not been decided who goes on from there; nobody can be assigned in it yet. */
  waitsFor: RoundLabel | null
  /** The entries that came in from the round before; null in the first one, into which every valid entry comes. */
  entrants: string[] | null
}

/** Every round in the order they are held, at least one. One query. */
export async function standingRounds(contest: Contest): Promise<[StandingRound, ...StandingRound[]]> {
  return roundsWith(contest, await closingsOf(contest._id))
}

/** The protocols of a contest's rounds: to be read beside the contest itself, where only its id is known. */
export function closingsOf(contest: Id): Promise<RoundClosing[]> {
  return RoundClosings.find({ contest }).lean()
}

function roundsWith(contest: Contest, closings: RoundClosing[]): [StandingRound, ...StandingRound[]] {
  const [first, ...rest] = roundsOf(contest)
  const begin = standing(first, null, closings)
  const later: StandingRound[] = []
  for (const round of rest) later.push(standing(round, later.at(-1) ?? begin, closings))
  return [begin, ...later]
}

function standing(round: Round, before: StandingRound | null, closings: RoundClosing[]): StandingRound {
  const closing = closings.find((one) => one.round === round.code) ?? null
  const state = closing?.state ?? 'open'
  return {
    ...round,
    state,
    isClosed: state !== 'open',
    closing,
    waitsFor: before && before.state !== 'decided' ? roundLabel(before) : null,
    entrants: before && (before.closing?.advancement?.entries ?? []),
  }
}

/** The round of a code, as it stands, or NotFound. `closings`, when they have been read already, save reading them. */
export async function standingRound(
  contest: Contest,
  code: string | undefined,
  closings?: RoundClosing[],
): Promise<StandingRound> {
  const rounds = roundsWith(contest, closings ?? (await closingsOf(contest._id)))
  return found(
    rounds.find((one) => one.code === code),
    'round',
  )
}

/** The round that is at work: the first that is not closed, else the last. */
export function currentRound(rounds: readonly [StandingRound, ...StandingRound[]]): StandingRound {
  return rounds.find(({ isClosed }) => !isClosed) ?? rounds[rounds.length - 1] ?? rounds[0]
}

/** The refusal of what rests on a round into which nobody has been let yet. */
export function whyNotReady(round: StandingRound): Refusal | null {
  const { waitsFor } = round
  return waitsFor && { because: 'round-not-ready', round: roundLabel(round), before: waitsFor }
}

/** The part of a filter that leaves the entries which came into a round. */
export function entrantFilter({ entrants }: Pick<StandingRound, 'entrants'>): { _id?: { $in: Id[] } } {
  return entrants === null ? {} : { _id: { $in: entrants.flatMap((id) => idFrom(id) ?? []) } }
}
