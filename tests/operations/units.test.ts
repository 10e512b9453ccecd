/** Units entered, changed by dated acts, and acts taken back: the tree, the history and the journal afterwards. */
import { beforeAll, describe, expect, test } from 'vitest'
import { Journal } from '#models/journal'
import { idFrom } from '#models/ids'
import type { Person } from '#models/person'
import { Units, type Unit } from '#models/unit'
import { UnitActs } from '#models/unit-act'
import { UnitKinds } from '#models/unit-kind'
import { actOnUnits } from '#server/operations/act-on-units'
import { saveUnit } from '#server/operations/save-unit'
import { saveUnitKind } from '#server/operations/save-unit-kind'
import { undoUnitAct } from '#server/operations/undo-unit-act'
import { findUnitFaults } from '#server/invariants/units'
import type { UnitActInput } from '#server/unit-plan'
import { Refused } from '#server/refuse'
import { aContest, anEntry, aPerson, aUnit, by, completeAnswers, openWorld } from '../support/world'

openWorld()

const now = new Date('2025-07-02T09:00:00+07:00')
let organiser: Person
beforeAll(async () => {
  organiser = await aPerson()
})
const office = () => by(organiser, now, 'organiser')
const id = (unit: Unit) => unit._id.toHexString()
const kept = async (unit: Unit) => Units.findById(unit._id).lean()

const common = { on: '2025-07-01', decisionNumber: '202/2025/QH15', reason: 'Sắp xếp đơn vị hành chính' }
const said = {
  kind: 'school',
  code: '',
  place: '',
  aliases: [],
  from: null,
  until: null,
  parent: null,
  version: 0,
}

/** A province with a district, and in it a school; beside it another province. */
async function aProvince() {
  const serial = String(await Units.countDocuments())
  const province = await aUnit({ name: `Tỉnh Bắc ${serial}`, kind: 'province', place: '' })
  const other = await aUnit({ name: `Tỉnh Nam ${serial}`, kind: 'province', place: '' })
  const district = await aUnit({ name: `Huyện ${serial}`, kind: 'district', parent: province })
  const school = await aUnit({ name: `Trường ${serial}`, parent: district })
  return { province, other, district, school, serial }
}

const merging = ({ other }: { other: Unit }, serial: string): UnitActInput => ({
  ...common,
  kind: 'merge',
  others: [id(other)],
  into: 'new',
  name: `Tỉnh Mới ${serial}`,
  code: '08',
  place: '',
})

async function refusalOf(act: Promise<unknown>) {
  const error: unknown = await act.catch((thrown: unknown) => thrown)
  return error instanceof Refused ? error.refusal : error
}

async function journalOf(act: string) {
  const lines = await Journal.find({ subject: `unit-act:${act}` })
    .sort({ sequence: 1 })
    .lean()
  return lines.map(({ action, contest, details }) => ({ action, contest, details }))
}

async function faults(): Promise<string[]> {
  const found: string[] = []
  for await (const fault of findUnitFaults()) found.push(fault)
  return found
}

describe('a unit', () => {
  test('is entered under another one, found by its words, and told in the journal', async () => {
    const { district } = await aProvince()
    const unit = await saveUnit(office(), null, {
      ...said,
      name: 'Trường Tiểu học Đông Hồ',
      aliases: ['TH Đông Hồ'],
      code: 'DH1',
      parent: id(district),
    })
    expect(await Units.findById(idFrom(unit)).lean()).toEqual({
      _id: idFrom(unit),
      name: 'Trường Tiểu học Đông Hồ',
      kind: 'school',
      code: 'DH1',
      place: '',
      parent: district._id,
      ancestors: [...district.ancestors, district._id],
      predecessors: [],
      aliases: ['TH Đông Hồ'],
      formerNames: [],
      validFrom: null,
      validTo: null,
      folded: 'truong tieu hoc dong ho',
      words: ['truong', 'tieu', 'hoc', 'dong', 'ho', 'th', 'dh1'],
      version: 0,
    })
    const [act] = await UnitActs.find({ units: idFrom(unit) }).lean()
    expect(await journalOf(String(act?._id))).toEqual([
      {
        action: 'unit.add',
        contest: null,
        details: {
          on: null,
          decisionNumber: '',
          reason: '',
          from: [],
          into: ['Trường Tiểu học Đông Hồ'],
          units: 1,
        },
      },
    ])
  })

  test('is put right; saying what is there already writes nothing', async () => {
    const { school } = await aProvince()
    const facts = { ...said, name: school.name, place: 'xã Mới' }
    await saveUnit(office(), id(school), facts)
    await saveUnit(office(), id(school), facts)
    expect(await kept(school)).toEqual({ ...school, place: 'xã Mới', version: 1 })
    expect(await UnitActs.countDocuments({ units: school._id })).toBe(1)
  })

  test('is refused upon an older copy, without a name of its own, and where its kind may not lie', async () => {
    const { school, province } = await aProvince()
    await saveUnit(office(), id(school), { ...said, name: 'Trường Đổi' })
    expect(await refusalOf(saveUnit(office(), id(school), { ...said, name: 'Trường Lại' }))).toEqual({
      because: 'stale-version',
      changedAt: now,
      changed: [],
    })
    const again = { ...said, name: province.name, kind: 'province' }
    expect(await refusalOf(saveUnit(office(), null, again))).toEqual({
      because: 'unit-fault',
      fault: { code: 'twin', name: province.name },
    })
    const under = { ...said, name: 'Tỉnh Con', kind: 'province', parent: id(school) }
    expect(await refusalOf(saveUnit(office(), null, under))).toEqual({
      because: 'unit-fault',
      fault: { code: 'misplaced', kind: 'Tỉnh, thành phố', under: 'Trường học' },
    })
  })

  test('cannot end by correction while others go on below it', async () => {
    const { province, district } = await aProvince()
    const facts = { ...said, name: province.name, kind: 'province', until: '2025-06-30' }
    expect(await refusalOf(saveUnit(office(), id(province), facts))).toEqual({
      because: 'unit-fault',
      fault: { code: 'outlived', name: province.name, below: district.name },
    })
  })
})

describe('an act upon units', () => {
  test('two provinces become one: the old ones end, what lay below moves, one line in the journal tells it', async () => {
    const world = await aProvince()
    const { province, other, district, school, serial } = world
    const act = await actOnUnits(office(), id(province), merging(world, serial))
    const fresh = await Units.findOne({ name: `Tỉnh Mới ${serial}` }).lean()
    expect(fresh).toMatchObject({
      kind: 'province',
      code: '08',
      predecessors: [province._id, other._id],
      validFrom: '2025-07-01',
      validTo: null,
    })
    expect([(await kept(province))?.validTo, (await kept(other))?.validTo]).toEqual([
      '2025-06-30',
      '2025-06-30',
    ])
    expect((await kept(school))?.ancestors).toEqual([fresh?._id, district._id])
    expect(await journalOf(act)).toEqual([
      {
        action: 'unit.merge',
        contest: null,
        details: {
          on: '2025-07-01',
          decisionNumber: '202/2025/QH15',
          reason: 'Sắp xếp đơn vị hành chính',
          from: [province.name, other.name],
          into: [`Tỉnh Mới ${serial}`],
          units: 5,
        },
      },
    ])
    expect(await faults()).toEqual([])
  })

  test('sent twice, the second finds the units ended', async () => {
    const world = await aProvince()
    const input = merging(world, world.serial)
    await actOnUnits(office(), id(world.province), input)
    expect(await refusalOf(actOnUnits(office(), id(world.province), input))).toEqual({
      because: 'unit-fault',
      fault: { code: 'not-there', name: world.province.name, on: '2025-07-01' },
    })
  })

  test('sent twice at the same moment, one is written and the other refused', async () => {
    const world = await aProvince()
    const input = merging(world, world.serial)
    const both = await Promise.allSettled([
      actOnUnits(office(), id(world.province), input),
      actOnUnits(office(), id(world.province), input),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await Units.countDocuments({ name: input.kind === 'merge' ? input.name : '' })).toBe(1)
  })

  test('a whole tier ends: schools lie under the province', async () => {
    const { province, district, school } = await aProvince()
    await actOnUnits(office(), id(province), { ...common, kind: 'abolish', tier: 'district' })
    expect((await kept(district))?.validTo).toBe('2025-06-30')
    expect(await kept(school)).toMatchObject({ parent: province._id, ancestors: [province._id] })
  })

  test('is not written before its day', async () => {
    const { school } = await aProvince()
    const input = { ...common, kind: 'rename' as const, name: 'Trường Mai Sau', on: '2025-07-03' }
    expect(await refusalOf(actOnUnits(office(), id(school), input))).toEqual({
      because: 'unit-fault',
      fault: { code: 'ahead', on: '2025-07-03' },
    })
  })
})

describe('an act taken back', () => {
  test('leaves every unit as it was, and stays on record as undone', async () => {
    const world = await aProvince()
    const { province, other, district, school, serial } = world
    const act = await actOnUnits(office(), id(province), merging(world, serial))
    await undoUnitAct(office(), act)
    await undoUnitAct(office(), act)
    for (const unit of [province, other, district, school]) {
      expect(await kept(unit)).toEqual({ ...unit, version: 2 })
    }
    expect(await Units.countDocuments({ name: `Tỉnh Mới ${serial}` })).toBe(0)
    expect((await UnitActs.findById(idFrom(act)).lean())?.undone).toEqual({ by: organiser._id, at: now })
    expect((await journalOf(act)).map(({ action }) => action)).toEqual(['unit.merge', 'unit.undone'])
  })

  test('is refused once an entry names what it founded', async () => {
    const world = await aProvince()
    const act = await actOnUnits(office(), id(world.province), merging(world, world.serial))
    const fresh = await Units.findOne({ name: `Tỉnh Mới ${world.serial}` }).lean()
    const contest = await aContest()
    const answers = completeAnswers(contest, { unit: fresh?._id.toHexString() ?? '' })
    await anEntry(contest, organiser, { answers })
    expect(await refusalOf(undoUnitAct(office(), act))).toEqual({
      because: 'unit-fault',
      fault: { code: 'used', name: `Tỉnh Mới ${world.serial}`, by: 'entries', count: 1 },
    })
  })

  test('is refused once a later act changed one of its units', async () => {
    const world = await aProvince()
    const act = await actOnUnits(office(), id(world.province), merging(world, world.serial))
    await actOnUnits(office(), id(world.school), { ...common, kind: 'rename', name: 'Trường Mới' })
    expect(await refusalOf(undoUnitAct(office(), act))).toEqual({
      because: 'unit-fault',
      fault: { code: 'changed-since', name: 'Trường Mới' },
    })
  })
})

describe('a kind of unit', () => {
  const facts = { under: ['commune'], sends: true, version: 0 }

  test('is added with a code made of its name, and changed later', async () => {
    expect(await saveUnitKind(office(), null, { ...facts, name: 'Làng nghề' })).toBe('lang-nghe')
    await saveUnitKind(office(), 'lang-nghe', { ...facts, name: 'Làng nghề', sends: false, version: 1 })
    const [kind] = await UnitKinds.find({ code: 'lang-nghe' }).select({ _id: 0 }).lean()
    expect(kind).toEqual({
      code: 'lang-nghe',
      name: 'Làng nghề',
      under: ['commune'],
      sends: false,
      version: 2,
    })
    const lines = await Journal.find({ subject: 'unit-kind:lang-nghe' }).sort({ sequence: 1 }).lean()
    expect(lines.map(({ action }) => action)).toEqual(['unit-kind.added', 'unit-kind.changed'])
  })

  test('is refused under a name that another kind has, and upon an older copy', async () => {
    expect(await refusalOf(saveUnitKind(office(), null, { ...facts, name: 'trường học' }))).toEqual({
      because: 'unit-fault',
      fault: { code: 'twin', name: 'Trường học' },
    })
    await saveUnitKind(office(), 'other', { ...facts, name: 'Nơi khác' })
    expect(await refusalOf(saveUnitKind(office(), 'other', { ...facts, name: 'Chỗ khác' }))).toEqual({
      because: 'stale-version',
      changedAt: now,
      changed: [],
    })
  })
})
