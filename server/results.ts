/** Computes a contest's results from what is on record: the one place where documents become inputs of scoring/. */
import {
  computeResults,
  type RecordedDecision,
  type ResultEntry,
  type ResultRegulations,
  type Results,
  type ResultSheet,
} from '#scoring/results'
import type { Points } from '#scoring/points'
import type { VoteLine } from '#scoring/vote-selection'
import { foldName } from '#rules/fold-name'
import { selectionOf } from '#rules/entry-terms'
import type { Round } from '#rules/rounds'
import type { Refusal } from '#rules/refusal'
import type { Regulations } from '#rules/regulations'
import { Ballots } from '#models/ballot'
import type { Contest } from '#models/contest'
import { Decisions, type Decision } from '#models/decision'
import { Entries, type Entry } from '#models/entry'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import type { Ballot } from '#scoring/awards'
import { approvalsIn, jointScoresIn } from './ballots'
import { sha256 } from './digest'
import { earlierScores } from './earlier-scores'
import { voteLines, withVotes } from './vote-results'
import { entrantFilter, standingRounds, type StandingRound } from './rounds'

export type JudgedEntry = Pick<
  Entry,
  '_id' | 'state' | 'stateReason' | 'blindCode' | 'owner' | 'receiptNumber' | 'sentBy' | 'submittedAt'
> & {
  answers: Pick<Entry['answers'], 'title' | 'field' | 'unit' | 'authors'>
}

const judgedFields = {
  state: 1,
  stateReason: 1,
  blindCode: 1,
  owner: 1,
  receiptNumber: 1,
  sentBy: 1,
  submittedAt: 1,
  'answers.title': 1,
  'answers.field': 1,
  'answers.unit': 1,
  'answers.authors': 1,
} as const

/** A sheet without what only its own page reads: five thousand remarks would be most of what is read here. */
export type CountedSheet = Pick<
  ScoreSheet,
  | '_id'
  | 'entry'
  | 'judge'
  | 'blindCode'
  | 'state'
  | 'stateReason'
  | 'isChair'
  | 'marks'
  | 'wasReopened'
  | 'version'
>

const countedFields = {
  entry: 1,
  judge: 1,
  blindCode: 1,
  state: 1,
  stateReason: 1,
  isChair: 1,
  marks: 1,
  wasReopened: 1,
  version: 1,
} as const

/** What `computeResults` is given. */
export interface ResultInputs {
  regulations: ResultRegulations
  entries: ResultEntry[]
  sheets: ResultSheet[]
  decisions: RecordedDecision[]
  /** Votes on single prizes; empty where the regulations ask for none. */
  ballots: Ballot[]
}

export interface ContestResults {
  round: StandingRound
  results: Results
  /** What they were computed from, for "what if" questions. */
  inputs: ResultInputs
  /** Entries that were accepted, those disqualified later included. */
  entries: JudgedEntry[]
  sheets: CountedSheet[]
  decision: Decision | null
  /** What the votes came to where they alone choose; null where scores do. */
  votes: VoteLine[] | null
  /** SHA-256 of everything the results were computed from. */
  inputsDigest: string
}

/**
 * The results of the last round, on which the council deliberates; made of several rounds where the regulations say so, the
 * earlier ones as their protocols froze them.
 */
export async function contestResults(contest: Contest): Promise<ContestResults> {
  const rounds = await standingRounds(contest)
  return resultsOfRound(contest, rounds, rounds[rounds.length - 1] ?? rounds[0])
}

/**
 * The results of one round, among the entries that came into it. An earlier round gives no prizes and rests on its own sheets
 * alone. Indexed reads, then arithmetic. Sheets in every state are passed on: scoring/ says which count and why.
 */
export async function resultsOfRound(
  contest: Contest,
  rounds: readonly StandingRound[],
  round: StandingRound,
): Promise<ContestResults> {
  const [entries, sheets, decision, votes] = await Promise.all([
    Entries.find({
      contest: contest._id,
      state: { $in: ['accepted', 'disqualified'] },
      blindCode: { $type: 'string' },
      ...entrantFilter(round),
    })
      .select(judgedFields)
      .lean<JudgedEntry[]>(),
    ScoreSheets.find({ contest: contest._id, round: round.code })
      .select(countedFields)
      .lean<CountedSheet[]>(),
    Decisions.findOne({ contest: contest._id, round: round.code }).lean(),
    Ballots.find({ contest: contest._id, round: round.code, state: 'closed' }).lean(),
  ])
  const judged = new Set(entries.map(({ _id }) => _id.toHexString()))
  // A sheet that nobody will mark says nothing of an entry that went back to screening; any other there is a fault.
  const isIdle = ({ entry, state }: CountedSheet) =>
    (state === 'recused' || state === 'void') && !judged.has(entry.toHexString())
  const regulations = resultRegulations(contest.regulations, round)
  const earlier = earlierScores(regulations, rounds)
  const joint = jointScoresIn(votes)
  const isVoted = selectionOf(contest.regulations).by === 'votes'
  // Common marks are what every member of the panel gives; what each had given alone stays on the sheet.
  const marksOf = ({ entry, state, marks }: CountedSheet) => {
    const question = joint.get(entry.toHexString())?.question
    return question?.kind === 'joint-score' && state === 'confirmed' ? question.marks : marks
  }
  const inputs: ResultInputs = {
    regulations,
    entries: entries.map((entry) => ({
      id: entry._id.toHexString(),
      field: entry.answers.field ?? '',
      ...holdersOf(regulations, entry),
      ...earlier(entry._id.toHexString()),
      ...(entry.state === 'accepted'
        ? { status: 'eligible' as const }
        : { status: 'excluded' as const, reason: entry.stateReason }),
    })),
    // Sheets written as an aid to whoever votes decide nothing.
    sheets: (isVoted ? [] : sheets)
      .filter((sheet) => !isIdle(sheet))
      .map((sheet) => ({
        entry: sheet.entry.toHexString(),
        judge: sheet.judge.toHexString(),
        state: sheet.state,
        isChair: sheet.isChair,
        marks: marksOf(sheet),
      })),
    decisions: (decision?.tieRulings ?? []).map(({ order, levels }, index) => ({
      id: rulingId(index),
      order: levels ?? order.map((entry) => [entry]),
    })),
    ballots: regulations.approval ? approvalsIn(votes) : [],
  }
  const selection = selectionOf(contest.regulations)
  if (selection.by === 'votes') {
    const eligible = inputs.entries.filter(({ status }) => status === 'eligible').map(({ id }) => id)
    const lines = voteLines(eligible, votes, selection)
    const results = withVotes(resultsFrom(inputs), lines, contest.regulations, selection)
    const inputsDigest = sha256(results.canonicalInputs)
    return { round, results, inputs, entries, sheets, decision, votes: lines, inputsDigest }
  }
  const results = resultsFrom(inputs)
  const inputsDigest = sha256(results.canonicalInputs)
  return { round, results, inputs, entries, sheets, decision, votes: null, inputsDigest }
}

/** Computes results from inputs, those on record or changed ones. */
export function resultsFrom({ regulations, entries, sheets, decisions, ballots }: ResultInputs): Results {
  return computeResults(regulations, entries, sheets, decisions, ballots)
}

/** What scoring/ calls the council's rulings, by their place on record. */
export function rulingId(index: number): string {
  return `ruling-${index + 1}`
}

/** Who shares in a cap on prizes; left out where the regulations cap none, so that it plays no part in their digest. */
function holdersOf({ caps = [] }: ResultRegulations, { answers }: JudgedEntry): Pick<ResultEntry, 'holders'> {
  if (caps.length === 0) return {}
  const sharing = {
    unit: answers.unit === null ? [] : [answers.unit],
    author: answers.authors.map(authorKey),
  }
  return { holders: Object.fromEntries(caps.map(({ code, kind }) => [code, sharing[kind]])) }
}

/** The same person in two entries: the name without case and diacritics, and the day of birth. */
function authorKey({ name, bornOn }: Entry['answers']['authors'][number]): string {
  return `${foldName(name)} ${bornOn ?? ''}`
}

/** The regulations as scoring/ reads them for one round: after the last one prizes become tiers. */
export function resultRegulations(
  { prizes, selection }: Regulations,
  { rubric, scoring, advancement }: Pick<Round, 'rubric' | 'scoring' | 'advancement'>,
): ResultRegulations {
  const given = advancement === null && selection?.by !== 'votes' ? prizes : []
  return {
    ...scoring,
    rubric,
    tiers: given.map(({ code, title, count, minScore }) => ({
      code,
      title,
      count,
      minScore: minScore as Points,
    })),
  }
}

/** Faults in the data that must be mended before anything rests on the results; an unused tie ruling is none. */
export function soundness({ issues }: Results): Refusal | null {
  const faults = [...new Set(issues.map(({ code }) => code))].filter((code) => code !== 'unused-decision')
  return faults.length > 0 ? { because: 'results-unsound', issues: faults } : null
}
