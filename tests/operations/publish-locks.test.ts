/** Once results are public, marks and entries they rest on stay as they are; before that they may still move. */
import { beforeAll, describe, expect, test } from 'vitest'
import { Panels } from '#models/panel'
import { newId } from '#models/ids'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { findViolations } from '#server/invariants'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { disqualifyEntry } from '#server/operations/disqualify-entry'
import { publishResults } from '#server/operations/publish-results'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { voidScoreSheet } from '#server/operations/void-score-sheet'
import { entryTrace } from '#server/queries/entry-trace'
import { aCouncil, aSheet, marks, settled, type Council } from '#tests/support/council'
import { aPerson, aSeat, by, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13)
const reason = 'Có phản ánh'

let council: Council
let judge: Awaited<ReturnType<typeof aPerson>>
let reopened: ScoreSheet

/** A third judge's sheet was reopened and still lies open when the results are settled. */
beforeAll(async () => {
  council = await aCouncil({ '101': [first, first], '102': [first, first, marks(30, 20, 10, 10)] })
  const { contest, works } = council
  judge = await aPerson()
  await aSeat(contest, judge, 'judge')
  const panel = newId()
  await Panels.create({
    _id: panel,
    contest: contest._id,
    name: 'Tổ 1',
    fields: contest.regulations.fields.map(({ code }) => code),
    members: [
      {
        person: judge._id,
        isChair: false,
        declaration: { pledgedAt: moments.screening, hasConflict: false, note: '' },
      },
    ],
    createdAt: moments.screening,
  })
  const work = works['101']
  if (!work) throw new Error('no work')
  reopened = await aSheet(contest, work, judge._id, {
    panel,
    state: 'in-progress',
    wasReopened: true,
    confirmedAt: null,
    marks: marks(20, 20, 10, 10),
  })
  await settled(council)
})

const sheetOf = (code: string) => council.works[code]?.sheets[0]?._id.toHexString()

function acts(): [string, () => Promise<unknown>][] {
  const { chair, organiser, id } = council
  const open = reopened._id.toHexString()
  const typed = { novelty: '21', effect: '20', materials: '10', technique: '10' }
  return [
    ['voiding a sheet', () => voidScoreSheet(chair, sheetOf('101'), { reason })],
    ['reopening a sheet', () => reopenScoreSheet(chair, sheetOf('102'), { reason })],
    [
      'saving a reopened sheet',
      () => saveScoreSheet(by(judge, moments.deliberation), open, { version: 0, marks: typed, remarks: '' }),
    ],
    [
      'confirming a reopened sheet',
      () => confirmScoreSheet(by(judge, moments.deliberation), open, { version: 0 }),
    ],
    ['disqualifying an entry', () => disqualifyEntry(organiser, id('102'), { version: 0, reason })],
  ]
}

describe('once the results are public', () => {
  beforeAll(async () => {
    await publishResults(council.organiser, {
      confirmation: council.contest.receiptPrefix,
      decisionNumber: '12/QĐ-BTC',
    })
  })

  test.each([0, 1, 2, 3, 4])('act %i on what they rest on is refused', async (index) => {
    const [, act] = acts()[index] ?? []
    await expect(act?.()).rejects.toMatchObject({
      refusal: { because: 'decision-state', state: 'published', needs: ['proposed', 'settled'] },
    })
  })

  test('the trace offers no act on sheets', async () => {
    const { sheets } = await entryTrace(council.chair, council.id('101'))
    expect(sheets.map(({ mayReopen, mayVoid }) => mayReopen || mayVoid)).toEqual([false, false, false])
  })

  test('the publication still rests on the same marks', async () => {
    const about = (await findViolations()).filter((violation) => /publication|decision/.test(violation))
    expect(about).toEqual([])
  })

  test('another contest goes on as before', async () => {
    const other = await aCouncil({ '101': [first, first] })
    const sheet = other.works['101']?.sheets[0]?._id
    await voidScoreSheet(other.chair, sheet?.toHexString(), { reason })
    expect(await ScoreSheets.findById(sheet).lean()).toMatchObject({ state: 'void' })
  })
})
