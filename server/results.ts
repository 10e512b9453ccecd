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
import { onlyRound } from '#rules/rounds'
import { foldName } from '#rules/fold-name'
import type { Refusal } from '#rules/refusal'
import type { Regulations } from '#rules/regulations'
import type { Contest } from '#models/contest'
import { Decisions, type Decision } from '#models/decision'
import { Entries, type Entry } from '#models/entry'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { sha256 } from './digest'

export type JudgedEntry = Pick<
  Entry,
  '_id' | 'state' | 'stateReason' | 'blindCode' | 'owner' | 'receiptNumber'
> & {
  answers: Pick<Entry['answers'], 'title' | 'field' | 'unit' | 'authors'>
}

/** What `computeResults` is given. */
export interface ResultInputs {
  regulations: ResultRegulations
  entries: ResultEntry[]
  sheets: ResultSheet[]
  decisions: RecordedDecision[]
}

export interface ContestResults {
  results: Results
  /** What they were computed from, for "what if" questions. */
  inputs: ResultInputs
  /** Entries that were accepted, those disqualified later included. */
  entries: JudgedEntry[]
  sheets: ScoreSheet[]
  decision: Decision | null
  /** SHA-256 of everything the results were computed from. */
  inputsDigest: string
}

/** Three indexed reads, then arithmetic. Sheets in every state are passed on: scoring/ says which count and why. */
export async function contestResults(contest: Contest): Promise<ContestResults> {
  const [entries, sheets, decision] = await Promise.all([
    Entries.find({
      contest: contest._id,
      state: { $in: ['accepted', 'disqualified'] },
      blindCode: { $type: 'string' },
    })
      .select({
        state: 1,
        stateReason: 1,
        blindCode: 1,
        owner: 1,
        receiptNumber: 1,
        'answers.title': 1,
        'answers.field': 1,
        'answers.unit': 1,
        'answers.authors': 1,
      })
      .lean<JudgedEntry[]>(),
    ScoreSheets.find({ contest: contest._id, round: onlyRound }).lean(),
    Decisions.findOne({ contest: contest._id, round: onlyRound }).lean(),
  ])
  const judged = new Set(entries.map(({ _id }) => _id.toHexString()))
  // A sheet that nobody will mark says nothing of an entry that went back to screening; any other there is a fault.
  const isIdle = ({ entry, state }: ScoreSheet) =>
    (state === 'recused' || state === 'void') && !judged.has(entry.toHexString())
  const regulations = resultRegulations(contest.regulations)
  const inputs: ResultInputs = {
    regulations,
    entries: entries.map((entry) => ({
      id: entry._id.toHexString(),
      field: entry.answers.field ?? '',
      ...holdersOf(regulations, entry),
      ...(entry.state === 'accepted'
        ? { status: 'eligible' as const }
        : { status: 'excluded' as const, reason: entry.stateReason }),
    })),
    sheets: sheets
      .filter((sheet) => !isIdle(sheet))
      .map((sheet) => ({
        entry: sheet.entry.toHexString(),
        judge: sheet.judge.toHexString(),
        state: sheet.state,
        isChair: sheet.isChair,
        marks: sheet.marks,
      })),
    decisions: (decision?.tieRulings ?? []).map(({ order }, index) => ({
      id: rulingId(index),
      order: order.map((entry) => [entry]),
    })),
  }
  const results = resultsFrom(inputs)
  return { results, inputs, entries, sheets, decision, inputsDigest: sha256(results.canonicalInputs) }
}

/** Computes results from inputs, those on record or changed ones. */
export function resultsFrom({ regulations, entries, sheets, decisions }: ResultInputs): Results {
  return computeResults(regulations, entries, sheets, decisions)
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

/** The regulations as scoring/ reads them: prizes become tiers. */
export function resultRegulations({ rubric, scoring, prizes }: Regulations): ResultRegulations {
  return {
    ...scoring,
    rubric,
    tiers: prizes.map(({ code, title, count, minScore }) => ({
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
