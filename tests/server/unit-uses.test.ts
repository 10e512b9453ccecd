/** What keeps a unit from being deleted: every place where somebody names it. */
import { beforeAll, expect, test } from 'vitest'
import { openDesk } from '#models/chain-desk'
import { ChainLists } from '#models/chain-list'
import type { Contest } from '#models/contest'
import type { EntryChain } from '#models/entry'
import { newId, type Id } from '#models/ids'
import type { Person } from '#models/person'
import type { UnitUse } from '#rules/units/faults'
import { useOfUnits } from '#server/unit-uses'
import { aContest, anEntry, aPerson, aUnit, completeAnswers, moments, openWorld } from '../support/world'

openWorld()

let owner: Person
let contest: Contest
beforeAll(async () => {
  owner = await aPerson()
  contest = await aContest()
})

const chain: Omit<EntryChain, 'unit'> = {
  state: 'waiting',
  stage: 'school',
  digest: '',
  reason: '',
  deadline: null,
  sentUpAt: moments.open,
  endorsements: [],
}

const list = {
  stage: 'school',
  unitName: 'Trường',
  number: 1,
  state: 'prepared',
  preparedAt: moments.open,
} as const

test.each<[string, UnitUse, (unit: Id) => Promise<unknown>]>([
  [
    'whose works they are',
    'entries',
    (unit) => anEntry(contest, owner, { answers: completeAnswers(contest, { unit: unit.toHexString() }) }),
  ],
  ['entered for their authors', 'entries', (behalf) => anEntry(contest, owner, { behalf })],
  ['waiting before it', 'entries', (unit) => anEntry(contest, owner, { chain: { ...chain, unit } })],
  [
    'that it endorsed and passed on',
    'entries',
    (unit) => {
      const said = { stage: 'school', digest: '', unit, unitName: '', list: newId(), by: owner._id }
      const endorsements = [{ ...said, at: moments.open }]
      return anEntry(contest, owner, { chain: { ...chain, unit: newId(), endorsements } })
    },
  ],
  [
    'on a list it drew up',
    'chain-lists',
    (unit) => ChainLists.create({ ...list, contest: contest._id, unit, preparedBy: owner._id }),
  ],
  ['awaited at its desk', 'chain-desks', (unit) => openDesk({ contest: contest._id, stage: 'school', unit })],
])('a unit is named by entries %s', async (_, by, name) => {
  const [unit, other] = [await aUnit(), await aUnit()]
  await name(unit._id)
  expect(await useOfUnits([unit._id], [unit._id])).toEqual({ by, count: 1 })
  expect(await useOfUnits([other._id], [other._id])).toBeNull()
})
