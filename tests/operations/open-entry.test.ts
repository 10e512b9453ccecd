/** Starting an entry. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { emptyAnswers } from '#rules/entry'
import { milestone } from '#rules/phases'
import { openEntry } from '#server/operations/open-entry'
import { NotFound, Refused } from '#server/refuse'
import { actionsOf } from '#tests/support/dossier'
import { aContest, aPerson, by, moments, openWorld } from '#tests/support/world'

openWorld()

const anId = () => newId().toHexString()

describe('starting an entry', () => {
  test('makes an empty draft of one own', async () => {
    const [contest, owner, id] = [await aContest(), await aPerson(), anId()]
    expect(await openEntry(by(owner, moments.open), { contest: contest.slug, entry: id })).toBe(id)
    const entry = await Entries.findById(id).lean()
    expect(entry).toEqual({
      _id: entry?._id,
      contest: contest._id,
      owner: owner._id,
      state: 'draft',
      answers: emptyAnswers(),
      regulationsVersion: contest.regulations.version,
      receiptNumber: null,
      submissions: 0,
      submittedAt: null,
      returned: null,
      stateReason: '',
      blindCode: null,
      behalf: null,
      chain: null,
      labels: [],
      origin: null,
      screening: null,
      sentBy: null,
      titleKey: '',
      words: [],
      version: 0,
      createdAt: moments.open,
      updatedAt: moments.open,
    })
    expect(entry && (await actionsOf(entry))).toEqual(['entry.opened'])
  })

  test('twice with the same form makes one, also at the same moment', async () => {
    const [contest, owner, id] = [await aContest(), await aPerson(), anId()]
    const press = () => openEntry(by(owner, moments.open), { contest: contest.slug, entry: id })
    expect(await Promise.all([press(), press(), press()])).toEqual([id, id, id])
    expect(await press()).toBe(id)
    expect(await Entries.countDocuments({ owner: owner._id })).toBe(1)
  })

  test('again with another form makes another: a teacher helps five children', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    for (let child = 0; child < 5; child += 1) {
      await openEntry(by(owner, moments.open), { contest: contest.slug, entry: anId() })
    }
    expect(await Entries.countDocuments({ owner: owner._id })).toBe(5)
  })

  test.each(['upcoming', 'screening', 'judging', 'finished'] as const)(
    'is refused while the contest is %s',
    async (phase) => {
      const [contest, owner] = [await aContest(), await aPerson()]
      const opening = openEntry(by(owner, moments[phase]), { contest: contest.slug, entry: anId() })
      await expect(opening).rejects.toEqual(
        new Refused({
          because: 'outside-phase',
          phase,
          needs: ['open'],
          boundary: milestone(contest.timeline, phase === 'upcoming' ? 'opens' : 'closes'),
        }),
      )
      expect(await Entries.countDocuments({ owner: owner._id })).toBe(0)
    },
  )

  test('finds no contest that is not there, and no entry of somebody else', async () => {
    const [contest, owner, other, id] = [await aContest(), await aPerson(), await aPerson(), anId()]
    const nowhere = openEntry(by(owner, moments.open), { contest: 'khong-co', entry: id })
    await expect(nowhere).rejects.toThrow(NotFound)
    await openEntry(by(owner, moments.open), { contest: contest.slug, entry: id })
    const foreign = openEntry(by(other, moments.open), { contest: contest.slug, entry: id })
    await expect(foreign).rejects.toThrow(NotFound)
  })
})
