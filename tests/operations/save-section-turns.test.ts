/** One window's own sends may arrive in another order than they left: the newest stays. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { emptyAnswers } from '#rules/entry'
import { saveSection } from '#server/operations/save-section'
import { entrySection } from '#server/queries/entry-section'
import { aContest, anEntry, aPerson, by, moments, openWorld } from '#tests/support/world'

openWorld()

describe('saving a section', () => {
  test('keeps the newest copy when an older one of the same window arrives late', async () => {
    const owner = await aPerson()
    const entry = await anEntry(await aContest(), owner, { answers: emptyAnswers() })
    const id = entry._id.toHexString()
    const acting = by(owner, moments.open)
    const opened = (await entrySection(acting, id, 'description')).version
    const copy = (turn: number, title: string) => ({
      version: opened,
      window: 'window-1',
      turn,
      autosave: true,
      fields: { title, summary: '', field: '' },
    })
    const newest = await saveSection(acting, id, 'description', copy(3, 'Máy tách hạt ngô'))
    const late = await saveSection(acting, id, 'description', copy(2, 'Máy tách'))
    expect(late.version).toBe(newest.version)
    expect((await Entries.findById(entry._id).lean())?.answers.title).toBe('Máy tách hạt ngô')
  })
})
