/** Ruling on findings of conflict: once, with a reason, on what was seen; and what assigning makes of it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { Contests, type Contest } from '#models/contest'
import { ConflictRulings } from '#models/conflict-ruling'
import { Entries, type Entry } from '#models/entry'
import { Panels, type Panel } from '#models/panel'
import { People, type Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import type { Relation } from '#rules/conflicts/relation'
import { conflictRulingForm } from '#rules/forms/conflict-ruling'
import { conflictsOf, listDigest, narrowed } from '#server/conflict-findings'
import { assignJudges } from '#server/operations/assign-judges'
import { ruleOnConflicts } from '#server/operations/rule-on-conflicts'
import { Refused } from '#server/refuse'
import {
  aContest,
  anAuthor,
  aPerson,
  aSubmittedEntry,
  aUnit,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import { aPanel, declaration, journalOf } from './a-judged-panel'

openWorld()

let contest: Contest
let organiser: Person
let judge: Person
let panel: Panel

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
  judge = await aPerson({ name: 'ThS. Lục Văn Toán', phone: '' })
  panel = await aPanel(contest, [{ person: judge._id, isChair: false, declaration }])
})

const as = (person = organiser) => byIn(contest, person, moments.screening, 'organiser')
const anEntryOf = async (blindCode: string, changes: Parameters<typeof completeAnswers>[1] = {}) => {
  const answers = completeAnswers(contest, { teacher: { has: false }, ...changes })
  return (await aSubmittedEntry(contest, await aPerson(), { blindCode, answers })).entry
}
const taughtBy = (name: string) => ({
  teacher: { has: true as const, name, school: '', phone: '', email: '' },
})
const known = async () => (await conflictsOf(contest)).conflicts
const brief = async () =>
  (await known()).map(({ entry, standing, ruling }) => [
    entry?.blindCode ?? 'all',
    standing.state,
    standing.kind,
    ruling?.ruling ?? null,
  ])
const rule = async (ruling: 'confirmed' | 'dismissed', reason = 'Đã hỏi', person = organiser) => {
  const findings = (await known()).map(({ id, grounds }) => ({ id, grounds }))
  return ruleOnConflicts(as(person), { ruling, reason, which: { findings } })
}
const assign = (entry: Entry) =>
  assignJudges(as(), panel._id.toHexString(), [
    { entry: entry._id.toHexString(), judge: judge._id.toHexString() },
  ])
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  )
const declare = (relations: Relation[], note = '') =>
  Panels.updateOne(
    { _id: panel._id },
    { $set: { 'members.0.declaration': { ...declaration, hasConflict: true, note, relations } } },
  )

describe('a finding nobody has looked at', () => {
  test('that is likely waits, and nothing is assigned by hand or to all', async () => {
    const entry = await anEntryOf('101', taughtBy('Thầy Lục Văn Toán'))
    expect(await brief()).toEqual([['101', 'waiting', 'supervisor', null]])
    expect(await refusalOf(assign(entry))).toEqual({
      because: 'conflict',
      finding: 'supervisor',
      isWaiting: true,
    })
    expect(await assignJudges(as(), panel._id.toHexString(), 'all')).toEqual({
      made: 0,
      takenBack: 0,
      passedOver: 1,
    })
  })

  test('that is only possible is shown and bars nothing', async () => {
    const entry = await anEntryOf('101', taughtBy('L. V. Toán'))
    expect(await brief()).toEqual([['101', 'open', 'supervisor', null]])
    expect(await assign(entry)).toEqual({ made: 1, takenBack: 0, passedOver: 0 })
  })
})

describe('a ruling', () => {
  test('that dismisses is kept whole, journalled, and lets the judge judge', async () => {
    const entry = await anEntryOf('101', taughtBy('Lục Văn Toán'))
    const [finding] = await known()
    expect(await rule('dismissed', 'Trùng tên, khác người')).toBe(1)
    const facts = [
      {
        kind: 'supervisor',
        strength: 'likely',
        entry: { part: 'teacher', text: 'Lục Văn Toán' },
        judge: { part: 'name', text: 'ThS. Lục Văn Toán' },
        by: 'same',
      },
    ]
    const kept = await ConflictRulings.find({ contest: contest._id }).lean()
    expect(kept.map(({ _id, ...rest }) => rest)).toEqual([
      {
        contest: contest._id,
        judge: judge._id,
        entry: entry._id,
        ruling: 'dismissed',
        kind: 'supervisor',
        facts,
        grounds: finding?.grounds,
        reason: 'Trùng tên, khác người',
        by: organiser._id,
        at: moments.screening,
        version: 0,
      },
    ])
    expect(await journalOf(`conflict:${kept[0]?._id.toHexString()}`)).toEqual([
      {
        action: 'conflict.dismissed',
        actor: organiser._id.toHexString(),
        at: moments.screening,
        details: {
          judge: judge._id.toHexString(),
          entry: entry._id.toHexString(),
          blindCode: '101',
          kind: 'supervisor',
          grounds: finding?.grounds,
          reason: 'Trùng tên, khác người',
        },
      },
    ])
    expect(await brief()).toEqual([['101', 'free', null, 'dismissed']])
    expect(await assign(entry)).toEqual({ made: 1, takenBack: 0, passedOver: 0 })
  })

  test('again changes nothing; another one replaces it and the journal keeps both', async () => {
    const entry = await anEntryOf('101', taughtBy('Lục Văn Toán'))
    expect([await rule('dismissed'), await rule('dismissed', 'Lý do khác'), await rule('confirmed')]).toEqual(
      [1, 0, 1],
    )
    const [kept] = await ConflictRulings.find({ contest: contest._id }).lean()
    expect(kept).toMatchObject({ ruling: 'confirmed', version: 1, reason: 'Đã hỏi' })
    const lines = await journalOf(`conflict:${kept?._id.toHexString()}`)
    expect(lines.map(({ action }) => action)).toEqual(['conflict.dismissed', 'conflict.confirmed'])
    expect(await refusalOf(assign(entry))).toEqual({ because: 'conflict', finding: 'supervisor' })
  })

  test('that dismissed a finding holds until its grounds change, and then it is asked about again', async () => {
    const unit = await aUnit()
    const entry = await anEntryOf('101', taughtBy('Lục Văn Toán'))
    await rule('dismissed')
    await Entries.updateOne({ _id: entry._id }, { $set: { 'answers.title': 'Tên mới' } })
    expect(await brief()).toEqual([['101', 'free', null, 'dismissed']])
    await Entries.updateOne({ _id: entry._id }, { $set: { 'answers.teacher.name': 'Thầy Lục Văn Toán' } })
    expect(await brief()).toEqual([['101', 'waiting', 'supervisor', 'dismissed']])
    await rule('dismissed', 'Vẫn khác người')
    await People.updateOne({ _id: judge._id }, { $set: { unit: unit._id } })
    await Entries.updateOne({ _id: entry._id }, { $set: { 'answers.unit': unit._id.toHexString() } })
    expect(await brief()).toEqual([['101', 'barred', 'same-unit', 'dismissed']])
  })

  test('that confirmed holds though nothing speaks against the pair any more', async () => {
    const entry = await anEntryOf('101', taughtBy('Lục Văn Toán'))
    await rule('confirmed')
    await Entries.updateOne({ _id: entry._id }, { $set: { 'answers.teacher': { has: false } } })
    expect(await brief()).toEqual([['101', 'barred', 'supervisor', 'confirmed']])
    expect(await refusalOf(assign(entry))).toEqual({ because: 'conflict', finding: 'supervisor' })
  })

  test('may dismiss what bars by itself', async () => {
    const entry = await anEntryOf('101', { authors: [anAuthor({ email: judge.email })] })
    expect(await refusalOf(assign(entry))).toEqual({ because: 'conflict', finding: 'own-entry' })
    await rule('dismissed', 'Địa chỉ của nhà trường, nhiều người dùng')
    expect(await assign(entry)).toEqual({ made: 1, takenBack: 0, passedOver: 0 })
  })

  test('on a whole list is refused once the list has changed', async () => {
    await anEntryOf('101', taughtBy('Lục Văn Toán'))
    const filter = { view: 'unseen', panel: null, judge: null, page: 1 } as const
    const digest = listDigest(narrowed(await known(), filter))
    await anEntryOf('102', taughtBy('Lục Văn Toán'))
    const which = { filter, digest }
    expect(
      await refusalOf(ruleOnConflicts(as(), { ruling: 'dismissed', reason: 'Khác người', which })),
    ).toEqual({ because: 'conflicts-changed' })
    const now = { filter, digest: listDigest(narrowed(await known(), filter)) }
    expect(await ruleOnConflicts(as(), { ruling: 'dismissed', reason: 'Khác người', which: now })).toBe(2)
    expect(await brief()).toEqual([
      ['101', 'free', null, 'dismissed'],
      ['102', 'free', null, 'dismissed'],
    ])
  })

  test('is refused on other grounds than were seen, on what is not there, and by the judge', async () => {
    const entry = await anEntryOf('101', taughtBy('Lục Văn Toán'))
    const [finding] = (await known()).map(({ id, grounds }) => ({ id, grounds }))
    const one = (changes: object) =>
      refusalOf(
        ruleOnConflicts(as(), {
          ruling: 'dismissed',
          reason: 'x',
          which: { findings: [{ id: finding?.id ?? '', grounds: finding?.grounds ?? '', ...changes }] },
        }),
      )
    expect(await one({ grounds: '0'.repeat(64) })).toEqual({ because: 'conflicts-changed' })
    expect(await one({ id: `${organiser._id.toHexString()}:${entry._id.toHexString()}` })).toEqual({
      because: 'conflicts-changed',
    })
    expect(await refusalOf(rule('dismissed', 'x', judge))).toEqual({ because: 'own-conflict' })
    expect(await ConflictRulings.countDocuments({ contest: contest._id })).toBe(0)
  })

  test('by two officers at once is kept once', async () => {
    await anEntryOf('101', taughtBy('Lục Văn Toán'))
    const outcomes = await Promise.all(['A', 'B'].map((reason) => refusalOf(rule('dismissed', reason))))
    expect(outcomes.filter((outcome) => outcome === 'nothing refused').length).toBeGreaterThan(0)
    for (const outcome of outcomes)
      expect(['nothing refused', { because: 'conflicts-changed' }]).toContainEqual(outcome)
    expect(await ConflictRulings.countDocuments({ contest: contest._id })).toBe(1)
  })
})

describe('what a judge declared', () => {
  const child = (name: string): Relation => ({ relation: 'child-or-sibling', name, unit: '', work: '' })

  test('bars the entry it names, and nothing else', async () => {
    const named = await anEntryOf('101', { authors: [anAuthor({ name: 'Lục Thị Mai' })] })
    const other = await anEntryOf('102')
    await declare([child('Lục Thị Mai'), child('Lục Thị Không Thi')])
    expect(await brief()).toEqual([['101', 'barred', 'family', null]])
    expect((await conflictsOf(contest)).unmatched.map(({ said }) => said)).toEqual(['Lục Thị Không Thi'])
    expect(await refusalOf(assign(named))).toEqual({ because: 'conflict', finding: 'family' })
    expect(await assignJudges(as(), panel._id.toHexString(), 'all')).toEqual({
      made: 1,
      takenBack: 0,
      passedOver: 1,
    })
    expect((await ScoreSheets.find({ contest: contest._id }).lean()).map(({ entry }) => entry)).toEqual([
      other._id,
    ])
  })

  test('in free words holds back from all until somebody has looked', async () => {
    await anEntryOf('101')
    await declare([], 'Cháu tôi dự thi')
    expect(await brief()).toEqual([['all', 'waiting', 'declared', null]])
    expect(await assignJudges(as(), panel._id.toHexString(), 'all')).toEqual({
      made: 0,
      takenBack: 0,
      passedOver: 1,
    })
    await rule('dismissed', 'Cháu dự thi lĩnh vực khác')
    expect(await assignJudges(as(), panel._id.toHexString(), 'all')).toEqual({
      made: 1,
      takenBack: 0,
      passedOver: 0,
    })
    await declare([], 'Cháu tôi và con tôi dự thi')
    expect(await brief()).toEqual([['all', 'waiting', 'declared', 'dismissed']])
  })

  test('of a child bars from the whole jury where the edition says so, until it is dismissed', async () => {
    await Contests.updateOne(
      { _id: contest._id },
      { $set: { 'regulations.conflicts': { parentBarsJury: true } } },
    )
    await anEntryOf('101', { authors: [anAuthor({ name: 'Lục Thị Mai' })] })
    const other = await anEntryOf('102')
    await declare([child('Lục Thị Mai')])
    expect((await brief())[0]).toEqual(['all', 'barred', 'family-jury', null])
    expect(await refusalOf(assign(other))).toEqual({ because: 'conflict', finding: 'family-jury' })
    const alone = (await known()).filter(({ entry }) => entry === null)
    await ruleOnConflicts(as(), {
      ruling: 'dismissed',
      reason: 'Cháu nội, không phải con',
      which: { findings: alone.map(({ id, grounds }) => ({ id, grounds })) },
    })
    expect(await assign(other)).toEqual({ made: 1, takenBack: 0, passedOver: 0 })
  })

  test('is not needed: a confirmed parent of an author is barred from the whole jury as well', async () => {
    await Contests.updateOne(
      { _id: contest._id },
      { $set: { 'regulations.conflicts': { parentBarsJury: true } } },
    )
    const father = { name: 'Lục Văn Toán', relation: 'cha', phone: '' }
    await anEntryOf('101', { authors: [anAuthor({ representative: father })] })
    const other = await anEntryOf('102')
    expect(await brief()).toEqual([['101', 'waiting', 'family', null]])
    await rule('confirmed', 'Đúng là cha của tác giả')
    expect(await refusalOf(assign(other))).toEqual({ because: 'conflict', finding: 'family-jury' })
  })
})

describe('the form of a ruling', () => {
  const errorsOf = (values: object) =>
    conflictRulingForm
      .safeParse(values)
      .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []
  const digest = 'a'.repeat(64)
  const finding = `${'b'.repeat(24)}:${'c'.repeat(24)}:${digest}`

  test('needs a ruling, a reason, and something to rule on', () => {
    expect(errorsOf({ digest, findings: finding })).toEqual([
      ['ruling', 'ruling-missing'],
      ['reason', 'reason-missing'],
    ])
    const said = { digest, ruling: 'dismissed', reason: ' Khác người ' }
    expect(errorsOf(said)).toEqual([['findings', 'findings-missing']])
    expect(errorsOf({ ...said, scope: 'all' })).toEqual([])
    expect(errorsOf({ ...said, findings: [finding, `${'b'.repeat(24)}::${digest}`] })).toEqual([])
    expect(errorsOf({ ...said, findings: 'x' })).toEqual([['findings.0', 'finding-invalid']])
  })
})
