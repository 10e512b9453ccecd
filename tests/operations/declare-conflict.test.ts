/** The pledge and the declaration of conflicts, kept on the panel's member. */
import { describe, expect, it } from 'vitest'
import { Panels } from '#models/panel'
import { Seats } from '#models/seat'
import { declarationForm } from '#rules/forms/declaration'
import { pledgeVersion } from '#rules/pledge'
import { declareConflict } from '#server/operations/declare-conflict'
import { NotFound } from '#server/refuse'
import { aContest, aPerson, aSeat, by, moments, openWorld } from '#tests/support/world'
import { aPanel, journalOf } from './a-judged-panel'

openWorld()

async function anUndeclaredPanel(count = 2) {
  const contest = await aContest()
  const judges = await Promise.all(Array.from({ length: count }, () => aPerson()))
  for (const judge of judges) await aSeat(contest, judge, 'judge')
  const members = judges.map(({ _id }) => ({ person: _id, isChair: false, declaration: null }))
  const panel = await aPanel(contest, members)
  return { contest, judges, panel, id: panel._id.toHexString() }
}

const none = { conflict: 'none', note: '' } as const

describe('declaring', () => {
  it('is kept on the member who declares and on nobody else', async () => {
    const { judges, panel, id } = await anUndeclaredPanel()
    const [judge, other] = judges
    if (!judge || !other) throw new Error('Two judges are needed')
    await declareConflict(by(judge, moments.judging, 'judge'), id, {
      conflict: 'some',
      note: 'Phách 083: học sinh tôi dạy.',
    })
    expect(await Panels.findById(panel._id).lean()).toEqual({
      ...panel,
      version: 1,
      members: [
        {
          person: judge._id,
          isChair: false,
          declaration: {
            pledgedAt: moments.judging,
            hasConflict: true,
            note: 'Phách 083: học sinh tôi dạy.',
          },
          pledge: { version: pledgeVersion, at: moments.judging },
        },
        { person: other._id, isChair: false, declaration: null },
      ],
    })
    expect(await journalOf(`panel:${id}`)).toEqual([
      {
        action: 'panel.declared',
        actor: judge._id.toHexString(),
        at: moments.judging,
        details: { hasConflict: true, note: 'Phách 083: học sinh tôi dạy.', pledge: pledgeVersion },
      },
    ])
  })

  it('again with the same words changes nothing; with others it is replaced and both stay in the journal', async () => {
    const { judges, panel, id } = await anUndeclaredPanel(1)
    const judge = judges[0] ?? (await aPerson())
    await declareConflict(by(judge, moments.screening, 'judge'), id, none)
    await declareConflict(by(judge, moments.judging, 'judge'), id, none)
    const signed = (await Panels.findById(panel._id).lean())?.members[0]?.declaration
    expect(signed).toEqual({ pledgedAt: moments.screening, hasConflict: false, note: '' })
    await declareConflict(by(judge, moments.judging, 'judge'), id, { conflict: 'some', note: 'Phách 085.' })
    expect((await journalOf(`panel:${id}`)).map(({ details }) => details)).toEqual([
      { hasConflict: false, note: '', pledge: pledgeVersion },
      { hasConflict: true, note: 'Phách 085.', pledge: pledgeVersion },
    ])
  })

  it('case by case is kept with its rows, and the same rows again change nothing', async () => {
    const { judges, panel, id } = await anUndeclaredPanel(1)
    const judge = judges[0] ?? (await aPerson())
    const rows = [{ relation: 'student', name: 'Lò Thị Ấm', unit: 'THCS Minh Tân', work: '' }] as const
    const said = { conflict: 'some', note: '', rows } as const
    await declareConflict(by(judge, moments.screening, 'judge'), id, said)
    await declareConflict(by(judge, moments.judging, 'judge'), id, said)
    expect((await Panels.findById(panel._id).lean())?.members[0]?.declaration).toEqual({
      pledgedAt: moments.screening,
      hasConflict: true,
      note: '',
      relations: rows,
    })
    await declareConflict(by(judge, moments.judging, 'judge'), id, none)
    expect((await journalOf(`panel:${id}`)).map(({ details }) => details)).toEqual([
      { hasConflict: true, note: '', relations: rows },
      { hasConflict: false, note: '' },
    ])
  })

  it('by all members at the same moment keeps every one', async () => {
    const { judges, panel, id } = await anUndeclaredPanel(3)
    await Promise.all(judges.map((judge) => declareConflict(by(judge, moments.judging, 'judge'), id, none)))
    const after = await Panels.findById(panel._id).lean()
    expect(after?.members.map(({ declaration }) => declaration)).toEqual(
      judges.map(() => ({ pledgedAt: moments.judging, hasConflict: false, note: '' })),
    )
    expect(await journalOf(`panel:${id}`)).toHaveLength(3)
  })

  it('finds no panel where the actor is no member, holds no seat any more, or none exists', async () => {
    const { contest, judges, id } = await anUndeclaredPanel(1)
    const stranger = await aPerson()
    await aSeat(contest, stranger, 'judge')
    await expect(declareConflict(by(stranger, moments.judging, 'judge'), id, none)).rejects.toThrow(NotFound)
    const judge = judges[0] ?? stranger
    await Seats.updateOne({ person: judge._id }, { $set: { until: moments.screening } })
    await expect(declareConflict(by(judge, moments.judging, 'judge'), id, none)).rejects.toThrow(NotFound)
    await expect(declareConflict(by(stranger, moments.judging, 'judge'), 'x', none)).rejects.toThrow(NotFound)
  })
})

describe('the form of the declaration', () => {
  const errorsOf = (values: object) =>
    declarationForm.safeParse(values).error?.issues.map(({ path, message }) => [path.join('.'), message]) ??
    []

  it('is never taken as signed by silence', () => {
    expect(errorsOf({})).toEqual([
      ['pledged', 'pledge-missing'],
      ['conflict', 'conflict-unanswered'],
    ])
  })

  it('takes rows that say something, in order, and leaves out blank ones', () => {
    const said = { pledged: 'on', conflict: 'some', note: '' }
    const blank = { relation: '', name: ' ', unit: '', work: '' }
    const rows = {
      '10': { relation: 'colleague', name: '', unit: ' Sở  KH&CN ', work: '' },
      '0': { relation: 'spouse', name: 'Lò Thị Ấm', unit: '', work: '' },
      '1': blank,
    }
    expect(declarationForm.parse({ ...said, rows })).toEqual({
      ...said,
      rows: [
        { relation: 'spouse', name: 'Lò Thị Ấm', unit: '', work: '' },
        { relation: 'colleague', name: '', unit: 'Sở KH&CN', work: '' },
      ],
    })
    expect(errorsOf({ ...said, rows: { '0': blank } })).toEqual([['note', 'note-missing']])
  })

  it('wants a relation for what is said, something said of a relation, and no rows beside no conflict', () => {
    const row = { relation: 'spouse', name: 'Lò Thị Ấm', unit: '', work: '' }
    const said = { pledged: 'on', conflict: 'some' }
    expect(errorsOf({ ...said, rows: { '0': { ...row, relation: '' } } })).toEqual([
      ['rows.0.relation', 'relation-missing'],
    ])
    expect(errorsOf({ ...said, rows: { '0': { ...row, name: '' } } })).toEqual([
      ['rows.0.name', 'relation-empty'],
    ])
    expect(errorsOf({ ...said, rows: { '0': { ...row, name: 'x'.repeat(121) } } })).toEqual([
      ['rows.0.name', 'relation-too-long'],
    ])
    expect(errorsOf({ ...said, conflict: 'none', rows: { '0': row } })).toEqual([
      ['conflict', 'conflict-none-with-rows'],
    ])
  })

  it('wants to know which entries when there is a conflict', () => {
    expect(errorsOf({ pledged: 'on', conflict: 'some', note: '  ' })).toEqual([['note', 'note-missing']])
    expect(errorsOf({ pledged: 'on', conflict: 'none' })).toEqual([])
    expect(errorsOf({ pledged: 'on', conflict: 'some', note: 'x'.repeat(2001) })).toEqual([
      ['note', 'note-too-long'],
    ])
  })
})
