/** The discussion of a work: when far-off sheets open one, who is called to it, and which number each judge goes by in it. */
import type { ClientSession } from 'mongoose'
import { paths } from '#paths'
import { takesPart } from '#rules/discussions'
import { deviations } from '#scoring/deviation'
import { sheetTotal } from '#scoring/sheet-total'
import type { Contest } from '#models/contest'
import { Discussions, type Discussion } from '#models/discussion'
import { newId, type Id } from '#models/ids'
import { People } from '#models/person'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { barredFrom } from './ballot-question'
import { sha256 } from './digest'
import { env } from './env'
import type { By } from './guard'
import { remember } from './journal'
import { contestsJudgedBy } from './judging'
import { promiseLetter } from './mail/promise'
import { found } from './refuse'

type WorkSheet = Pick<ScoreSheet, 'panel' | 'entry' | 'round' | 'blindCode'>

/** Whether the sheets of a work ask for a discussion: all are in, and one lies further off than the regulations let pass. */
export function asksForDiscussion({ regulations }: Contest, sheets: readonly ScoreSheet[]): boolean {
  const expected = sheets.filter(({ state }) => state !== 'recused' && state !== 'void')
  if (expected.length < 2 || expected.some(({ state }) => state !== 'confirmed')) return false
  const totals = expected.map(({ judge, marks }) => {
    const { total, exact } = sheetTotal(regulations.rubric, marks)
    return { judge: judge.toHexString(), total, exact }
  })
  return deviations(totals, regulations.scoring.deviation).some(({ level }) => level === 'discuss')
}

/** Opens the discussion that the last confirmed sheet of a work asks for, in the transaction of its confirmation. */
export async function discussWhereFar(
  contest: Contest,
  confirmed: ScoreSheet,
  at: Date,
  session: ClientSession,
): Promise<void> {
  const { entry, round, panel } = confirmed
  const sheets = await ScoreSheets.find({ entry, round, panel }).session(session).lean()
  if (!asksForDiscussion(contest, sheets)) return
  if (await Discussions.exists({ entry, panel, round }).session(session)) return
  await startDiscussion(contest, confirmed, { at, by: null, reason: '' }, session)
}

/** Writes the discussion, its journal line and the letters that call its judges; those name no mark and no author. */
export async function startDiscussion(
  contest: Contest,
  { panel, entry, round, blindCode }: WorkSheet,
  { at, by, reason }: { at: Date; by: Id | null; reason: string },
  session: ClientSession,
): Promise<Id> {
  const discussion: Discussion = {
    _id: newId(),
    contest: contest._id,
    round,
    panel,
    entry,
    blindCode,
    state: 'open',
    reason,
    openedBy: by,
    openedAt: at,
    closedAt: null,
    closeReason: '',
    messages: [],
    version: 0,
    updatedAt: at,
  }
  await Discussions.create([discussion], { session })
  const line = { contest: contest._id, subject: `discussion:${discussion._id.toHexString()}`, actor: by, at }
  await remember({ ...line, action: 'discussion.opened', details: { blindCode, reason } }, session)
  await callJudges(contest, discussion, at, session)
  return discussion._id
}

/**
 * The sheet by which somebody takes part in a discussion as a judge. Not found for whoever takes no part: other panels,
 * sheets not confirmed, those who stepped back or whom the dossier ties to the work, former judges.
 */
export async function ownSheetIn(by: By, discussion: Discussion): Promise<ScoreSheet> {
  const { entry, panel, round, contest } = discussion
  const { person } = by.actor
  const [sheet, contests, barred] = await Promise.all([
    ScoreSheets.findOne({ entry, panel, round, judge: person._id }).lean(),
    contestsJudgedBy(by),
    barredFrom([{ person, isChair: false }], [entry.toHexString()]),
  ])
  const isIn = contests.some((one) => one.equals(contest)) && barred.length === 0
  return found(isIn && sheet && takesPart(sheet) ? sheet : null, 'discussion')
}

/** One letter to each judge who takes part, again whenever the discussion is opened again. */
export async function callJudges(
  contest: Contest,
  { _id, entry, panel, round, blindCode, version }: Discussion,
  at: Date,
  session: ClientSession,
): Promise<void> {
  const sheets = await ScoreSheets.find({ entry, panel, round }).session(session).lean()
  const called = sheets.filter(takesPart).map(({ judge }) => judge)
  const people = await People.find({ _id: { $in: called } })
    .session(session)
    .lean()
  for (const { _id: person, name, email } of people) {
    await promiseLetter(
      {
        key: `discussion-opened:${_id.toHexString()}:${version}:${person.toHexString()}`,
        contest: contest._id,
        to: email,
        template: 'discussion-opened',
        data: {
          name,
          contest: contest.title,
          blindCode,
          link: env.publicUrl + paths.discussion(_id.toHexString()),
        },
        at,
      },
      session,
    )
  }
}

/**
 * The numbers that judges go by in one discussion, by id: in an order of its own, so that "Giám khảo 2" here tells nothing of
 * "Giám khảo 2" elsewhere.
 */
export function voicesOf(
  { _id }: Pick<Discussion, '_id'>,
  sheets: readonly ScoreSheet[],
): Map<string, number> {
  const keyOf = (judge: string) => sha256(`${_id.toHexString()} ${judge}`)
  const judges = sheets.map(({ judge }) => judge.toHexString())
  return new Map(
    [...new Set(judges)]
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map((judge, place) => [judge, place + 1]),
  )
}
