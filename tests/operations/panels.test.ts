/** Panels: founding, changing, judges added and removed, the head named. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { newId, type Id } from '#models/ids'
import { Journal } from '#models/journal'
import { Panels } from '#models/panel'
import { People, type Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { Seats } from '#models/seat'
import { usualService } from '#rules/panel-service'
import type { SheetState } from '#rules/sheet-states'
import { addJudge } from '#server/operations/add-judge'
import { changePanel } from '#server/operations/change-panel'
import { createPanel } from '#server/operations/create-panel'
import { namePanelChair } from '#server/operations/name-panel-chair'
import { removeJudge } from '#server/operations/remove-judge'
import { NotFound, Refused } from '#server/refuse'
import { aContest, aPerson, aUnit, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

let contest: Contest
let organiser: Person

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
})

const as = () => byIn(contest, organiser, moments.screening, 'organiser')
const particulars = { name: 'Tổ 1', fields: ['software'], decisionNumber: '05/QĐ-BTC' }

async function aPanel(): Promise<string> {
  return (await createPanel(as(), particulars)) ?? ''
}

async function actionsOf(panel: string) {
  const lines = await Journal.find({ subject: `panel:${panel}` })
    .sort({ sequence: 1 })
    .lean()
  return lines.map(({ action }) => action)
}

async function aSheet(panel: string, judge: Id, state: SheetState) {
  await ScoreSheets.create({
    _id: newId(),
    contest: contest._id,
    round: 'final',
    panel,
    entry: newId(),
    submission: newId(),
    judge,
    blindCode: '001',
    state,
    assignedAt: moments.screening,
    assignedBy: organiser._id,
    updatedAt: moments.screening,
  })
}

const judgeInput = { name: 'Nguyễn Thị Lan', email: 'lan@example.org', unit: '' }

describe('a panel', () => {
  test('is founded once, however often the same form is posted', async () => {
    const panel = await aPanel()
    expect(await createPanel(as(), particulars)).toBe(panel)
    expect(await Panels.find({ contest: contest._id }).lean()).toMatchObject([
      { ...particulars, members: [], version: 0, createdAt: moments.screening },
    ])
    expect(await actionsOf(panel)).toEqual(['panel.created'])
  })

  test('cannot take the name of another one, when founded or when changed', async () => {
    await aPanel()
    expect(await createPanel(as(), { ...particulars, fields: ['learning'] })).toBeNull()
    const second = (await createPanel(as(), { ...particulars, name: 'Tổ 2' })) ?? ''
    expect(await changePanel(as(), second, particulars)).toBe(false)
    expect(await changePanel(as(), second, { ...particulars, name: 'Tổ hai' })).toBe(true)
    expect(await changePanel(as(), second, { ...particulars, name: 'Tổ hai' })).toBe(true)
    expect(await actionsOf(second)).toEqual(['panel.created', 'panel.changed'])
  })

  test('of another contest is not found', async () => {
    const panel = await aPanel()
    const stranger = byIn(await aContest(), organiser, moments.screening, 'organiser')
    await expect(addJudge(stranger, panel, judgeInput)).rejects.toBeInstanceOf(NotFound)
    await expect(changePanel(stranger, panel, particulars)).rejects.toBeInstanceOf(NotFound)
    await expect(removeJudge(stranger, panel, newId().toHexString())).rejects.toBeInstanceOf(NotFound)
    await expect(namePanelChair(as(), panel, newId().toHexString())).rejects.toBeInstanceOf(NotFound)
  })
})

describe('a judge', () => {
  test('who was unknown becomes a person with a seat and a place on the panel', async () => {
    const panel = await aPanel()
    const unit = await aUnit()
    await addJudge(as(), panel, { ...judgeInput, unit: unit._id.toHexString() })
    await addJudge(as(), panel, { ...judgeInput, unit: unit._id.toHexString() })
    const person = await People.findOne({ email: 'lan@example.org' }).lean()
    expect(person).toMatchObject({ name: 'Nguyễn Thị Lan', unit: unit._id, createdAt: moments.screening })
    expect((await Panels.findById(panel).lean())?.members).toEqual([
      { person: person?._id, isChair: false, declaration: null, ...usualService },
    ])
    expect(await Seats.find({ contest: contest._id }).lean()).toMatchObject([
      {
        person: person?._id,
        role: 'judge',
        from: moments.screening,
        until: null,
        decisionNumber: '05/QĐ-BTC',
      },
    ])
    expect(await actionsOf(panel)).toEqual(['panel.created', 'panel.judge-added'])
    await People.deleteOne({ email: 'lan@example.org' })
  })

  test('who signed in before keeps the name they gave, and gets their first unit', async () => {
    const panel = await aPanel()
    const [known, unit] = [await aPerson({ name: 'Tên tự khai' }), await aUnit()]
    await addJudge(as(), panel, { name: 'Tên khác', email: known.email, unit: unit._id.toHexString() })
    expect(await People.findById(known._id).lean()).toEqual({ ...known, unit: unit._id })
    await expect(
      addJudge(as(), panel, { ...judgeInput, unit: newId().toHexString() }),
    ).rejects.toBeInstanceOf(NotFound)
  })

  test('named head is the only head, on the panel and on the sheets', async () => {
    const panel = await aPanel()
    const [first, second] = [await aPerson(), await aPerson()]
    await addJudge(as(), panel, { ...judgeInput, email: first.email })
    await addJudge(as(), panel, { ...judgeInput, email: second.email })
    await aSheet(panel, second._id, 'blank')
    await namePanelChair(as(), panel, first._id.toHexString())
    await namePanelChair(as(), panel, second._id.toHexString())
    await namePanelChair(as(), panel, second._id.toHexString())
    expect((await Panels.findById(panel).lean())?.members.map(({ isChair }) => isChair)).toEqual([
      false,
      true,
    ])
    expect((await ScoreSheets.findOne({ panel }).lean())?.isChair).toBe(true)
    expect((await actionsOf(panel)).filter((action) => action === 'panel.chair-named')).toHaveLength(2)
  })

  test('leaves with the sheets not begun; the seat ends with the last panel', async () => {
    const panel = await aPanel()
    const judge = await aPerson()
    await addJudge(as(), panel, { ...judgeInput, email: judge.email })
    await aSheet(panel, judge._id, 'blank')
    await removeJudge(as(), panel, judge._id.toHexString())
    await removeJudge(as(), panel, judge._id.toHexString())
    expect((await Panels.findById(panel).lean())?.members).toEqual([])
    expect(await ScoreSheets.countDocuments({ panel })).toBe(0)
    expect((await Seats.findOne({ contest: contest._id, person: judge._id }).lean())?.until).toEqual(
      moments.screening,
    )
    await addJudge(as(), panel, { ...judgeInput, email: judge.email })
    expect((await Seats.findOne({ contest: contest._id, person: judge._id }).lean())?.until).toBeNull()
  })

  test.each(['in-progress', 'confirmed'] as const)('with a sheet %s stays', async (state) => {
    const panel = await aPanel()
    const judge = await aPerson()
    await addJudge(as(), panel, { ...judgeInput, email: judge.email })
    await aSheet(panel, judge._id, state)
    const refusal = await removeJudge(as(), panel, judge._id.toHexString()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refused)
    expect((refusal as Refused).refusal).toEqual({
      because: 'sheet-state',
      state,
      needs: ['blank', 'recused'],
    })
    expect((await Panels.findById(panel).lean())?.members).toHaveLength(1)
  })
})
