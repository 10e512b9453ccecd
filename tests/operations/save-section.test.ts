/** Saving the written tasks of an entry. */
import { describe, expect, test } from 'vitest'
import { Entries, type Entry } from '#models/entry'
import type { Person } from '#models/person'
import { emptyAnswers } from '#rules/entry'
import type { SectionCode } from '#rules/forms/entry-sections'
import { saveSection } from '#server/operations/save-section'
import { entrySection } from '#server/queries/entry-section'
import { NotFound, Refused } from '#server/refuse'
import { actionsOf } from '#tests/support/dossier'
import { aContest, anEntry, aPerson, aUnit, by, moments, openWorld } from '#tests/support/world'

openWorld()

async function aDraft(): Promise<{ owner: Person; entry: Entry; id: string }> {
  const owner = await aPerson()
  const entry = await anEntry(await aContest(), owner, { answers: emptyAnswers() })
  return { owner, entry, id: entry._id.toHexString() }
}

const answersOf = async ({ _id }: Entry) => (await Entries.findById(_id).lean())?.answers

async function versionOf(owner: Person, id: string, section: SectionCode): Promise<string> {
  return (await entrySection(by(owner, moments.open), id, section)).version
}

const sent = { window: '', turn: 0, autosave: false }
const description = (title: string, summary = 'Tóm tắt', field = 'learning') => ({ title, summary, field })

describe('saving a section', () => {
  test('keeps what was typed and journals that it was saved, not what', async () => {
    const { owner, entry, id } = await aDraft()
    const version = await versionOf(owner, id, 'description')
    const saved = await saveSection(by(owner, moments.open), id, 'description', {
      ...sent,
      version,
      fields: description('Máy tách hạt ngô'),
    })
    expect(saved).toEqual({ version: await versionOf(owner, id, 'description'), savedAt: moments.open })
    expect(await answersOf(entry)).toEqual({
      ...emptyAnswers(),
      title: 'Máy tách hạt ngô',
      summary: 'Tóm tắt',
      field: 'learning',
    })
    expect(await actionsOf(entry)).toEqual(['entry.saved'])
  })

  test('accepts a draft that is unfinished or too long, and drops what no regulations know', async () => {
    const { owner, entry, id } = await aDraft()
    await saveSection(by(owner, moments.open), id, 'description', {
      ...sent,
      version: await versionOf(owner, id, 'description'),
      fields: description('', 'x'.repeat(5_000), 'rockets'),
    })
    await saveSection(by(owner, moments.open), id, 'explanation', {
      ...sent,
      version: await versionOf(owner, id, 'explanation'),
      fields: { 'explanation.idea': 'Ý tưởng', 'explanation.secret': 'x' },
    })
    const answers = await answersOf(entry)
    expect(answers?.summary).toHaveLength(5_000)
    expect(answers?.field).toBeNull()
    expect(answers?.explanation).toEqual({
      idea: 'Ý tưởng',
      structure: '',
      operation: '',
      novelty: '',
      creativity: '',
      application: '',
    })
  })

  test('keeps the teacher, the unit when it exists, and the moment of the pledge', async () => {
    const { owner, entry, id } = await aDraft()
    const unit = await aUnit()
    const teacher = { has: 'yes', name: 'Cô Mỷ', school: 'THCS', phone: '', email: '' }
    for (const [unitId, kept] of [
      ['0123456789abcdef01234567', null],
      [unit._id.toHexString(), unit._id.toHexString()],
    ] as const) {
      await saveSection(by(owner, moments.open), id, 'teacher', {
        ...sent,
        version: await versionOf(owner, id, 'teacher'),
        fields: { ...teacher, unit: unitId },
      })
      expect((await answersOf(entry))?.unit).toBe(kept)
    }
    await saveSection(by(owner, moments.open), id, 'pledge', {
      ...sent,
      version: await versionOf(owner, id, 'pledge'),
      fields: { ownWork: 'on', truthful: '', notAwarded: 'on', signedBy: 'Giàng A Pao' },
    })
    const answers = await answersOf(entry)
    expect(answers?.teacher).toEqual({ ...teacher, has: true })
    expect(answers?.pledge).toEqual({
      ownWork: true,
      truthful: false,
      notAwarded: true,
      signedBy: 'Giàng A Pao',
      at: moments.open,
    })
  })

  test('that says what is already there writes nothing', async () => {
    const { owner, entry, id } = await aDraft()
    const input = { ...sent, version: await versionOf(owner, id, 'description'), fields: description('Máy') }
    await saveSection(by(owner, moments.open), id, 'description', input)
    await saveSection(by(owner, moments.open), id, 'description', input)
    expect(await actionsOf(entry)).toEqual(['entry.saved'])
    expect((await Entries.findById(entry._id).lean())?.version).toBe(1)
  })
})

describe('two windows', () => {
  test('that wrote different things: the second gets both copies, and wins knowingly', async () => {
    const { owner, entry, id } = await aDraft()
    const version = await versionOf(owner, id, 'description')
    const acting = by(owner, moments.open)
    await saveSection(acting, id, 'description', { ...sent, version, fields: description('Bản một') })
    const second = { ...sent, version, fields: description('Bản hai') }
    await expect(saveSection(acting, id, 'description', second)).rejects.toEqual(
      new Refused({
        because: 'stale-version',
        changedAt: moments.open,
        changed: [{ field: 'title', mine: 'Bản hai', theirs: 'Bản một' }],
      }),
    )
    expect((await answersOf(entry))?.title).toBe('Bản một')
    const seen = await versionOf(owner, id, 'description')
    await saveSection(acting, id, 'description', { ...second, version: seen })
    expect((await answersOf(entry))?.title).toBe('Bản hai')
  })

  test('on different tasks are no conflict, also at the same moment', async () => {
    const { owner, entry, id } = await aDraft()
    const acting = by(owner, moments.open)
    const [one, other] = [await versionOf(owner, id, 'description'), await versionOf(owner, id, 'pledge')]
    await Promise.all([
      saveSection(acting, id, 'description', { ...sent, version: one, fields: description('Máy') }),
      saveSection(acting, id, 'pledge', { ...sent, version: other, fields: { signedBy: 'Pao' } }),
    ])
    const answers = await answersOf(entry)
    expect([answers?.title, answers?.pledge.signedBy]).toEqual(['Máy', 'Pao'])
    expect(await actionsOf(entry)).toEqual(['entry.saved', 'entry.saved'])
  })

  test('of which one lost its answer on a weak link is not in conflict with itself', async () => {
    const { owner, entry, id } = await aDraft()
    const acting = by(owner, moments.open)
    const version = await versionOf(owner, id, 'description')
    const mine = { ...sent, window: 'w1', version }
    await saveSection(acting, id, 'description', { ...mine, turn: 1, fields: description('Máy') })
    await saveSection(acting, id, 'description', { ...mine, turn: 2, fields: description('Máy tách') })
    expect((await answersOf(entry))?.title).toBe('Máy tách')
    const other = { ...sent, window: 'w2', turn: 9, version, fields: description('Khác') }
    await expect(saveSection(acting, id, 'description', other)).rejects.toThrow(Refused)
  })
})

describe('saving is refused', () => {
  const input = { ...sent, version: '', fields: description('Máy') }

  test('after the deadline', async () => {
    const { owner, id } = await aDraft()
    await expect(saveSection(by(owner, moments.screening), id, 'description', input)).rejects.toMatchObject({
      refusal: { because: 'outside-phase', phase: 'screening' },
    })
  })

  test('once the dossier is in', async () => {
    const owner = await aPerson()
    const entry = await anEntry(await aContest(), owner, { state: 'submitted' })
    const saving = saveSection(by(owner, moments.open), entry._id.toHexString(), 'description', input)
    await expect(saving).rejects.toEqual(
      new Refused({ because: 'entry-state', state: 'submitted', needs: ['draft', 'returned'] }),
    )
  })

  test('for a task that the return did not ask about', async () => {
    const owner = await aPerson()
    const returned = {
      reason: 'x',
      tasks: ['files' as const],
      deadline: moments.screening,
      at: moments.open,
      by: owner._id,
    }
    const entry = await anEntry(await aContest(), owner, { state: 'returned', returned })
    const saving = saveSection(by(owner, moments.open), entry._id.toHexString(), 'description', input)
    await expect(saving).rejects.toEqual(
      new Refused({ because: 'task-closed', task: 'description', open: ['files'] }),
    )
  })

  test('to anybody but its owner, who does not even learn that it exists', async () => {
    const { id } = await aDraft()
    const stranger = by(await aPerson(), moments.open)
    await expect(saveSection(stranger, id, 'description', input)).rejects.toThrow(NotFound)
    await expect(saveSection(stranger, 'khong-co', 'description', input)).rejects.toThrow(NotFound)
  })
})
