/** Names of units through the years: an edition keeps those of its days, whatever becomes of the units. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { Submissions } from '#models/submission'
import { Units, type Unit } from '#models/unit'
import { entryRows } from '#server/entry-rows'
import { actOnUnits } from '#server/operations/act-on-units'
import { submitEntry } from '#server/operations/submit-entry'
import { entriesByUnit } from '#server/queries/entries-by-unit'
import { unit as unitPage } from '#server/queries/unit'
import { unitChoices } from '#server/unit-search'
import {
  aContest,
  anEntry,
  aPerson,
  aUnit,
  by,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '../support/world'

openWorld()

let contest: Contest
let person: Person
let [north, south, school, other] = [] as Unit[]
const later = new Date('2024-10-15T09:00:00+07:00')
const id = (unit: Unit | undefined) => unit?._id.toHexString() ?? ''

async function submitted(unit: Unit | undefined): Promise<string> {
  const entry = await anEntry(contest, person, { answers: completeAnswers(contest, { unit: id(unit) }) })
  const text = entry._id.toHexString()
  await submitEntry(by(person, moments.open), text, { version: 0 })
  return text
}

beforeAll(async () => {
  ;[contest, person] = [await aContest(), await aPerson()]
  north = await aUnit({ name: 'Tỉnh Bắc', kind: 'province', place: '' })
  south = await aUnit({ name: 'Tỉnh Nam', kind: 'province', place: '' })
  school = await aUnit({ name: 'Trường Một', parent: north })
  other = await aUnit({ name: 'Trường Hai', parent: south })
  for (const unit of [school, school, other]) await submitted(unit)
  await anEntry(contest, person, { state: 'submitted', submissions: 1, submittedAt: moments.open })
  const common = { on: '2024-10-01', decisionNumber: '', reason: 'Thử' }
  const merge = { ...common, kind: 'merge' as const, others: [id(south)], into: 'new', name: 'Tỉnh Mới' }
  await actOnUnits(by(person, later), id(north), { ...merge, code: '', place: '' })
  await actOnUnits(by(person, later), id(school), { ...common, kind: 'rename', name: 'Trường Số Một' })
})

describe('an edition before a merger', () => {
  test('keeps the names of its days, with those of the units above', async () => {
    const [submission] = await Submissions.find({ 'answers.unit': id(school) }).lean()
    expect(submission?.sentBy).toEqual({
      id: id(school),
      name: 'Trường Một',
      kind: 'school',
      above: [{ id: id(north), name: 'Tỉnh Bắc', kind: 'province' }],
    })
    const entries = await Entries.find({ contest: contest._id, 'answers.unit': id(school) }).lean()
    expect((await entryRows(entries)).map(({ unit }) => unit)).toEqual(['Trường Một', 'Trường Một'])
  })

  test('an entry handed in before names were frozen is told by the history of its unit', async () => {
    const [entry] = await Entries.find({ contest: contest._id, 'answers.unit': id(school) }).lean()
    if (!entry) throw new Error('No entry')
    const rows = await entryRows([
      { ...entry, sentBy: null },
      { ...entry, sentBy: null, submittedAt: later },
    ])
    expect(rows.map(({ unit }) => unit)).toEqual(['Trường Một', 'Trường Số Một'])
  })

  test('is counted by the units of then, and by those of today', async () => {
    const office = byIn(contest, person, later, 'organiser')
    const counted = async (isToday: boolean, kind: string) =>
      (await entriesByUnit(office, { isToday, kind })).rows.map(({ units, received }) => [
        units.map(({ name }) => name).join(', '),
        received,
      ])
    expect(await counted(false, '')).toEqual([
      ['Trường Một', 2],
      ['', 1],
      ['Trường Hai', 1],
    ])
    expect(await counted(true, '')).toEqual([
      ['Trường Số Một', 2],
      ['', 1],
      ['Trường Hai', 1],
    ])
    expect(await counted(false, 'province')).toEqual([
      ['Tỉnh Bắc', 2],
      ['', 1],
      ['Tỉnh Nam', 1],
    ])
    expect(await counted(true, 'province')).toEqual([
      ['Tỉnh Mới', 3],
      ['', 1],
    ])
  })
})

describe('the directory', () => {
  test('offers the units of the day, found by beginnings of words and by former names', async () => {
    const found = async (search: string, day: string) =>
      (await unitChoices({ search, day, isSender: true }, 20)).choices.map(({ name }) => name)
    expect(await found('tinh', '2024-09-30')).toEqual(['Tỉnh Bắc', 'Tỉnh Nam'])
    expect(await found('tin', '2024-10-01')).toEqual(['Tỉnh Mới'])
    expect(await found('mot truong', '2024-10-01')).toEqual(['Trường Số Một'])
    expect(await found('rường', '2024-10-01')).toEqual([])
  })

  test('tells what a unit came from, what became of it, and whether the last act can be taken back', async () => {
    const page = await unitPage(by(person, later, 'organiser'), id(north), 1)
    expect({
      after: page.after.map(({ name }) => name),
      acts: page.acts.map(({ kind, on, canUndo }) => [kind, on, canUndo]),
      mayWrite: page.mayWrite,
    }).toEqual({ after: ['Tỉnh Mới'], acts: [['merge', '2024-10-01', false]], mayWrite: true })
    const renamed = await unitPage(by(person, later, 'secretary'), id(school), 1)
    expect(renamed.acts.map(({ kind, canUndo }) => [kind, canUndo])).toEqual([
      ['rename', true],
      ['merge', false],
    ])
    expect(renamed.unit.formerNames).toEqual([{ name: 'Trường Một', until: '2024-09-30' }])
    expect(renamed.mayWrite).toBe(false)
  })

  test('a unit that is not there is not found', async () => {
    await expect(unitPage(by(person, later), newId().toHexString(), 1)).rejects.toThrow('Not found')
    expect(await Units.countDocuments()).toBe(5)
  })
})
