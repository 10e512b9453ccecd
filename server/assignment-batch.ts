/** One act of assignment: blank sheets made and taken back together, remembered as one so that it can be undone as one. */
import type { ClientSession } from 'mongoose'
import type { AssignmentKind } from '#rules/assignments'
import type { Round } from '#rules/rounds'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import { newId, type Id } from '#models/ids'
import type { Panel } from '#models/panel'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import type { AssignableEntry, PanelJudge } from './assignment-ground'
import { env } from './env'
import type { By, InContest } from './guard'
import { promiseLetter } from './mail/promise'
import { changePanelDocument } from './panel-work'
import { found, refuse } from './refuse'

export type GivenPair = [PanelJudge, AssignableEntry]

export interface AssignmentBatch {
  kind: AssignmentKind
  /** Free pairs, each once. */
  give: readonly GivenPair[]
  /** Blank sheets of this panel. */
  takeBack: readonly ScoreSheet[]
}

/** @throws Refused `stale-version` when the panel was changed, or one of the sheets begun, since they were read. */
export async function applyBatch(
  by: By & InContest,
  panel: Panel,
  round: Round,
  { kind, give, takeBack }: AssignmentBatch,
): Promise<void> {
  const { actor, now } = by
  const batch = newId()
  const sheets = await blankSheets(by, panel, round, give, batch)
  const judges = [...new Set(give.map(([judge]) => judge))]
  const details = {
    kind,
    sheets: sheets.length,
    judges: judges.length,
    entries: new Set(give.map(([, entry]) => entry)).size,
    withdrawn: takeBack.length,
  }
  const lastAssignment = {
    batch,
    kind,
    at: now,
    by: actor.person._id,
    withdrawn: takeBack.map(({ entry, judge }) => ({ entry, judge })),
  }
  const action = give.length > 0 ? 'panel.assigned' : 'panel.assignment-withdrawn'
  await changePanelDocument(by, panel, { lastAssignment }, { action, details }, async (session) => {
    await takeSheetsBack(takeBack, now, session)
    if (sheets.length > 0) await ScoreSheets.insertMany(sheets, { session })
    for (const judge of judges) {
      const count = give.filter(([one]) => one === judge).length
      await tellJudge(by, panel, round, judge, count, session)
    }
  })
}

/** Deletes blank sheets that are still as they were read. Throws Refused `stale-version` otherwise. */
export async function takeSheetsBack(
  sheets: readonly Pick<ScoreSheet, '_id' | 'version'>[],
  now: Date,
  session: ClientSession,
): Promise<void> {
  if (sheets.length === 0) return
  const as = sheets.map(({ _id, version }) => ({ _id, version, state: 'blank' as const }))
  const { deletedCount } = await ScoreSheets.deleteMany({ $or: as }, { session })
  if (deletedCount !== sheets.length) refuse({ because: 'stale-version', changedAt: now, changed: [] })
}

/** A blank sheet for each pair, on the frozen copy that judges read. */
export async function blankSheets(
  { actor, now }: By,
  panel: Panel,
  round: Round,
  pairs: readonly GivenPair[],
  batch: Id | undefined,
): Promise<ScoreSheet[]> {
  const submissions = await lastSubmissions(pairs.map(([, entry]) => entry))
  const persons = new Map(panel.members.map((member) => [member.person.toHexString(), member.person]))
  return pairs.map(([judge, entry]) => ({
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
    ...(batch && { batch }),
    version: 0,
    updatedAt: now,
  }))
}

async function lastSubmissions(entries: readonly AssignableEntry[]) {
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
