/** Giving consents and taking them back. */
import { describe, expect, test } from 'vitest'
import { consentPurposes, consentTextVersion, type ConsentPurpose } from '#rules/consents'
import { Entries, type Entry } from '#models/entry'
import { Journal } from '#models/journal'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { saveConsents } from '#server/operations/save-consents'
import { entryConsents } from '#server/queries/entry-consents'
import { NotFound, Refused } from '#server/refuse'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  by,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

async function anEntryOf(changes: Partial<Entry> = {}, consents?: []) {
  const [contest, owner, author] = [await aContest(), await aPerson(), anAuthor({ bornOn: '2006-01-01' })]
  const answers = completeAnswers(contest, { authors: [author], ...(consents && { consents }) })
  const entry = await anEntry(contest, owner, { answers, ...changes })
  return { owner, author: author.id, entry, id: entry._id.toHexString() }
}

async function versionOf(owner: Person, id: string): Promise<string> {
  return (await entryConsents(by(owner, moments.open), id)).version
}

const consentsOf = async ({ _id }: Entry) => (await Entries.findById(_id).lean())?.answers.consents ?? []
const say = (author: string, purpose: ConsentPurpose, given: boolean) =>
  ({ author, voice: 'author', purpose, given }) as const

describe('saving consents', () => {
  test('records each answer with its moment, and in the journal the text that was answered', async () => {
    const { owner, author, entry, id } = await anEntryOf({}, [])
    await saveConsents(by(owner, moments.open), id, {
      version: await versionOf(owner, id),
      answers: [say(author, 'processing', true), say(author, 'publishing', false)],
    })
    expect(await consentsOf(entry)).toEqual([
      { ...say(author, 'processing', true), at: moments.open },
      { ...say(author, 'publishing', false), at: moments.open },
    ])
    const [line] = await Journal.find({ subject: `entry:${id}` }).lean()
    expect(line).toMatchObject({
      action: 'entry.consents-saved',
      actor: owner._id,
      details: {
        text: consentTextVersion,
        answers: [
          { field: `consents.${author}.author.processing`, given: true },
          { field: `consents.${author}.author.publishing`, given: false },
        ],
      },
    })
  })

  test('leaves the moment of what did not change, and writes nothing when nothing did', async () => {
    const { owner, author, entry, id } = await anEntryOf()
    const answers = consentPurposes.map((purpose) => say(author, purpose, true))
    await saveConsents(by(owner, moments.lastMinute), id, { version: await versionOf(owner, id), answers })
    expect(await consentsOf(entry)).toEqual(entry.answers.consents)
    expect(await Journal.countDocuments({ subject: `entry:${id}` })).toBe(0)
  })

  test('ignores voices that need not answer and authors who are not there', async () => {
    const { owner, author, entry, id } = await anEntryOf({}, [])
    await saveConsents(by(owner, moments.open), id, {
      version: await versionOf(owner, id),
      answers: [
        { ...say(author, 'publishing', true), voice: 'representative' },
        say(newId().toHexString(), 'publishing', true),
      ],
    })
    expect(await consentsOf(entry)).toEqual([])
  })

  test.each(['submitted', 'accepted', 'rejected'] as const)(
    'may be taken back when the dossier is %s, even after the contest',
    async (state) => {
      const { owner, author, entry, id } = await anEntryOf({ state })
      await saveConsents(by(owner, moments.finished), id, {
        version: await versionOf(owner, id),
        answers: [say(author, 'publishing', false)],
      })
      const publishing = (await consentsOf(entry)).filter(({ purpose }) => purpose === 'publishing')
      expect(publishing).toEqual([{ ...say(author, 'publishing', false), at: moments.finished }])
      expect((await Entries.findById(entry._id).lean())?.state).toBe(state)
    },
  )

  test('cannot refuse processing of a dossier that is in', async () => {
    const { owner, author, entry, id } = await anEntryOf({ state: 'submitted' })
    const refusing = saveConsents(by(owner, moments.open), id, {
      version: await versionOf(owner, id),
      answers: [say(author, 'processing', false)],
    })
    await expect(refusing).rejects.toEqual(
      new Refused({ because: 'entry-state', state: 'submitted', needs: ['draft', 'returned'] }),
    )
    expect(await consentsOf(entry)).toEqual(entry.answers.consents)
  })

  test('from an old copy shows both', async () => {
    const { owner, author, id } = await anEntryOf()
    const version = await versionOf(owner, id)
    const acting = by(owner, moments.open)
    await saveConsents(acting, id, { version, answers: [say(author, 'publishing', false)] })
    const second = saveConsents(acting, id, { version, answers: [say(author, 'photographs', false)] })
    await expect(second).rejects.toEqual(
      new Refused({
        because: 'stale-version',
        changedAt: moments.open,
        changed: [{ field: `consents.${author}.author.photographs`, mine: 'no', theirs: 'yes' }],
      }),
    )
  })

  test('of somebody else is not found', async () => {
    const { id } = await anEntryOf()
    const stranger = by(await aPerson(), moments.open)
    await expect(saveConsents(stranger, id, { version: '', answers: [] })).rejects.toThrow(NotFound)
  })
})
