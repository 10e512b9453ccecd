/** Votes of a council: yes or no on a question, and who among candidates; counted, never broken by chance, with the reckoning told. */
import { byCodeUnit } from './digest'
import { rational, type Rational } from './points'

/** A share of the base that must be reached, or passed where it says more than half. */
export type Majority = 'more-than-half' | 'two-thirds' | 'three-quarters'

/** Of whom a majority is counted: all members, those present, or the valid votes cast. */
export type BallotBase = 'members' | 'present' | 'valid-votes'

export interface BallotTerms {
  readonly majority: Majority
  readonly base: BallotBase
  /** The share of all members that must be present for the ballot to be held at all. */
  readonly quorum: Majority
}

/** Who could vote and how many papers came back: counts only, so that a secret ballot stays secret. */
export interface Turnout {
  readonly members: number
  readonly present: number
  /** Papers that say nothing lawful; in the base of members and of those present, never in that of valid votes. */
  readonly invalid: number
}

/** A share against what it must reach. */
export interface Share {
  readonly votes: number
  readonly of: number
  readonly required: Rational
  /** The fewest votes that reach it. */
  readonly needed: number
  readonly met: boolean
}

export type BallotIssue =
  | { readonly code: 'not-a-count'; readonly what: string }
  | { readonly code: 'more-present-than-members'; readonly present: number; readonly members: number }
  | { readonly code: 'more-papers-than-present'; readonly papers: number; readonly present: number }
  | { readonly code: 'no-candidates' }
  | { readonly code: 'duplicate-candidate'; readonly candidate: string }
  | { readonly code: 'too-many-to-choose'; readonly choose: number; readonly candidates: number }
  /** More crosses than all valid papers can bear. */
  | { readonly code: 'too-many-votes'; readonly votes: number; readonly most: number }
  | {
      readonly code: 'more-votes-than-papers'
      readonly candidate: string
      readonly votes: number
      readonly papers: number
    }

const shares: Readonly<Record<Majority, { readonly share: Rational; readonly isStrict: boolean }>> = {
  'more-than-half': { share: rational(1, 2), isStrict: true },
  'two-thirds': { share: rational(2, 3), isStrict: false },
  'three-quarters': { share: rational(3, 4), isStrict: false },
}

/** Whether so many votes of so many reach a majority; of nobody, nothing is reached. Both are counts. */
export function share(votes: number, of: number, majority: Majority): Share {
  const { share: required, isStrict } = shares[majority]
  const exactly = of * required.numerator
  const whole = Math.ceil(exactly / required.denominator)
  const needed = isStrict && whole * required.denominator === exactly ? whole + 1 : whole
  return { votes, of, required, needed, met: of > 0 && votes >= needed }
}

export interface YesNoBallot extends Turnout {
  readonly yes: number
  readonly no: number
  /** Valid papers that choose neither. */
  readonly abstained: number
}

export interface YesNoOutcome {
  readonly result: 'carried' | 'not-carried' | 'no-quorum'
  readonly quorum: Share
  readonly majority: Share
}

/** Everything wrong with a count of yes and no. */
export function checkYesNo(ballot: YesNoBallot): BallotIssue[] {
  const { yes, no, abstained, invalid } = ballot
  const issues = [...countIssues({ yes, no, abstained }), ...turnoutIssues(ballot)]
  return issues.length > 0 ? issues : paperIssues(yes + no + abstained + invalid, ballot)
}

/** Counts a ballot on one question; equal votes carry nothing. The ballot is lawful (`checkYesNo`). */
export function countYesNo(terms: BallotTerms, ballot: YesNoBallot): YesNoOutcome {
  const { yes, no, abstained } = ballot
  const quorum = share(ballot.present, ballot.members, terms.quorum)
  const majority = share(yes, baseOf(terms.base, ballot, yes + no + abstained), terms.majority)
  if (!quorum.met) return { result: 'no-quorum', quorum, majority }
  return { result: majority.met ? 'carried' : 'not-carried', quorum, majority }
}

export interface ChoiceBallot extends Turnout {
  /** How many may be chosen on one paper, and are to be elected. */
  readonly choose: number
  /** Papers that are valid, blank ones included. */
  readonly valid: number
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[]
}

export interface ChoiceLine {
  readonly candidate: string
  readonly share: Share
  /** `tied`: it has the majority, but more are level for the last places than there are places. */
  readonly result: 'elected' | 'tied' | 'below-majority' | 'no-place-left'
}

export interface ChoiceOutcome {
  readonly result: 'counted' | 'no-quorum'
  readonly quorum: Share
  /** Most votes first; candidates with as many votes by name, which decides nothing. Empty without a quorum. */
  readonly lines: readonly ChoiceLine[]
  /** Places that nobody has been elected to; a tie for them awaits another ballot or a decision. */
  readonly open: number
}

/** Everything wrong with a count of choices. */
export function checkChoice(ballot: ChoiceBallot): BallotIssue[] {
  const { choose, valid, invalid, votes } = ballot
  const issues = [
    ...countIssues({ choose, valid }),
    ...votes.flatMap(({ candidate, votes: own }) => countIssues({ [candidate]: own })),
    ...turnoutIssues(ballot),
  ]
  if (votes.length === 0) issues.push({ code: 'no-candidates' })
  const names = votes.map(({ candidate }) => candidate)
  for (const candidate of new Set(names.filter((name, place) => names.indexOf(name) !== place)))
    issues.push({ code: 'duplicate-candidate', candidate })
  if (choose > votes.length) issues.push({ code: 'too-many-to-choose', choose, candidates: votes.length })
  if (issues.length > 0) return issues
  const sum = votes.reduce((total, each) => total + each.votes, 0)
  if (sum > valid * choose) issues.push({ code: 'too-many-votes', votes: sum, most: valid * choose })
  for (const { candidate, votes: own } of votes)
    if (own > valid) issues.push({ code: 'more-votes-than-papers', candidate, votes: own, papers: valid })
  return [...issues, ...paperIssues(valid + invalid, ballot)]
}

/**
 * Elects those with a majority, most votes first, to as many places as may be chosen. Candidates level on the last places are
 * all `tied`: none of them is preferred. The ballot is lawful (`checkChoice`).
 */
export function countChoice(terms: BallotTerms, ballot: ChoiceBallot): ChoiceOutcome {
  const quorum = share(ballot.present, ballot.members, terms.quorum)
  if (!quorum.met) return { result: 'no-quorum', quorum, lines: [], open: ballot.choose }
  const of = baseOf(terms.base, ballot, ballot.valid)
  const sorted = [...ballot.votes].sort((a, b) => b.votes - a.votes || byCodeUnit(a.candidate, b.candidate))
  const lines = sorted.map(({ candidate, votes }): ChoiceLine => {
    const own = share(votes, of, terms.majority)
    const above = sorted.filter((other) => other.votes > votes).length
    const level = sorted.filter((other) => other.votes === votes).length
    return { candidate, share: own, result: resultOf(own, ballot.choose - above, level) }
  })
  return {
    result: 'counted',
    quorum,
    lines,
    open: ballot.choose - lines.filter(({ result }) => result === 'elected').length,
  }
}

function resultOf({ met }: Share, places: number, level: number): ChoiceLine['result'] {
  if (!met) return 'below-majority'
  if (places <= 0) return 'no-place-left'
  return level <= places ? 'elected' : 'tied'
}

function baseOf(base: BallotBase, { members, present }: Turnout, valid: number): number {
  return { members, present, 'valid-votes': valid }[base]
}

function countIssues(counts: Readonly<Record<string, number>>): BallotIssue[] {
  return Object.entries(counts)
    .filter(([, count]) => !Number.isSafeInteger(count) || count < 0)
    .map(([what]) => ({ code: 'not-a-count', what }))
}

function turnoutIssues({ members, present, invalid }: Turnout): BallotIssue[] {
  const issues = countIssues({ members, present, invalid })
  if (present > members) issues.push({ code: 'more-present-than-members', present, members })
  return issues
}

function paperIssues(papers: number, { present }: Turnout): BallotIssue[] {
  return papers > present ? [{ code: 'more-papers-than-present', papers, present }] : []
}
