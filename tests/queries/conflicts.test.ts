/** The office's list of findings: narrowed, counted, told in words, with as many questions for three rows as for one. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { newId } from '#models/ids'
import { Panels, type Panel } from '#models/panel'
import type { Person } from '#models/person'
import type { ConflictFilter } from '#rules/conflicts/filter'
import { ruleOnConflicts } from '#server/operations/rule-on-conflicts'
import { assignmentPreview } from '#server/queries/assignment-preview'
import { assignments } from '#server/queries/assignments'
import { conflicts } from '#server/queries/conflicts'
import { countQueries } from '#tests/support/count-queries'
import {
  aContest,
  aPerson,
  aSubmittedEntry,
  aUnit,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import { factSentence } from '#wording/vi/conflicts'
import { aPanel, aSheet, declaration } from '../operations/a-judged-panel'

openWorld()

let contest: Contest
let organiser: Person
let teacher: Person
let colleague: Person
let panels: Panel[]

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson({ name: 'Vàng Thị Tổ Chức' })
  teacher = await aPerson({ name: 'ThS. Lục Văn Toán' })
  colleague = await aPerson({ name: 'TS. Bế Thị Thảo', unit: (await aUnit())._id })
  const member = ({ _id }: Person) => ({ person: _id, isChair: false, declaration })
  panels = [
    await aPanel(contest, [member(teacher), member(colleague)], { name: 'Tổ A', fields: ['learning'] }),
    await aPanel(contest, [member(teacher)], { name: 'Tổ B', fields: ['software'] }),
  ]
})

const as = () => byIn(contest, organiser, moments.screening, 'organiser')
const list = (changes: Partial<ConflictFilter> = {}) =>
  conflicts(as(), { view: 'unseen', panel: null, judge: null, page: 1, ...changes })
const anEntry = (blindCode: string, changes: Parameters<typeof completeAnswers>[1]) =>
  aPerson().then((owner) =>
    aSubmittedEntry(contest, owner, {
      blindCode,
      answers: completeAnswers(contest, { teacher: { has: false }, ...changes }),
    }),
  )
const taught = (name = 'Lục Văn Toán') => ({
  teacher: { has: true as const, name, school: '', phone: '', email: '' },
})
const codes = (found: Awaited<ReturnType<typeof list>>) =>
  found.rows.map(({ judge, entry }) => `${judge.name} ${entry?.blindCode ?? ''}`)

describe('the list', () => {
  test('holds judges against entries of their panels’ fields, judge by judge, by blind code', async () => {
    await anEntry('102', { field: 'software', ...taught() })
    await anEntry('101', taught('Bế Thị Thảo'))
    await anEntry('100', taught())
    await anEntry('103', { field: 'software', ...taught('Bế Thị Thảo') })
    await anEntry('104', { field: 'climate', ...taught() })
    const found = await list()
    expect(codes(found)).toEqual(['ThS. Lục Văn Toán 100', 'ThS. Lục Văn Toán 102', 'TS. Bế Thị Thảo 101'])
    expect(found.rows[0]?.panels).toEqual(['Tổ A', 'Tổ B'])
    expect(found.rows.flatMap(({ facts }) => facts.map(factSentence))[0]).toBe(
      'Người hướng dẫn “Lục Văn Toán” – tên giám khảo “ThS. Lục Văn Toán” (viết giống nhau).',
    )
    expect(codes(await list({ panel: panels[1]?._id.toHexString() ?? '' }))).toEqual([
      'ThS. Lục Văn Toán 100',
      'ThS. Lục Văn Toán 102',
    ])
    expect(codes(await list({ judge: colleague._id.toHexString() }))).toEqual(['TS. Bế Thị Thảo 101'])
  })

  test('is told by state, with who ruled and why, and which pair has a sheet already', async () => {
    const ruled = await anEntry('100', taught())
    await anEntry('101', taught())
    await anEntry('102', { unit: colleague.unit?.toHexString() ?? null })
    if (panels[0]) await aSheet(contest, panels[0], teacher, ruled)
    const [first] = (await list()).rows
    const [judge = '', entry = '', grounds = ''] = (first?.value ?? '').split(':')
    await ruleOnConflicts(as(), {
      ruling: 'dismissed',
      reason: 'Trùng tên',
      which: { findings: [{ id: `${judge}:${entry}`, grounds }] },
    })
    const dismissed = await list({ view: 'dismissed' })
    expect(dismissed.counts).toEqual({ unseen: 1, barred: 1, dismissed: 1, all: 3 })
    expect(dismissed.rows).toMatchObject([
      {
        entry: { blindCode: '100' },
        state: 'free',
        hasSheet: true,
        ruling: { ruling: 'dismissed', reason: 'Trùng tên', by: 'Vàng Thị Tổ Chức', holds: true },
      },
    ])
    expect(codes(await list({ view: 'barred' }))).toEqual(['TS. Bế Thị Thảo 102'])
    expect((await list()).rows[0]).toMatchObject({ state: 'waiting', hasSheet: false, ruling: null })
  })

  test('comes in pages, the last one when a later one is asked for', async () => {
    for (let n = 0; n < 52; n += 1) await anEntry(String(100 + n), taught())
    const found = await list({ page: 9 })
    expect([found.page, found.pages, found.first, found.last, found.total, found.rows.length]).toEqual([
      2, 2, 51, 52, 52, 2,
    ])
  })

  test('asks as much for three rows as for one, and knows nothing of other contests', async () => {
    await anEntry('100', taught())
    const one = await countQueries(() => list())
    await anEntry('101', taught())
    await anEntry('102', taught('Bế Thị Thảo'))
    expect(await countQueries(() => list())).toBe(one)
    const other = byIn(await aContest(), organiser, moments.screening, 'organiser')
    expect(await conflicts(other, { view: 'all', panel: null, judge: null, page: 1 })).toMatchObject({
      panels: [],
      judges: [],
      rows: [],
      total: 0,
    })
  })
})

describe('before assigning', () => {
  test('the matrix and the plan say how many findings of the panel nobody has looked at', async () => {
    await anEntry('100', taught())
    await anEntry('101', { field: 'software', ...taught() })
    await Panels.updateOne(
      { _id: panels[0]?._id },
      { $set: { 'members.1.declaration': { ...declaration, hasConflict: true, note: 'Cháu tôi' } } },
    )
    const [a = '', b = ''] = panels.map(({ _id }) => _id.toHexString())
    const unseen = async (panel: string) => (await assignments(as(), panel, 1)).matrix?.unseen
    expect([await unseen(a), await unseen(b)]).toEqual([3, 2])
    const typed = { perEntry: '1', least: '', most: '', seed: '' }
    const { plan } = await assignmentPreview(as(), a, typed)
    // The teacher waits to be looked at, the colleague is held back: nobody is left.
    expect(plan).toMatchObject({ unseen: 3, made: 0, isComplete: false })
  })

  test('a list asked for by an id that nobody has is empty', async () => {
    await anEntry('100', taught())
    expect((await list({ judge: newId().toHexString() })).rows).toEqual([])
  })
})
