/** Gives entries to judges: a blank sheet for each pair, and one letter to each judge for all of theirs. */
import type { ClientSession } from 'mongoose'
import { whyNotAssign } from '#rules/assignments'
import { dayOf } from '#rules/deadlines'
import { whyNotGive } from '#rules/panel-service'
import type { Round } from '#rules/rounds'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import { newId } from '#models/ids'
import type { Panel } from '#models/panel'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import {
  assignableEntries,
  judgesOf,
  standingFor,
  type AssignableEntry,
  type PanelJudge,
} from '../assignment-ground'
import { env } from '../env'
import { loadOf, sheetsHeld } from '../load-limits'
import type { By, InContest } from '../guard'
import { promiseLetter } from '../mail/promise'
import { changePanelDocument, panelIn } from '../panel-work'
import { found, refuse } from '../refuse'
import { standingRound } from '../rounds'

export interface JudgePair {
  entry: string
  judge: string
}

/** What came of it: sheets made, and pairs passed over because of a conflict. */
export interface AssignmentResult {
  made: number
  passedOver: number
}

/**
 * `pairs` chosen by hand are refused as a whole when one of them has a conflict; `'all'` gives every judge every entry
 * of the panel's fields, passing over conflicts, findings nobody has looked at, judges who are held back or whose service
 * ended, and what is more than somebody agreed to mark. Pairs that have a sheet are left alone.
 */
export async function assignJudges(
  by: By & InContest,
  panelId: string | undefined,
  pairs: readonly JudgePair[] | 'all',
): Promise<AssignmentResult> {
  const { contest, now } = by
  const panel = await panelIn(by, panelId)
  const round = await standingRound(contest, panel.round)
  refuse(whyNotAssign(contest.timeline, now, round))
  const [judges = []] = (await judgesOf([panel])).values()
  if (judges.length === 0) refuse({ because: 'panel-empty' })
  const entries = await assignableEntries(contest, panel, round)
  if (entries.length === 0) refuse({ because: 'no-eligible-entries' })
  const free = await withoutSheet(
    panel,
    pairs === 'all' ? everyPair(judges, entries) : chosen(pairs, judges, entries),
  )
  const allowed = free.filter(([judge, entry]) => isAllowed(judge, entry, now, pairs === 'all'))
  const wanted = withinLoads(allowed, await sheetsHeld(panel), pairs === 'all')
  if (wanted.length > 0) await makeSheets(by, panel, round, wanted)
  return { made: wanted.length, passedOver: free.length - wanted.length }
}

type Pair = [PanelJudge, AssignableEntry]

function everyPair(judges: PanelJudge[], entries: AssignableEntry[]): Pair[] {
  return entries.flatMap((entry) => judges.map((judge): Pair => [judge, entry]))
}

/** NotFound for anyone who is not of the panel and for anything that is not a valid entry of its fields. */
function chosen(pairs: readonly JudgePair[], judges: PanelJudge[], entries: AssignableEntry[]): Pair[] {
  const judgeById = new Map(judges.map((judge) => [judge.person, judge]))
  const entryById = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const unique = new Map(pairs.map((pair) => [`${pair.entry}:${pair.judge}`, pair]))
  return [...unique.values()].map((pair) => [
    found(judgeById.get(pair.judge), 'judge'),
    found(entryById.get(pair.entry), 'entry'),
  ])
}

/** Refuses what is in the way of a pair chosen by hand; passes over it when all were asked for. */
function isAllowed(judge: PanelJudge, entry: AssignableEntry, now: Date, isAll: boolean): boolean {
  const { state, kind } = standingFor(judge, entry)
  const isOpen = kind === null || state === 'open'
  const refusal = whyNotGive(judge, dayOf(now), judge.name)
  if (isAll) return isOpen && refusal === null && !judge.isHeldBack
  refuse(refusal)
  if (!isOpen) refuse({ because: 'conflict', finding: kind, ...(state === 'waiting' && { isWaiting: true }) })
  return true
}

/** Nobody gets more than they agreed to: refused when chosen by hand, passed over when all were asked for. */
function withinLoads(pairs: Pair[], before: ReadonlyMap<string, number>, isAll: boolean): Pair[] {
  const held = new Map(before)
  return pairs.filter(([judge]) => {
    const max = loadOf(judge)
    const now = held.get(judge.person) ?? 0
    if (max !== null && now >= max) {
      if (!isAll) refuse({ because: 'over-load', name: judge.name, max, held: now })
      return false
    }
    held.set(judge.person, now + 1)
    return true
  })
}

async function withoutSheet({ round }: Panel, pairs: Pair[]): Promise<Pair[]> {
  const sheets = await ScoreSheets.find({
    entry: { $in: [...new Set(pairs.map(([, entry]) => entry._id))] },
    round,
  })
    .select({ entry: 1, judge: 1 })
    .lean()
  const taken = new Set(sheets.map((sheet) => `${sheet.entry.toHexString()}:${sheet.judge.toHexString()}`))
  return pairs.filter(([judge, entry]) => !taken.has(`${entry._id.toHexString()}:${judge.person}`))
}

async function makeSheets(by: By & InContest, panel: Panel, round: Round, pairs: Pair[]): Promise<void> {
  const { actor, now } = by
  const submissions = await lastSubmissions(pairs.map(([, entry]) => entry))
  const persons = new Map(panel.members.map((member) => [member.person.toHexString(), member.person]))
  const sheets = pairs.map(([judge, entry]): ScoreSheet => ({
    _id: newId(),
    contest: panel.contest,
    round: panel.round,
    panel: panel._id,
    entry: entry._id,
    submission: found(submissions.get(entry._id.toHexString()), 'submission'),
    judge: found(persons.get(judge.person), 'judge'),
    blindCode: found(entry.blindCode, 'blind code'),
    isChair: judge.isChair,
    rubricVersion: round.rubricVersion,
    marks: {},
    remarks: '',
    state: 'blank',
    stateReason: '',
    wasReopened: false,
    confirmedAt: null,
    assignedAt: now,
    assignedBy: actor.person._id,
    version: 0,
    updatedAt: now,
  }))
  const judges = [...new Set(pairs.map(([judge]) => judge))]
  const details = { sheets: sheets.length, judges: judges.length, entries: submissions.size }
  await changePanelDocument(by, panel, {}, { action: 'panel.assigned', details }, async (session) => {
    await ScoreSheets.insertMany(sheets, { session })
    for (const judge of judges) {
      const count = pairs.filter(([one]) => one === judge).length
      await tellJudge(by, panel, round, judge, count, session)
    }
  })
}

/** The frozen copy that judges read: the last submission of each entry. */
async function lastSubmissions(entries: AssignableEntry[]) {
  const all = await Submissions.find({ entry: { $in: [...new Set(entries.map(({ _id }) => _id))] } })
    .select({ entry: 1, number: 1 })
    .sort({ number: 1 })
    .lean()
  return new Map(all.map((submission) => [submission.entry.toHexString(), submission._id]))
}

async function tellJudge(
  { contest, now }: By & InContest,
  panel: Panel,
  { endsAt }: Round,
  judge: PanelJudge,
  count: number,
  session: ClientSession,
): Promise<void> {
  await promiseLetter(
    {
      key: `sheets-assigned:${panel._id.toHexString()}:${panel.version + 1}:${judge.person}`,
      contest: contest._id,
      to: judge.email,
      template: 'sheets-assigned',
      data: {
        name: judge.name,
        contest: contest.title,
        panel: panel.name,
        count,
        deadline: dateTime(endsAt),
        link: `${env.publicUrl}${paths.queue}`,
      },
      at: now,
    },
    session,
  )
}
