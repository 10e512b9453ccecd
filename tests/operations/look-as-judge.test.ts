/** An officer looks at a judge's sheet to help: what is told, what is not, and that it is remembered. */
import { describe, expect, test } from 'vitest'
import type { Refusal } from '#rules/refusal'
import { lookAsJudge } from '#server/operations/look-as-judge'
import { sheetAsJudge, sheetsAsJudge } from '#server/queries/as-judge'
import { NotFound, Refused } from '#server/refuse'
import { aContest, aPerson, aUnit, byIn, moments, openWorld } from '#tests/support/world'
import { Entries } from '#models/entry'
import { aDesk, journalOf } from './a-judged-panel'

openWorld()

async function aLook(marks: Record<string, number> = { novelty: 3150 }) {
  const sheet = { state: 'in-progress' as const, marks, remarks: 'Nhận xét riêng' }
  const desk = await aDesk({ sheet })
  const officer = await aPerson()
  return { ...desk, officer, as: (now = moments.judging) => byIn(desk.contest, officer, now, 'secretary') }
}

const later = (minutes: number) => new Date(moments.judging.getTime() + minutes * 60_000)

describe('looking at a sheet as its judge', () => {
  test('tells the blind work and which criteria are filled, and neither marks, remarks nor makers', async () => {
    const { as, id, judge, panel, entry } = await aLook()
    const seen = await sheetAsJudge(as(), id)
    expect(seen).toMatchObject({
      judge: { person: judge._id.toHexString(), name: judge.name },
      panel: { id: panel._id.toHexString() },
      sheet: { blindCode: '083', state: 'in-progress', hasRemarks: true },
      work: { title: entry.answers.title },
      whyNotSave: null,
    })
    expect(seen.criteria.map(({ code, isFilled }) => [code, isFilled])).toEqual([
      ['novelty', true],
      ['effect', false],
      ['materials', false],
      ['technique', false],
    ])
    const list = await sheetsAsJudge(as(), panel._id.toHexString(), judge._id.toHexString())
    expect(list.rows).toMatchObject([{ blindCode: '083', state: 'in-progress', filled: 1, of: 4 }])
    const told = JSON.stringify([seen, list])
    for (const secret of [
      '3150',
      'Nhận xét riêng',
      entry.answers.authors[0]?.name ?? '',
      entry.receiptNumber ?? '',
    ]) {
      expect(told).not.toContain(secret)
    }
  })

  test('is remembered once an hour for each who looks', async () => {
    const { as, id, officer, judge } = await aLook()
    await lookAsJudge(as(), id)
    await lookAsJudge(as(later(59)), id)
    await lookAsJudge(as(later(61)), id)
    const line = {
      action: 'sheet.looked-at',
      actor: officer._id.toHexString(),
      details: { judge: judge._id.toHexString() },
    }
    expect(await journalOf(`sheet:${id}`)).toEqual([
      { ...line, at: moments.judging },
      { ...line, at: later(61) },
    ])
  })

  test('is refused to an officer who is tied to the work', async () => {
    const { contest, entry, id } = await aLook()
    const unit = await aUnit()
    await Entries.updateOne({ _id: entry._id }, { $set: { 'answers.unit': unit._id.toHexString() } })
    const tied = byIn(contest, await aPerson({ unit: unit._id }), moments.judging, 'organiser')
    const refusal = await lookAsJudge(tied, id).then(
      () => null,
      (error: unknown): Refusal | unknown => (error instanceof Refused ? error.refusal : error),
    )
    expect(refusal).toEqual({ because: 'council-conflict' })
    expect(await journalOf(`sheet:${id}`)).toEqual([])
  })

  test('knows no sheet of another contest', async () => {
    const { id, officer } = await aLook()
    const elsewhere = byIn(await aContest(), officer, moments.judging, 'secretary')
    await expect(sheetAsJudge(elsewhere, id)).rejects.toBeInstanceOf(NotFound)
    await expect(lookAsJudge(elsewhere, id)).rejects.toBeInstanceOf(NotFound)
  })
})
