/** Results kept for screens: every screen reads the same ones, none changes them, and each act makes them new. */
import { EventEmitter } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openNames } from '#server/operations/open-names'
import { proposeAwards } from '#server/operations/propose-awards'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { ruleOnTie } from '#server/operations/rule-on-tie'
import { awardSimulation } from '#server/queries/award-simulation'
import { ballotDraft } from '#server/queries/ballot-draft'
import { deliberationBoard } from '#server/queries/deliberation-board'
import { entryComparison } from '#server/queries/entry-comparison'
import { entryTrace } from '#server/queries/entry-trace'
import { judgeCalibration } from '#server/queries/judge-calibration'
import { minutes } from '#server/queries/minutes'
import { publicationPreview } from '#server/queries/publication-preview'
import { contestResults } from '#server/results'
import { shownResults } from '#server/shown-results'
import { keepAnswers } from '#server/until-changed'
import { aCouncil, choices, marks, type Council } from '#tests/support/council'
import { watchWrites } from '#tests/support/remembered-writes'
import { openWorld } from '#tests/support/world'

openWorld()

const top = marks(39, 29, 14, 14) // 96
const first = marks(38, 28, 13, 13) // 92
const low = marks(20, 15, 7, 8) // 50

let council: Council

beforeEach(async () => {
  keepAnswers(true)
  council = await aCouncil({ '101': [top, top], '102': [top, top], '103': [first, low], '104': [first] })
})

afterAll(() => keepAnswers(false))

/** Freezes objects and lists through and through; ids and dates, which are never changed here, and maps stay as they are. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) return
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
}

const screens = ({ chair, organiser, id }: Council) => [
  () => deliberationBoard(chair),
  () => deliberationBoard(chair, { page: 1, apartPage: 1 }),
  () => entryTrace(chair, id('101')),
  () => awardSimulation(chair, {}),
  () =>
    awardSimulation(
      chair,
      Object.fromEntries(
        council.contest.regulations.prizes.map(({ code }) => [code, { count: '1', minScore: '60' }]),
      ),
    ),
  () => entryComparison(chair, id('101'), id('102')),
  () => ballotDraft(chair, 'tie'),
  () => minutes(chair),
  () => judgeCalibration(chair),
  () => publicationPreview(organiser),
]

describe('what is kept for screens', () => {
  test('is changed by no screen, which all read it and answer as if it had just been computed', async () => {
    keepAnswers(false)
    const fresh: unknown[] = []
    for (const screen of screens(council)) fresh.push(await screen())
    const results = await contestResults(council.contest)
    keepAnswers(true)
    const kept = await shownResults(council.contest)
    deepFreeze(kept)
    const shown: unknown[] = []
    for (const screen of screens(council)) shown.push(await screen())
    expect(shown).toEqual(fresh)
    expect(kept).toEqual(results)
    expect(await shownResults(council.contest)).toBe(kept)
  })

  test('is made new by every act of the council', async () => {
    const { chair, contest, id } = council
    const sheet = council.works['103']?.sheets[1]
    const acts: [name: string, act: () => Promise<unknown>][] = [
      [
        'a ruling',
        () => ruleOnTie(chair, { version: 0, order: [id('102'), id('101')], reason: 'Biểu quyết' }),
      ],
      [
        'a proposal',
        () =>
          proposeAwards(chair, { version: 1, choices: choices(council, { '103': ['', 'Trùng đề tài'] }) }),
      ],
      ['opened names', () => openNames(chair, { reason: 'Hội đồng quyết định' })],
      ['a reopened sheet', () => reopenScoreSheet(chair, sheet?._id.toHexString(), { reason: 'Cộng nhầm' })],
    ]
    const stale: string[] = []
    for (const [name, act] of acts) {
      const before = await shownResults(contest)
      await act()
      const after = await shownResults(contest)
      if (after === before || isDeepStrictEqual(after, before)) stale.push(name)
      expect(after, name).toEqual(await contestResults(contest))
    }
    expect(stale).toEqual([])
  })
})

describe('a transaction in any file of tests', () => {
  const send = (client: EventEmitter, commandName: string, command: Record<string, unknown> = {}) => {
    const session = { lsid: { id: Buffer.from('session') }, txnNumber: 1, autocommit: false }
    client.emit('commandStarted', { commandName, command: { ...session, ...command } })
  }

  test('that changes a sheet and tells the journal nothing is noticed once it is committed', () => {
    const client = new EventEmitter()
    const unremembered = watchWrites(client)
    send(client, 'update', { update: 'scoresheets' })
    send(client, 'abortTransaction')
    send(client, 'commitTransaction')
    expect(unremembered()).toEqual([])
    send(client, 'update', { update: 'scoresheets' })
    send(client, 'insert', { insert: 'journal', documents: [{ contest: null }] })
    send(client, 'commitTransaction')
    expect(unremembered()).toEqual(['scoresheets'])
  })

  test('that tells the journal which contest it is about is not', () => {
    const client = new EventEmitter()
    const unremembered = watchWrites(client)
    send(client, 'update', { update: 'scoresheets' })
    send(client, 'insert', { insert: 'journal', documents: [{ contest: council.contest._id }] })
    send(client, 'commitTransaction')
    expect(unremembered()).toEqual([])
  })
})
