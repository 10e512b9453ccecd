/** What a council votes on, what a paper may say, and what the papers come to. The majorities are scoring/ballots. */
import {
  checkChoice,
  checkYesNo,
  countChoice,
  countYesNo,
  type BallotIssue,
  type BallotTerms,
  type ChoiceOutcome,
  type Majority,
  type YesNoOutcome,
} from '#scoring/ballots'

export type BallotQuestion =
  /** Whether this work is to have this prize. */
  | { kind: 'approval'; entry: string; prize: string }
  /** Whether these marks, hundredths by criterion, are the panel's common ones ("chấm chung", Quảng Bình). */
  | { kind: 'joint-score'; entry: string; marks: Record<string, number> }
  | { kind: 'motion'; text: string }
  /** Which of the works that nothing parts go first: all of the tie, by id. */
  | { kind: 'tie'; entries: string[]; choose: number }
  | { kind: 'election'; text: string; candidates: string[]; choose: number }
  /** Which of these works or persons the council chooses, in a contest that knows no scores. */
  | { kind: 'selection'; entries: string[]; choose: number }

export type QuestionKind = BallotQuestion['kind']

/** What was counted; nothing here belongs to anybody. */
export interface BallotCount {
  /** Papers that say something lawful, or nothing at all. */
  valid: number
  invalid: number
  /** One line for every candidate, in the order of the paper. */
  votes: { candidate: string; votes: number }[]
}

export interface Electorate {
  members: number
  present: number
}

export type BallotOutcome = ({ kind: 'yes-no' } & YesNoOutcome) | ({ kind: 'choice' } & ChoiceOutcome)

const yesNo = ['yes', 'no']

/** What may be crossed on a paper, in its order. */
export function candidatesOf(question: BallotQuestion): readonly string[] {
  if (question.kind === 'tie' || question.kind === 'selection') return question.entries
  return question.kind === 'election' ? question.candidates : yesNo
}

/** How many crosses a paper may bear. */
export function mostChoices(question: BallotQuestion): number {
  return 'choose' in question ? question.choose : 1
}

/** Whether a paper says something lawful; a blank one does. */
export function isLawfulPaper(question: BallotQuestion, choices: readonly string[]): boolean {
  const known = candidatesOf(question)
  return (
    choices.length <= mostChoices(question) &&
    new Set(choices).size === choices.length &&
    choices.every((choice) => known.includes(choice))
  )
}

/** Counts papers; an unlawful one is invalid as a whole. */
export function countPapers(question: BallotQuestion, papers: readonly (readonly string[])[]): BallotCount {
  const valid = papers.filter((choices) => isLawfulPaper(question, choices))
  return {
    valid: valid.length,
    invalid: papers.length - valid.length,
    votes: candidatesOf(question).map((candidate) => ({
      candidate,
      votes: valid.filter((choices) => choices.includes(candidate)).length,
    })),
  }
}

/** The share of all members that must be present; the majority and of whom it is counted, by what is asked. */
export function termsOf(
  kind: QuestionKind,
  approvalShare?: { numerator: number; denominator: number },
): BallotTerms {
  const quorum: Majority = 'two-thirds'
  if (kind !== 'approval') return { quorum, majority: 'more-than-half', base: 'present' }
  const isThreeQuarters = approvalShare?.numerator === 3 && approvalShare.denominator === 4
  return { quorum, majority: isThreeQuarters ? 'three-quarters' : 'two-thirds', base: 'members' }
}

/** Everything wrong with a count, whoever made it. */
export function checkCount(question: BallotQuestion, who: Electorate, count: BallotCount): BallotIssue[] {
  return isYesNo(question)
    ? checkYesNo(yesNoBallot(who, count))
    : checkChoice({ ...who, ...count, choose: mostChoices(question) })
}

/** What the papers come to. The count is lawful (`checkCount`). */
export function ballotOutcome(
  question: BallotQuestion,
  terms: BallotTerms,
  who: Electorate,
  count: BallotCount,
): BallotOutcome {
  return isYesNo(question)
    ? { kind: 'yes-no', ...countYesNo(terms, yesNoBallot(who, count)) }
    : { kind: 'choice', ...countChoice(terms, { ...who, ...count, choose: mostChoices(question) }) }
}

/**
 * The order that a ballot on a tie gives: the elected, level where they had as many votes, before all others, who stay
 * level. Empty when nobody was elected, or all were: then it parts nothing.
 */
export function tieOrder(outcome: BallotOutcome): string[][] {
  if (outcome.kind !== 'choice') return []
  const elected = outcome.lines.filter(({ result }) => result === 'elected')
  const others = outcome.lines.filter(({ result }) => result !== 'elected')
  const votes = [...new Set(elected.map(({ share }) => share.votes))]
  const levels = votes.map((level) => elected.filter(({ share }) => share.votes === level))
  const groups = others.length > 0 ? [...levels, others] : levels
  return groups.length < 2 ? [] : groups.map((group) => group.map(({ candidate }) => candidate))
}

function isYesNo(question: BallotQuestion): boolean {
  return candidatesOf(question) === yesNo
}

function yesNoBallot(who: Electorate, { valid, invalid, votes }: BallotCount) {
  const of = (wanted: string) => votes.find(({ candidate }) => candidate === wanted)?.votes ?? 0
  const [yes, no] = [of('yes'), of('no')]
  return { ...who, invalid, yes, no, abstained: valid - yes - no }
}
