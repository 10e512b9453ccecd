/** What an entry is found by follows what its owner writes, whichever act writes it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { emptyAnswers } from '#rules/entry'
import { entryKeys } from '#rules/entry-words'
import { fillEntryKeys } from '#server/entry-keys'
import { removeAuthor } from '#server/operations/remove-author'
import { saveAuthor } from '#server/operations/save-author'
import { saveSection } from '#server/operations/save-section'
import { submitEntry } from '#server/operations/submit-entry'
import { entrySection } from '#server/queries/entry-section'
import { aContest, anEntry, aPerson, by, moments, openWorld } from '#tests/support/world'

openWorld()

const kept = async (id: string) => {
  const entry = await Entries.findById(id).lean()
  if (!entry) throw new Error('The entry is gone')
  const { words, titleKey, answers, receiptNumber } = entry
  return { kept: { words, titleKey }, folded: entryKeys(answers, receiptNumber) }
}

const anAuthorInput = (name: string, school: string) => ({
  author: newId().toHexString(),
  version: '',
  name,
  bornOn: null,
  school,
  grade: '',
  phone: '',
  email: '',
  isLead: false,
  representative: { name: '', relation: '', phone: '' },
})

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aàăâđêôơưỵẫ Đ-12.,“”xyz'),
  maxLength: 30,
})
const act = fc.oneof(
  vietnamese.map((title) => ({ kind: 'title' as const, title })),
  fc
    .record({ name: vietnamese, school: vietnamese })
    .map((author) => ({ kind: 'author' as const, ...author })),
  fc.constant({ kind: 'removal' as const }),
)

describe('the words of an entry', () => {
  test('equal what is folded from its answers after any acts of its owner', async () => {
    const contest = await aContest()
    const owner = await aPerson()
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 5 }), async (acts) => {
        const entry = await anEntry(contest, owner, { answers: emptyAnswers() })
        const id = entry._id.toHexString()
        const who = by(owner, moments.open)
        for (const one of acts) {
          if (one.kind === 'title') {
            const { version } = await entrySection(who, id, 'description')
            const fields = { title: one.title, summary: '', field: '' }
            const sent = { version, window: '', turn: 0, autosave: false }
            await saveSection(who, id, 'description', { ...sent, fields })
          }
          const authors = (await Entries.findById(id).lean())?.answers.authors ?? []
          if (one.kind === 'author' && authors.length < contest.regulations.authors.max) {
            await saveAuthor(who, id, null, anAuthorInput(one.name, one.school))
          }
          if (one.kind === 'removal') await removeAuthor(who, id, authors[0]?.id)
        }
        const now = await kept(id)
        expect(now.kept).toEqual(now.folded)
      }),
      { numRuns: 12 },
    )
  })

  test('hold the receipt number from the first submission on, and never the blind code', async () => {
    const contest = await aContest({ receiptPrefix: 'HG18' })
    const owner = await aPerson()
    const entry = await anEntry(contest, owner, { blindCode: '417' })
    const id = entry._id.toHexString()
    await submitEntry(by(owner, moments.open), id, { version: 0 })
    const now = await kept(id)
    expect(now.kept).toEqual(now.folded)
    expect(now.kept.words).toEqual(expect.arrayContaining(['hg18', '00001']))
    expect(now.kept.words).not.toContain('417')
  })

  test('are made for entries of earlier releases when the office opens', async () => {
    const contest = await aContest()
    const owner = await aPerson()
    const old = await anEntry(contest, owner)
    await Entries.updateOne({ _id: old._id }, { $unset: { words: 1, titleKey: 1 } })
    await fillEntryKeys()
    const now = await kept(old._id.toHexString())
    expect(now.kept).toEqual(now.folded)
    expect(now.kept.words).toContain('thu')
  })
})
