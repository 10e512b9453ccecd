/** The invariants of rounds: silent on good data, and each kind of damage is found. */
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#models/ids'
import { Panels } from '#models/panel'
import { RoundClosings } from '#models/round-closing'
import { ScoreSheets } from '#models/score-sheet'
import { findRoundFaults } from '#server/invariants/rounds'
import { nameRounds } from '#server/name-rounds'
import { assignJudges } from '#server/operations/assign-judges'
import { aContestInTwoRounds, advanced, type TwoRounds } from '#tests/support/two-rounds'
import { openWorld } from '#tests/support/world'

openWorld()

let world: TwoRounds
const first = () => ({ contest: world.contest._id, round: 'preliminary' })
const second = () => ({ contest: world.contest._id, round: 'interview' })

beforeEach(async () => {
  await RoundClosings.deleteMany({})
  await ScoreSheets.deleteMany({})
  world = await aContestInTwoRounds({ '101': [90, 90], '102': [80, 80], '103': [70, 70] })
  await advanced(world)
  await assignJudges(world.as('organiser'), world.panels.interview._id.toHexString(), 'all')
})

async function faults(): Promise<string[]> {
  const found: string[] = []
  for await (const fault of findRoundFaults()) found.push(fault)
  return found
}

test('rounds that ran as they should have no fault', async () => {
  expect(await faults()).toEqual([])
})

const damages: [string, () => Promise<unknown>, RegExp][] = [
  [
    'a sheet that moved in a closed round',
    () => ScoreSheets.updateOne(first(), { $set: { updatedAt: new Date('2024-09-05T00:00:00Z') } }),
    /round preliminary .*: 1 sheets moved after it was closed/,
  ],
  [
    'a round decided without a decision',
    () => RoundClosings.updateOne(first(), { $set: { advancement: null } }),
    /is decided without a decision on who goes on/,
  ],
  [
    'an entry let on without a place',
    () => RoundClosings.updateOne(first(), { $set: { places: [] } }),
    /lets on entries without a place: [0-9a-f]{24}, [0-9a-f]{24}/,
  ],
  [
    'a closed round without its time',
    () => RoundClosings.updateOne(first(), { $set: { closedAt: null } }),
    /is decided, closed at no time/,
  ],
  [
    'a sheet for an entry that did not come in',
    () => ScoreSheets.updateOne(second(), { $set: { entry: newId() } }),
    /round interview .*: judges 1 entries that did not come into it/,
  ],
  [
    'a round closed before the one it rests on',
    async () => {
      const { _id, ...closing } = (await RoundClosings.findOne(first()).lean()) ?? { _id: null }
      await RoundClosings.create({ ...closing, round: 'interview', state: 'closed', advancement: null })
      await RoundClosings.updateOne(first(), { $set: { state: 'closed', advancement: null } })
    },
    /round interview .*: is closed before the round that it rests on/,
  ],
]

test.each(damages)('%s is found', async (_, damage, sentence) => {
  await damage()
  expect((await faults()).filter((fault) => sentence.test(fault))).toHaveLength(1)
})

test('panels and sheets from before rounds get the only round and the first rubric', async () => {
  await Panels.collection.updateMany({}, { $unset: { round: '' } })
  await ScoreSheets.collection.updateMany({}, { $unset: { rubricVersion: '' } })
  await nameRounds()
  const panels = await Panels.find().select({ round: 1 }).lean()
  const sheets = await ScoreSheets.find().select({ rubricVersion: 1 }).lean()
  expect([...new Set(panels.map(({ round }) => round))]).toEqual(['final'])
  expect([...new Set(sheets.map(({ rubricVersion }) => rubricVersion))]).toEqual([1])
  await nameRounds()
  expect(await Panels.countDocuments({ round: 'final' })).toBe(panels.length)
})
