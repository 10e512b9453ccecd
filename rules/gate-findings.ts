/** Whether the conditions of entry are met: each gate against what is known, with the values and the article it rests on. */
import { yearsBefore, type Day } from './deadlines'
import type { EntryAnswers, TypedAnswers } from './entry'
import { gatesOf } from './entry-terms'
import { factField, factFault, factOf, factsAsked, noGrade, type FactName } from './gate-facts'
import { grades, type Gate, type Since } from './gates'
import { whyField } from './questions'
import type { Regulations } from './regulations'

/** Fails only what certainly does; what people have to look at is unknown. */
export type GateVerdict = 'passes' | 'fails' | 'unknown'

/** What the verdict rests on. */
export type GateReason =
  | { code: 'born'; name: string; bornOn: Day; from: Day; to: Day }
  | { code: 'not-told' }
  /** A month against the day from which it counts. */
  | { code: 'made'; month: string; since: Day }
  | { code: 'applied'; where: string; month: string; since: Day | null }
  | { code: 'not-applied' }
  /** `told` is what was said of it; empty where the answer was no. */
  | { code: 'awarded' | 'entered' | 'disputed'; told: string }
  | { code: 'graded'; grade: string; by: string }
  /** A prize on record with us, or one that papers show. */
  | { code: 'prize-on-record'; prize: HeldPrize; sinceYear: number }
  | { code: 'record-unknown'; record: string }
  | { code: 'prize-told'; contest: string; year: number; title: string; decision: string; sinceYear: number }
  | { code: 'achieved'; from: string; to: string; since: Day }
  | { code: 'tied'; tie: 'lives' | 'works' | 'neither'; where: string }

export interface GateFinding {
  gate: Gate
  verdict: GateVerdict
  /** The id of the author it is about; null when it is about the work. */
  author: string | null
  reason: GateReason
}

/** A prize that the platform itself has published, found by the number of its receipt. */
export interface HeldPrize {
  receipt: string
  work: string
  contest: string
  year: number
  title: string
}

export interface GateSituation {
  answers: Pick<EntryAnswers, 'authors' | 'facts'>
  /** The day of submission; today, while there is none. */
  on: Day
  /** Prizes found for the numbers that the entrant named (`recordsTold`). */
  prizes: readonly HeldPrize[]
}

/** One finding for each gate, and of the birth window one for each author. */
export function gateFindings(
  regulations: Pick<Regulations, 'authors' | 'gates'>,
  at: GateSituation,
): GateFinding[] {
  return gatesOf(regulations).flatMap((gate) => findingsOf(gate, at))
}

/** The numbers of prizes on record that the entrant named. */
export function recordsTold(
  regulations: Pick<Regulations, 'authors' | 'gates'>,
  facts: TypedAnswers = {},
): string[] {
  return gatesOf(regulations)
    .filter(({ kind }) => kind === 'prize-held')
    .map((gate) => factOf(gate, 'prizeRecord', facts))
    .filter(Boolean)
}

function findingsOf(gate: Gate, at: GateSituation): GateFinding[] {
  if (gate.kind === 'birth-window') {
    const { from, to } = gate
    return at.answers.authors.flatMap(({ id, name, bornOn }): GateFinding[] => {
      if (!bornOn) return [{ gate, verdict: 'unknown', author: id, reason: { code: 'not-told' } }]
      const verdict = from <= bornOn && bornOn <= to ? 'passes' : 'fails'
      return [{ gate, verdict, author: id, reason: { code: 'born', name, bornOn, from, to } }]
    })
  }
  return [{ gate, author: null, ...judged(gate, at) }]
}

type Judged = Pick<GateFinding, 'verdict' | 'reason'>

/**
 * A month before the month of `since` fails, one after it passes; in that very month only people can tell, as of one that
 * had not come yet on the day `on`.
 */
export function monthAgainst(month: string, since: Day, on: Day): GateVerdict {
  const first = since.slice(0, 7)
  if (month > on.slice(0, 7)) return 'unknown'
  if (month === first) return since.endsWith('-01') ? 'passes' : 'unknown'
  return month > first ? 'passes' : 'fails'
}

/** The day from which something counts, for what is submitted on a day. */
export function sinceDay(since: Since, on: Day): Day {
  return 'from' in since ? since.from : yearsBefore(on, since.years)
}

function judged(
  gate: Exclude<Gate, { kind: 'birth-window' }>,
  { answers, on, prizes }: GateSituation,
): Judged {
  const { facts = {} } = answers
  const told = (name: FactName) => factOf(gate, name, facts)
  if (factsAsked(gate).some((fact) => factFault(fact, facts) !== null)) {
    return { verdict: 'unknown', reason: { code: 'not-told' } }
  }
  const explained = (name: FactName) =>
    told(name) === 'yes' ? (facts[whyField(factField(gate, name))] ?? '').trim() : ''
  switch (gate.kind) {
    case 'created-since': {
      const since = sinceDay(gate.since, on)
      return {
        verdict: monthAgainst(told('made'), since, on),
        reason: { code: 'made', month: told('made'), since },
      }
    }
    case 'applied': {
      if (told('applied') === 'no') return { verdict: 'fails', reason: { code: 'not-applied' } }
      const since = gate.since && sinceDay(gate.since, on)
      const month = told('appliedSince')
      const reason = { code: 'applied', where: told('appliedWhere'), month, since } as const
      return { verdict: since === null ? 'passes' : monthAgainst(month, since, on), reason }
    }
    case 'not-awarded': {
      const verdict = told('awarded') === 'no' ? 'passes' : 'fails'
      return { verdict, reason: { code: 'awarded', told: explained('awarded') } }
    }
    case 'not-entered': {
      const verdict = told('entered') === 'no' ? 'passes' : 'fails'
      return { verdict, reason: { code: 'entered', told: explained('entered') } }
    }
    case 'accepted': {
      const grade = told('grade')
      const isEnough = grades.some((one, place) => one === grade && place >= grades.indexOf(gate.atLeast))
      return {
        verdict: isEnough ? 'passes' : 'fails',
        reason: { code: 'graded', grade: grade || noGrade, by: told('acceptance') },
      }
    }
    case 'no-dispute': {
      // That somebody quarrels does not make him right: people look at it.
      const verdict = told('dispute') === 'no' ? 'passes' : 'unknown'
      return { verdict, reason: { code: 'disputed', told: explained('dispute') } }
    }
    case 'prize-held':
      return heldPrize(gate, told, prizes)
    case 'achievements-since': {
      const since = sinceDay(gate.since, on)
      const reason = { code: 'achieved', from: told('achievedFrom'), to: told('achievedTo'), since } as const
      const whole = monthAgainst(reason.from, since, on)
      return { verdict: whole === 'fails' ? partly(reason.to, since, on) : whole, reason }
    }
    case 'belongs': {
      const tie = told('tie')
      const known = tie === 'lives' || tie === 'works' ? tie : 'neither'
      return {
        verdict: known === 'neither' ? 'fails' : 'passes',
        reason: { code: 'tied', tie: known, where: told('tieWhere') },
      }
    }
  }
}

/** Achievements of before the day do not count; whether those since then are enough is for people to say. */
function partly(to: string, since: Day, on: Day): GateVerdict {
  return monthAgainst(to, since, on) === 'fails' ? 'fails' : 'unknown'
}

function heldPrize(
  { sinceYear }: Extract<Gate, { kind: 'prize-held' }>,
  told: (name: FactName) => string,
  prizes: readonly HeldPrize[],
): Judged {
  const record = told('prizeRecord')
  const prize = prizes.find(({ receipt }) => receipt === record)
  if (prize) {
    return {
      verdict: prize.year >= sinceYear ? 'passes' : 'fails',
      reason: { code: 'prize-on-record', prize, sinceYear },
    }
  }
  const year = Number(told('prizeYear'))
  if (told('prizeYear') === '') return { verdict: 'unknown', reason: { code: 'record-unknown', record } }
  return {
    verdict: year >= sinceYear ? 'unknown' : 'fails',
    reason: {
      code: 'prize-told',
      contest: told('prizeContest'),
      year,
      title: told('prizeTitle'),
      decision: told('prizeDecision'),
      sinceYear,
    },
  }
}
