/** Lists of units handed in: the provinces that come with the house, and lists with mistakes. */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#models/person'
import { Units } from '#models/unit'
import { UnitActs } from '#models/unit-act'
import { findUnitFaults } from '#server/invariants/units'
import { applyUnitBatch } from '#server/operations/apply-unit-batch'
import { handInProvinces } from '#server/operations/hand-in-provinces'
import { handInUnits } from '#server/operations/hand-in-units'
import { undoUnitAct } from '#server/operations/undo-unit-act'
import { unitBatch } from '#server/queries/unit-batch'
import { unitSheet } from '#server/queries/unit-sheet'
import { Refused } from '#server/refuse'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { unitsOfDay } from '#server/units-of-today'
import { aPerson, aUnit, by, openWorld } from '../support/world'

openWorld()

let organiser: Person
beforeAll(async () => {
  organiser = await aPerson()
})
const office = () => by(organiser, new Date('2025-08-01T09:00:00+07:00'), 'organiser')

async function handIn(...lines: string[]): Promise<string> {
  const sheet = readSpreadsheet(new TextEncoder().encode(lines.join('\r\n')))
  if (!sheet.ok) throw new Error(sheet.problem.code)
  return handInUnits(office(), sheet)
}

const heading = 'Tên đơn vị;Loại;Mã;Đơn vị cấp trên;Có hiệu lực từ;Đến hết ngày;Mã đơn vị cũ'

describe('the list of provinces', () => {
  test('tells 63 until 30/6/2025 and 34 from 1/7/2025: 11 unchanged, 52 become 23', async () => {
    const text = await readFile('public/danh-muc/tinh-thanh.csv', 'utf8')
    const rows = text
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'))
    const [before, after] = [rows.filter((row) => !row[4]), rows.filter((row) => row[4])]
    const ending = before.filter((row) => row[5] === '30/6/2025')
    const today = [...before.filter((row) => !row[5]), ...after]
    const sources = after.flatMap((row) => (row[6] ?? '').split(', '))
    expect({
      before: before.length,
      ending: ending.length,
      after: after.length,
      today: today.length,
      cities: today.filter((row) => row[1]?.startsWith('Thành phố ')).length,
      provinces: today.filter((row) => row[1]?.startsWith('Tỉnh ')).length,
      sources: [...sources].sort(),
      codes: new Set(today.map((row) => row[0])).size,
    }).toEqual({
      before: 63,
      ending: 52,
      after: 23,
      today: 34,
      cities: 6,
      provinces: 28,
      sources: ending.map((row) => row[0]).sort(),
      codes: 34,
    })
  })

  test('is entered in one act, takes along what lay below, and can be taken back', async () => {
    const old = await aUnit({ name: 'Tỉnh Hà Giang', kind: 'province', place: '' })
    const school = await aUnit({ name: 'Trường Ở Hà Giang', parent: old })
    const batch = await handInProvinces(office())
    expect(await unitBatch(office(), batch)).toMatchObject({
      counts: { added: 85, changed: 1, following: 1, same: 0, unusable: 0, problems: 0, total: 87 },
    })
    await applyUnitBatch(office(), batch)
    await applyUnitBatch(office(), batch)
    const fresh = await Units.findOne({ name: 'Tỉnh Tuyên Quang', validFrom: '2025-07-01' }).lean()
    const ended = await Units.findById(old._id).lean()
    expect(ended).toMatchObject({ code: '02', validTo: '2025-06-30' })
    expect(fresh?.predecessors).toContainEqual(old._id)
    expect(await Units.findById(school._id).lean()).toMatchObject({
      parent: fresh?._id,
      ancestors: [fresh?._id],
    })
    const today = await unitsOfDay([old._id.toHexString()], '2025-08-01')
    expect([...today.values()].flat().map(({ name }) => name)).toEqual(['Tỉnh Tuyên Quang'])
    const faults: string[] = []
    for await (const fault of findUnitFaults()) faults.push(fault)
    expect(faults).toEqual([])
    const [act] = await UnitActs.find({ kind: 'import' }).lean()
    await undoUnitAct(office(), act?._id.toHexString())
    expect(await Units.find().sort({ _id: 1 }).lean()).toEqual([
      { ...old, version: 2 },
      { ...school, version: 2 },
    ])
    await Units.deleteMany({})
  })

  test('comes back unchanged from its own spreadsheet', async () => {
    await applyUnitBatch(office(), await handInProvinces(office()))
    const sheet = readSpreadsheet(await unitSheet(office()))
    if (!sheet.ok) throw new Error(sheet.problem.code)
    const again = await unitBatch(office(), await handInUnits(office(), sheet))
    expect(again).toMatchObject({ counts: { added: 0, changed: 0, same: 86, problems: 0, total: 0 } })
  })
})

describe('a list with mistakes', () => {
  test('tells each wrong cell and enters nothing', async () => {
    const batch = await handIn(
      heading,
      'Xã Một;Xã, phường, đặc khu;X1;T9;;;',
      ';Trường học;;X1;;;',
      'Trường Hai;Trường làng;;X1;;;',
      'Trường Ba;Trường học;;X1;31/2/2025;;',
    )
    const { problems } = await unitBatch(office(), batch)
    expect(problems).toEqual([
      { line: 3, column: 'name', cell: '', problem: { code: 'name-missing' } },
      {
        line: 4,
        column: 'kind',
        cell: 'Trường làng',
        problem: { code: 'kind-unknown', kind: 'Trường làng' },
      },
      { line: 5, column: 'from', cell: '31/2/2025', problem: { code: 'day-invalid' } },
    ])
    const error: unknown = await applyUnitBatch(office(), batch).catch((thrown: unknown) => thrown)
    expect(error instanceof Refused && error.refusal).toEqual({ because: 'rows-unusable', rows: 3 })
    expect(await Units.countDocuments({ name: 'Xã Một' })).toBe(0)
  })

  test('tells links that lead nowhere, kinds in the wrong place, days in the wrong order, and doubles', async () => {
    const batch = await handIn(
      heading,
      'Xã Một;Xã, phường, đặc khu;X1;T9;;;',
      'Tỉnh Hai;Tỉnh, thành phố;T2;X1;;;',
      'Xã Ba;Xã, phường, đặc khu;X3;;1/7/2025;;X99',
      'Xã Bốn;Xã, phường, đặc khu;X4;;1/7/2025;30/6/2025;',
      'Xã Năm;Xã, phường, đặc khu;;;;;',
      'xã năm;Xã, phường, đặc khu;;;;;',
    )
    const { problems } = await unitBatch(office(), batch)
    expect(problems.map(({ line, column, problem }) => [line, column, problem.code])).toEqual([
      [2, 'parent', 'parent-unknown'],
      [3, 'parent', 'misplaced'],
      [4, 'predecessors', 'predecessor-unknown'],
      [5, 'until', 'days-reversed'],
    ])
    const doubles = await handIn(
      heading,
      'Xã Năm;Xã, phường, đặc khu;;;;;',
      'xã năm;Xã, phường, đặc khu;;;;;',
    )
    const told = await unitBatch(office(), doubles)
    expect(told.problems.map(({ line, problem }) => [line, problem.code])).toEqual([[2, 'repeated']])
  })

  test('a parent may stand below its child in the list', async () => {
    const batch = await handIn(heading, 'Trường Sáu;Trường học;;X6;;;', 'Xã Sáu;Xã, phường, đặc khu;X6;08;;;')
    await applyUnitBatch(office(), batch)
    const school = await Units.findOne({ name: 'Trường Sáu' }).lean()
    const above = await Units.find({ _id: { $in: school?.ancestors ?? [] } }).lean()
    expect(above.map(({ name }) => name).sort()).toEqual(['Tỉnh Tuyên Quang', 'Xã Sáu'])
  })
})
