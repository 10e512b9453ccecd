/** Automatic assignment of a panel: looked at first, applied exactly so, and never against what is on record. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import { Experts } from '#models/expert'
import { newId } from '#models/ids'
import { Panels } from '#models/panel'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { assignJudges } from '#server/operations/assign-judges'
import {
  assignmentPreview,
  plannedPairs,
  type AssignmentPreview,
  type TypedSettings,
} from '#server/queries/assignment-preview'
import { NotFound, Refused } from '#server/refuse'
import { countQueries } from '#tests/support/count-queries'
import {
  aContest,
  aPerson,
  aSubmittedEntry,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let contest: Contest
let organiser: Person
let judges: Person[]
let entries: Entry[]
let panel: string

const untouched: TypedSettings = { perEntry: '', least: '', most: '', seed: '' }
const as = () => byIn(contest, organiser, moments.screening, 'organiser')
const preview = (typed: Partial<TypedSettings> = {}) =>
  assignmentPreview(as(), panel, { ...untouched, ...typed })
const planOf = ({ plan }: AssignmentPreview) => {
  if (!plan) throw new Error('There is no plan')
  return plan
}

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
  judges = await Promise.all(Array.from({ length: 4 }, () => aPerson()))
  entries = []
  for (let n = 0; n < 6; n += 1)
    entries.push((await aSubmittedEntry(contest, await aPerson(), { blindCode: `10${n}` })).entry)
  panel = await aPanel(judges)
})

async function aPanel(members: Person[], conflicted: Person[] = []): Promise<string> {
  const _id = newId()
  await Panels.create({
    _id,
    contest: contest._id,
    name: `Tổ ${_id.toHexString()}`,
    fields: ['learning'],
    members: members.map((judge, index) => ({
      person: judge._id,
      isChair: index === 0,
      declaration: conflicted.includes(judge)
        ? { pledgedAt: moments.screening, hasConflict: true, note: 'Cháu tôi dự thi' }
        : null,
    })),
    createdAt: moments.screening,
  })
  return _id.toHexString()
}

/** Judges of each entry on record, by blind code. */
async function onRecord(): Promise<Record<string, number>> {
  const sheets = await ScoreSheets.find({ contest: contest._id }).lean()
  const counts: Record<string, number> = {}
  for (const { blindCode } of sheets) counts[blindCode] = (counts[blindCode] ?? 0) + 1
  return counts
}

async function apply(typed: Partial<TypedSettings> = {}) {
  const settings = { ...untouched, ...typed }
  const { digest } = planOf(await preview(typed))
  return assignJudges(as(), panel, await plannedPairs(as(), panel, settings, digest))
}

describe('a plan', () => {
  test('gives every entry as many judges as asked for, evenly, and nothing is kept by looking', async () => {
    const { plan, ...head } = await preview({ perEntry: '2' })
    expect(head).toEqual({
      panel: { id: panel, name: `Tổ ${panel}` },
      typed: { perEntry: '2', least: '0', most: '999', seed: '1' },
      problems: [],
      refusal: null,
      entries: 6,
    })
    expect(plan).toMatchObject({ isComplete: true, made: 12 })
    expect(plan?.judges.map(({ held, added }) => [held, added])).toEqual([
      [0, 3],
      [0, 3],
      [0, 3],
      [0, 3],
    ])
    expect(await onRecord()).toEqual({})
  })

  test('is applied exactly as it was looked at, once', async () => {
    expect(await apply({ perEntry: '3' })).toEqual({ made: 18, takenBack: 0, passedOver: 0 })
    expect(await onRecord()).toEqual({ 100: 3, 101: 3, 102: 3, 103: 3, 104: 3, 105: 3 })
    expect(planOf(await preview({ perEntry: '3' }))).toMatchObject({ isComplete: true, made: 0 })
  })

  test('is refused when the record has changed since it was looked at', async () => {
    const settings = { ...untouched, perEntry: '2' }
    const { digest } = planOf(await preview(settings))
    await assignJudges(as(), panel, [
      { entry: entries[0]?._id.toHexString() ?? '', judge: judges[0]?._id.toHexString() ?? '' },
    ])
    const refused = await plannedPairs(as(), panel, settings, digest).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Refused).refusal).toEqual({ because: 'plan-changed' })
    expect(await onRecord()).toEqual({ 100: 1 })
  })

  test('keeps the sheets there are and tops up when a judge steps back, without sending that judge again', async () => {
    await apply({ perEntry: '2' })
    const before = await ScoreSheets.find({ contest: contest._id }).lean()
    const [lost] = before
    await ScoreSheets.updateOne({ _id: lost?._id }, { $set: { state: 'recused', stateReason: 'Bận' } })
    expect(planOf(await preview({ perEntry: '2' }))).toMatchObject({ isComplete: true, made: 1 })
    await apply({ perEntry: '2' })
    const after = await ScoreSheets.find({ contest: contest._id }).lean()
    expect(after.length).toBe(before.length + 1)
    const ids = after.map(({ _id }) => _id.toHexString())
    expect(before.every(({ _id }) => ids.includes(_id.toHexString()))).toBe(true)
    const pairs = after.map(({ entry, judge }) => `${entry.toHexString()}:${judge.toHexString()}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('passes over the supervising teacher and whoever declared a conflict', async () => {
    const [teacher, relative, ...others] = judges
    const { entry } = await aSubmittedEntry(contest, await aPerson(), {
      blindCode: '200',
      answers: completeAnswers(contest, {
        teacher: { has: true, name: teacher?.name ?? '', school: '', phone: '', email: teacher?.email ?? '' },
      }),
    })
    panel = await aPanel(judges, relative ? [relative] : [])
    await apply({ perEntry: '2' })
    const sheets = await ScoreSheets.find({ contest: contest._id }).lean()
    expect(sheets.filter(({ judge }) => judge.equals(relative?._id ?? ''))).toEqual([])
    const ofTaught = sheets
      .filter(({ entry: id }) => id.equals(entry._id))
      .map(({ judge }) => judge.toHexString())
    expect(ofTaught.sort()).toEqual(others.map(({ _id }) => _id.toHexString()).sort())
  })

  test('that cannot be completed says why and what would help, and offers what can be done', async () => {
    const plan = planOf(await preview({ perEntry: '3', most: '4' }))
    expect(plan).toMatchObject({ isComplete: false, made: 16 })
    expect(plan.sentences[0]).toMatch(
      /^Lĩnh vực .* cần 18 phiếu, giám khảo hợp lệ chỉ nhận được 16\. Thêm giám khảo, hoặc nâng mức chấm nhiều nhất/,
    )
  })

  test('follows the number drawn: the same number, the same plan', async () => {
    const digests = await Promise.all(
      ['1', '1', '2'].map(async (seed) => planOf(await preview({ perEntry: '2', seed })).digest),
    )
    expect(digests[0]).toBe(digests[1])
    expect(digests[0]).not.toBe(digests[2])
  })
})

describe('what the page says of a plan', () => {
  test('is how many each judge gets within what bound, what they know, and what they cannot be given and why', async () => {
    const [teacher, bounded] = judges
    await aSubmittedEntry(contest, await aPerson(), {
      blindCode: '200',
      answers: completeAnswers(contest, {
        teacher: { has: true, name: teacher?.name ?? '', school: '', phone: '', email: '' },
      }),
    })
    const invitation = { answer: 'accepted', maxLoad: 2, sentAt: moments.open, answeredAt: moments.open }
    await Panels.updateOne({ _id: panel }, { $set: { 'members.1.invitation': invitation } })
    await Experts.create({
      name: 'Ẩn',
      email: bounded?.email,
      fields: ['Cơ khí'],
      keywords: ['cảm biến', 'nông nghiệp'],
      keys: { name: 'an', words: ['an'] },
      createdAt: moments.open,
      updatedAt: moments.open,
    })
    const plan = planOf(await preview({ perEntry: '2' }))
    expect(plan.judges.slice(0, 2)).toEqual([
      {
        person: teacher?._id.toHexString(),
        name: teacher?.name,
        isGuest: false,
        held: 0,
        added: 4,
        most: null,
        expertise: [],
        cannot: [{ reason: 'advisor', entries: 1 }],
      },
      {
        person: bounded?._id.toHexString(),
        name: bounded?.name,
        isGuest: false,
        held: 0,
        added: 2,
        most: 2,
        expertise: ['Cơ khí', 'cảm biến', 'nông nghiệp'],
        cannot: [],
      },
    ])
    const field = contest.regulations.fields.find(({ code }) => code === 'learning')?.name
    expect(plan.links).toEqual([{ field, entries: 7, judges: 4, strength: 'good' }])
    expect(plan.guests).toEqual([])
  })

  test('is that everybody gets at least as many as asked for', async () => {
    const [first] = judges
    await assignJudges(
      as(),
      panel,
      entries
        .slice(0, 4)
        .map(({ _id }) => ({ entry: _id.toHexString(), judge: first?._id.toHexString() ?? '' })),
    )
    const shares = async (least: string) =>
      planOf(await preview({ perEntry: '1', least })).judges.map(({ held, added }) => held + added)
    expect(Math.min(...(await shares('0')))).toBe(0)
    expect(planOf(await preview({ perEntry: '1', least: '2' })).isComplete).toBe(false)
    expect(
      planOf(await preview({ perEntry: '2', least: '2' })).judges.every(
        ({ held, added }) => held + added >= 2,
      ),
    ).toBe(true)
  })

  test('is whom one could ask in from other panels, when its own judges do not do', async () => {
    const [own] = judges
    const [free, kin, declined] = await Promise.all([aPerson(), aPerson(), aPerson()])
    const others = [free, kin, declined, ...(own ? [own] : [])]
    const elsewhere = await aPanel(others, kin ? [kin] : [])
    const invitation = { answer: 'declined', maxLoad: null, sentAt: moments.open, answeredAt: moments.open }
    await Panels.updateOne({ _id: elsewhere }, { $set: { 'members.2.invitation': invitation } })
    const short = planOf(await preview({ perEntry: '3', most: '4' }))
    expect(short.guests).toEqual([
      { person: free?._id.toHexString(), name: free?.name, panel: `Tổ ${elsewhere}`, free: 6 },
    ])
  })

  test('asks the record as often for many entries as for one', async () => {
    const few = await countQueries(() => preview())
    for (let n = 0; n < 3; n += 1) await aSubmittedEntry(contest, await aPerson(), { blindCode: `30${n}` })
    expect(await countQueries(() => preview())).toBe(few)
  })
})

describe('what is typed', () => {
  test('comes back with what is wrong with it, and nothing is planned', async () => {
    expect(await preview({ perEntry: '0', least: '1000', most: 'x', seed: '-1' })).toMatchObject({
      typed: { perEntry: '0', least: '1000', most: 'x', seed: '-1' },
      problems: ['per-entry', 'least', 'most', 'seed'],
      plan: null,
    })
  })

  test('of a panel of another contest, or of none, finds nothing', async () => {
    const other = await aContest()
    await expect(
      assignmentPreview(byIn(other, organiser, moments.screening, 'organiser'), panel, untouched),
    ).rejects.toBeInstanceOf(NotFound)
    await expect(assignmentPreview(as(), 'khong-co', untouched)).rejects.toBeInstanceOf(NotFound)
  })

  test('a panel without judges plans nothing', async () => {
    panel = await aPanel([])
    expect(await preview()).toMatchObject({ plan: null, problems: [] })
  })
})
