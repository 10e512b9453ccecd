/** A contest whose entries come through a school and a commune, with the units, their coordinators and an entrant. */
import { Coordinators } from '#models/coordinator'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import type { Unit } from '#models/unit'
import type { ChainStage } from '#rules/chain'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import type { ByUnit } from '#server/chain-acts'
import { sendUpEntry } from '#server/operations/send-up-entry'
import { aContest, anEntry, aPerson, aUnit, by, byIn, completeAnswers, moments } from './world'

export const schoolStage: ChainStage = {
  code: 'school',
  name: 'Nhà trường xác nhận',
  unitKinds: ['school'],
  acts: 'endorse',
  quota: null,
  deadline: 'closes',
  required: true,
}

export const communeStage: ChainStage = {
  code: 'commune',
  name: 'Xã, phường tuyển chọn',
  unitKinds: ['commune'],
  acts: 'select',
  quota: 2,
  deadline: 'closes',
  required: true,
}

export async function aChainedContest(...chain: ChainStage[]): Promise<Contest> {
  const { regulations } = haGiangYouthContest(18, 2024)
  return aContest({ regulations: { ...regulations, chain } })
}

export async function aCoordinator(contest: Contest, unit: Unit): Promise<Person> {
  const person = await aPerson()
  await Coordinators.create({
    _id: newId(),
    contest: contest._id,
    unit: unit._id,
    person: person._id,
    state: 'serving',
    from: moments.upcoming,
    until: null,
    letter: '12/GGT',
    note: '',
    version: 0,
    createdAt: moments.upcoming,
    updatedAt: moments.upcoming,
  })
  return person
}

/** A coordinator acting, as `enterUnit()` would let them in. */
export async function asUnit(
  contest: Contest,
  unit: Unit,
  person: Person,
  now = moments.open,
): Promise<ByUnit> {
  const coordinator = await Coordinators.findOne({
    contest: contest._id,
    unit: unit._id,
    person: person._id,
  }).lean()
  if (!coordinator) throw new Error('No such coordinator')
  return { ...byIn(contest, person, now), unit, coordinator }
}

/** School → commune, with a quota of two. */
export async function aRoad(chain: ChainStage[] = [schoolStage, communeStage]) {
  const contest = await aChainedContest(...chain)
  const province = await aUnit({ kind: 'province' })
  const commune = await aUnit({ kind: 'commune', parent: province })
  const school = await aUnit({ kind: 'school', parent: commune })
  const [schoolPerson, communePerson] = [
    await aCoordinator(contest, school),
    await aCoordinator(contest, commune),
  ]
  const owner = await aPerson()
  const road = {
    contest,
    province,
    commune,
    school,
    owner,
    schoolPerson,
    communePerson,
    bySchool: await asUnit(contest, school, schoolPerson),
    byCommune: await asUnit(contest, commune, communePerson),
    /** A whole draft that names the school. */
    draft: (changes: Partial<Entry> = {}) =>
      anEntry(contest, owner, {
        answers: completeAnswers(contest, { unit: school._id.toHexString() }),
        ...changes,
      }),
    sentUp: async () => {
      const entry = await road.draft()
      await sendUpEntry(by(owner, moments.open), entry._id.toHexString(), { version: entry.version })
      return entry._id.toHexString()
    },
  }
  return road
}

export async function entryNow(id: string): Promise<Entry> {
  const entry = await Entries.findById(id).lean()
  if (!entry) throw new Error(`No entry ${id}`)
  return entry
}
