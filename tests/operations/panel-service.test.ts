/** Service that begins and ends by decision, guests with fewer entries, secretaries who do not score, the pledge renewed. */
import { describe, expect, test } from 'vitest'
import { newId } from '#models/ids'
import { Panels, type PanelMember } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { pledgeVersion } from '#rules/pledge'
import { usualService, type PanelService } from '#rules/panel-service'
import { assignJudges } from '#server/operations/assign-judges'
import { changeService } from '#server/operations/change-service'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { declareConflict } from '#server/operations/declare-conflict'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { NotFound, Refused } from '#server/refuse'
import { assignmentPreview } from '#server/queries/assignment-preview'
import { assignments } from '#server/queries/assignments'
import { judgeDesk } from '#server/queries/judge-desk'
import { judgeQueue } from '#server/queries/judge-queue'
import { aPerson, aSeat, aSubmittedEntry, by, byIn, moments, openWorld } from '#tests/support/world'
import { aDesk, aPanel, aSheet, declaration, journalOf, kept } from './a-judged-panel'

openWorld()

const { invitation: _invitation, ...usual } = usualService
const ended: Omit<PanelService, 'invitation'> = {
  ...usual,
  until: '2024-08-26',
  decisionNumber: '15/QĐ-BTC',
}
const noMarks = { marks: {}, remarks: 'Đã đọc' }

async function refusalOf(act: Promise<unknown>) {
  const error: unknown = await act.catch((thrown: unknown) => thrown)
  return error instanceof Refused ? error.refusal : error
}

/** A desk with the office beside it. */
async function aDeskWithOffice(member: Partial<PanelMember> = {}) {
  const desk = await aDesk({ member })
  const organiser = await aPerson()
  const { contest, panel, judge } = desk
  return {
    ...desk,
    organiser,
    office: byIn(contest, organiser, moments.judging, 'organiser'),
    as: by(judge, moments.judging, 'judge'),
    panelId: panel._id.toHexString(),
    judgeId: judge._id.toHexString(),
  }
}

describe('a service that has ended', () => {
  test('is kept with its decision, told in the journal, and takes the blank sheets back', async () => {
    const { office, panelId, judgeId, sheet, organiser } = await aDeskWithOffice()
    await changeService(office, panelId, judgeId, ended)
    await changeService(office, panelId, judgeId, ended)
    expect((await Panels.findById(panelId).lean())?.members).toMatchObject([{ ...ended, invitation: null }])
    expect(await ScoreSheets.countDocuments({ _id: sheet._id })).toBe(0)
    expect(await journalOf(`panel:${panelId}`)).toEqual([
      {
        action: 'panel.service-changed',
        actor: organiser._id.toHexString(),
        at: moments.judging,
        details: { person: judgeId, ...ended },
      },
    ])
  })

  test('closes the sheet that was begun: nothing more is saved or confirmed on it', async () => {
    const { office, as, panelId, judgeId, id, sheet } = await aDeskWithOffice()
    await saveScoreSheet(as, id, { version: 0, ...noMarks })
    await changeService(office, panelId, judgeId, ended)
    const refusal = {
      because: 'not-serving',
      name: '',
      standing: 'ended',
      from: null,
      until: '2024-08-26',
    }
    expect(await refusalOf(saveScoreSheet(as, id, { version: 1, marks: {}, remarks: 'Thêm' }))).toEqual(
      refusal,
    )
    expect(await refusalOf(confirmScoreSheet(as, id, { version: 1 }))).toEqual(refusal)
    expect(await refusalOf(judgeDesk(as, id))).toEqual(refusal)
    expect(await kept(sheet._id)).toMatchObject({ state: 'in-progress', remarks: 'Đã đọc', version: 1 })
  })

  test('leaves what was confirmed: it still counts, and its judge may look at it', async () => {
    const { office, as, panelId, judgeId, id, sheet } = await aDeskWithOffice()
    await ScoreSheets.updateOne(
      { _id: sheet._id },
      { $set: { state: 'confirmed', confirmedAt: moments.judging } },
    )
    await changeService(office, panelId, judgeId, ended)
    expect((await judgeDesk(as, id)).sheet.state).toBe('confirmed')
    expect((await kept(sheet._id)).state).toBe('confirmed')
    expect((await judgeQueue(as)).panels).toMatchObject([
      { service: { standing: 'ended', until: '2024-08-26' }, rows: [{ state: 'confirmed' }] },
    ])
  })

  test('gets nobody a new sheet: refused by hand, passed over for all and by the plan, not offered in the matrix', async () => {
    const { contest, office, panel, panelId, judgeId, owner } = await aDeskWithOffice()
    await changeService(office, panelId, judgeId, ended)
    const { entry } = await aSubmittedEntry(contest, owner, { blindCode: '099' })
    const pair = { entry: entry._id.toHexString(), judge: judgeId }
    expect(await refusalOf(assignJudges(office, panelId, [pair]))).toMatchObject({
      because: 'not-serving',
      standing: 'ended',
    })
    expect((await assignJudges(office, panelId, 'all')).made).toBe(0)
    const preview = await assignmentPreview(office, panelId, { perEntry: '1', least: '', most: '', seed: '' })
    expect(preview.plan?.judges.map(({ added }) => added)).toEqual([0])
    const { matrix } = await assignments(office, panel._id.toHexString(), 1)
    expect(matrix?.rows.flatMap(({ cells }) => cells)).toMatchObject([
      { finding: 'not-serving' },
      { finding: 'not-serving' },
    ])
  })

  test('leaves what was only begun to a substitute, whom the plan finds', async () => {
    const { contest, office, as, panel, panelId, judgeId, id } = await aDeskWithOffice()
    const substitute = await aPerson()
    await aSeat(contest, substitute, 'judge')
    await Panels.updateOne(
      { _id: panel._id },
      { $push: { members: { person: substitute._id, isChair: false, declaration } } },
    )
    const asked = { perEntry: '1', least: '', most: '', seed: '' }
    await saveScoreSheet(as, id, { version: 0, ...noMarks })
    expect((await assignmentPreview(office, panelId, asked)).plan?.made).toBe(0)
    await changeService(office, panelId, judgeId, ended)
    const { plan } = await assignmentPreview(office, panelId, asked)
    expect(plan?.judges.map(({ person, added }) => [person, added])).toEqual([
      [judgeId, 0],
      [substitute._id.toHexString(), 1],
    ])
  })

  test('of the whole panel ends everybody with it', async () => {
    const { as, id, panelId } = await aDeskWithOffice()
    await Panels.updateOne({ _id: panelId }, { $set: { until: '2024-08-20' } })
    expect(await refusalOf(judgeDesk(as, id))).toMatchObject({ standing: 'ended', until: '2024-08-20' })
  })

  test('that lies ahead takes nothing', async () => {
    const { office, as, panelId, judgeId, id } = await aDeskWithOffice()
    await changeService(office, panelId, judgeId, { ...ended, until: '2024-08-27' })
    expect((await judgeDesk(as, id)).sheet.state).toBe('blank')
  })
})

describe('a load that was agreed to', () => {
  const eight = {
    sentAt: moments.screening,
    answeredAt: moments.screening,
    answer: 'accepted' as const,
    maxLoad: 2,
    note: '',
    isRecorded: false,
  }

  test('bounds what is given: refused by hand, passed over for all, kept by the plan', async () => {
    const { contest, office, panelId, judgeId, owner } = await aDeskWithOffice({ invitation: eight })
    const entries = []
    for (const blindCode of ['091', '092', '093']) {
      entries.push((await aSubmittedEntry(contest, owner, { blindCode })).entry._id.toHexString())
    }
    const preview = await assignmentPreview(office, panelId, { perEntry: '1', least: '', most: '', seed: '' })
    expect(preview.plan?.judges.map(({ held, added }) => [held, added])).toEqual([[1, 1]])
    const pairs = entries.slice(0, 2).map((entry) => ({ entry, judge: judgeId }))
    expect(await refusalOf(assignJudges(office, panelId, pairs))).toMatchObject({
      because: 'over-load',
      max: 2,
      held: 2,
    })
    expect(await ScoreSheets.countDocuments({ panel: panelId })).toBe(1)
    expect(await assignJudges(office, panelId, 'all')).toEqual({ made: 1, takenBack: 0, passedOver: 2 })
  })
})

describe('a secretary of a panel', () => {
  test('who does not score is no judge of it: no sheets, not in the matrix', async () => {
    const { contest, office, panel, panelId } = await aDeskWithOffice()
    const secretary = await aPerson()
    await aSeat(contest, secretary, 'judge')
    const duties = { isSecretary: true, isScoring: false }
    await Panels.updateOne(
      { _id: panel._id },
      { $push: { members: { person: secretary._id, isChair: false, declaration: null, ...duties } } },
    )
    const { matrix } = await assignments(office, panelId, 1)
    expect(matrix?.judges.map(({ person }) => person)).toEqual([panel.members[0]?.person.toHexString()])
    expect((await assignJudges(office, panelId, 'all')).made).toBe(0)
  })

  test('cannot be made of somebody whose marks are there', async () => {
    const { office, as, panelId, judgeId, id } = await aDeskWithOffice()
    await saveScoreSheet(as, id, { version: 0, ...noMarks })
    const change = { ...usual, isSecretary: true, isScoring: false }
    expect(await refusalOf(changeService(office, panelId, judgeId, change))).toEqual({
      because: 'sheet-state',
      state: 'in-progress',
      needs: ['blank', 'recused'],
    })
    await changeService(office, panelId, judgeId, { ...change, isScoring: true })
    expect((await Panels.findById(panelId).lean())?.members).toMatchObject([
      { isSecretary: true, isScoring: true },
    ])
  })

  test('is nobody who is not of the panel', async () => {
    const { office, panelId } = await aDeskWithOffice()
    for (const person of [newId().toHexString(), 'x', undefined]) {
      await expect(changeService(office, panelId, person, ended)).rejects.toBeInstanceOf(NotFound)
    }
  })
})

describe('the pledge', () => {
  test('of a text that has changed since closes the desk until it is signed anew, with the same declaration', async () => {
    const old = { version: pledgeVersion - 1, at: moments.screening }
    const { as, panelId, id } = await aDeskWithOffice({ pledge: old })
    const notDeclared = { because: 'not-declared' }
    expect(await refusalOf(judgeDesk(as, id))).toEqual(notDeclared)
    expect(await refusalOf(saveScoreSheet(as, id, { version: 0, ...noMarks }))).toEqual(notDeclared)
    expect((await judgeQueue(as)).panels.map(({ isDeclared }) => isDeclared)).toEqual([false])
    await declareConflict(as, panelId, { conflict: 'none', note: '' })
    expect((await Panels.findById(panelId).lean())?.members[0]?.pledge).toEqual({
      version: pledgeVersion,
      at: moments.judging,
    })
    expect((await judgeDesk(as, id)).sheet.state).toBe('blank')
    await declareConflict(as, panelId, { conflict: 'none', note: '' })
    expect(await journalOf(`panel:${panelId}`)).toHaveLength(1)
  })

  test('signed before versions were kept counts as the first text', async () => {
    const { as, id, panel } = await aDeskWithOffice()
    expect(panel.members[0]).toMatchObject({ declaration })
    expect((await judgeDesk(as, id)).sheet.state).toBe('blank')
  })
})

describe('somebody asked who has not answered', () => {
  test('finds no panel in the queue, though they judge on another', async () => {
    const { contest, judge, as } = await aDeskWithOffice()
    const asked = {
      sentAt: moments.screening,
      answeredAt: null,
      answer: null,
      maxLoad: null,
      note: '',
      isRecorded: false,
    }
    const other = await aPanel(contest, [
      { person: judge._id, isChair: false, declaration: null, invitation: asked },
    ])
    expect((await judgeQueue(as)).panels.map(({ id }) => id)).not.toContain(other._id.toHexString())
    const work = await aSubmittedEntry(contest, await aPerson(), { blindCode: '100' })
    const stray = await aSheet(contest, other, judge, work)
    expect(await refusalOf(judgeDesk(as, stray._id.toHexString()))).toMatchObject({ standing: 'invited' })
  })
})
