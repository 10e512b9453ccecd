/** Builders for the council's work: a judged contest with its chair, its organiser, and works known by blind code. */
import type { Contest } from '#models/contest'
import { Decisions, type Decision } from '#models/decision'
import type { Entry } from '#models/entry'
import { newId, type Id } from '#models/ids'
import { Journal } from '#models/journal'
import type { Person } from '#models/person'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { milestoneCodes } from '#rules/phases'
import { lastRound } from '#rules/rounds'
import { decisionSubject } from '#server/decisions'
import type { By, InContest } from '#server/guard'
import type { Choices } from '#server/awards'
import { settleAwards } from '#server/operations/settle-awards'
import { aContest, aPerson, aSeat, aSubmittedEntry, byIn, completeAnswers, moments } from './world'

export type SheetMarks = Record<string, number>

/** Marks in points for novelty (of 40), effect (30), materials (15), technique (15). */
export function marks(novelty: number, effect: number, materials: number, technique: number): SheetMarks {
  const inPoints = { novelty, effect, materials, technique }
  return Object.fromEntries(Object.entries(inPoints).map(([code, value]) => [code, Math.round(value * 100)]))
}

export interface Work {
  id: string
  entry: Entry
  submission: Id
  owner: Person
  sheets: ScoreSheet[]
}

export interface Council {
  contest: Contest
  chair: By & InContest
  organiser: By & InContest
  judges: Person[]
  works: Record<string, Work>
  /** The id of a work by its blind code. */
  id: (blindCode: string) => string
}

interface CouncilOptions {
  now?: Date
  contest?: Partial<Contest>
  answers?: Record<string, Partial<Entry['answers']>>
}

/** A contest whose works, named by blind code, have one confirmed sheet for each set of marks. */
export async function aCouncil(
  judged: Record<string, SheetMarks[]>,
  { now = moments.deliberation, contest: changes = {}, answers = {} }: CouncilOptions = {},
): Promise<Council> {
  const contest = await aContest(changes)
  const [chair, organiser] = [await aPerson(), await aPerson()]
  await aSeat(contest, chair, 'chair')
  await aSeat(contest, organiser, 'organiser')
  const most = Math.max(0, ...Object.values(judged).map(({ length }) => length))
  const judges: Person[] = []
  for (let index = 0; index < most; index += 1) judges.push(await aPerson())
  const works: Record<string, Work> = {}
  for (const [blindCode, sheetMarks] of Object.entries(judged)) {
    const owner = await aPerson()
    const { entry, submission } = await aSubmittedEntry(contest, owner, {
      blindCode,
      answers: completeAnswers(contest, answers[blindCode]),
    })
    const sheets: ScoreSheet[] = []
    for (const [index, one] of sheetMarks.entries()) {
      sheets.push(await aSheet(contest, { entry, submission }, judges[index]?._id ?? newId(), { marks: one }))
    }
    works[blindCode] = { id: entry._id.toHexString(), entry, submission, owner, sheets }
  }
  return {
    contest,
    chair: byIn(contest, chair, now, 'chair'),
    organiser: byIn(contest, organiser, now, 'organiser'),
    judges,
    works,
    id: (blindCode) => works[blindCode]?.id ?? '',
  }
}

/** A confirmed sheet, unless `changes` say otherwise. */
export async function aSheet(
  contest: Contest,
  { entry, submission }: { entry: Entry; submission: Id },
  judge: Id,
  changes: Partial<ScoreSheet> = {},
): Promise<ScoreSheet> {
  const sheet: ScoreSheet = {
    _id: newId(),
    contest: contest._id,
    round: lastRound(contest).code,
    panel: newId(),
    entry: entry._id,
    submission,
    judge,
    blindCode: entry.blindCode ?? '',
    isChair: false,
    rubricVersion: 1,
    marks: {},
    remarks: '',
    state: 'confirmed',
    stateReason: '',
    wasReopened: false,
    confirmedAt: moments.judging,
    assignedAt: moments.screening,
    assignedBy: newId(),
    version: 0,
    updatedAt: moments.judging,
    ...changes,
  }
  await ScoreSheets.create(sheet)
  return sheet
}

/** Choices by blind code, as the board's form posts them: a prize, and a reason where one was written. */
export function choices(council: Council, byCode: Record<string, [prize: string, reason?: string]>): Choices {
  return Object.fromEntries(
    Object.entries(byCode).map(([code, [prize, reason = '']]) => [council.id(code), { prize, reason }]),
  )
}

/** Settles what the rules propose, or the choices given. */
export async function settled(council: Council, chosen: Choices = {}): Promise<Decision> {
  const version = (await decisionOf(council))?.version ?? 0
  await settleAwards(council.chair, version, chosen)
  const decision = await decisionOf(council)
  if (!decision) throw new Error('Nothing was settled')
  return decision
}

export async function decisionOf({ contest }: Council): Promise<Decision | null> {
  return Decisions.findOne({ contest: contest._id }).lean()
}

/** The prizes of a decision by blind code, without those that get none. */
export async function prizesOf(council: Council): Promise<Record<string, string>> {
  const codes = new Map(Object.entries(council.works).map(([code, { id }]) => [id, code]))
  const given = ((await decisionOf(council))?.awards ?? []).filter(({ prize }) => prize !== '')
  return Object.fromEntries(given.map(({ entry, prize }) => [codes.get(entry) ?? entry, prize]))
}

/** What the journal tells of a contest's decision. */
export async function decisionJournal({ contest }: Council) {
  const lines = await Journal.find({ subject: decisionSubject(contest) })
    .sort({ sequence: 1 })
    .lean()
  return lines.map(({ action, actor, at, details }) => ({ action, actor, at, details }))
}

/** A timeline that stands at `moment` of the usual one just now, for doors that ask the real clock. */
export function timelineAt(timeline: Contest['timeline'], moment: Date): Contest['timeline'] {
  const shift = Date.now() - moment.getTime()
  return milestoneCodes.map((code) => {
    const at = timeline.find((one) => one.code === code)?.at ?? moment
    return { code, at: new Date(at.getTime() + shift) }
  })
}
