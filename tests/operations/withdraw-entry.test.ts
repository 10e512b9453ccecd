/** Taking a submitted entry back. */
import { describe, expect, test } from 'vitest'
import { Entries, type Entry } from '#models/entry'
import { Outbox } from '#models/outbox'
import { withdrawEntry } from '#server/operations/withdraw-entry'
import { NotFound, Refused } from '#server/refuse'
import { actionsOf, lettersTo } from '#tests/support/dossier'
import { aContest, aPerson, aSubmittedEntry, by, moments, openWorld } from '#tests/support/world'

openWorld()

async function aSubmitted(changes: Partial<Entry> = {}) {
  const [contest, owner] = [await aContest(), await aPerson()]
  const { entry } = await aSubmittedEntry(contest, owner, changes)
  return { contest, owner, entry, id: entry._id.toHexString() }
}

describe('withdrawing', () => {
  test('before the deadline makes it a draft again that keeps its number, and says so by letter', async () => {
    const { contest, owner, entry, id } = await aSubmitted()
    await withdrawEntry(by(owner, moments.lastMinute), id)
    expect(await Entries.findById(id).lean()).toEqual({
      ...entry,
      state: 'draft',
      submittedAt: null,
      updatedAt: moments.lastMinute,
      version: 1,
    })
    expect(await actionsOf(entry)).toEqual(['entry.withdrawn'])
    const [letter] = await Outbox.find({ to: owner.email }).lean()
    expect(letter).toMatchObject({
      template: 'entry-withdrawn',
      data: {
        contest: contest.title,
        deadline: '17:00, thứ Tư 31/7/2024',
        link: `http://localhost:3000/du-thi/${id}`,
      },
    })
  })

  test('an accepted entry takes its blind code away', async () => {
    const { owner, id } = await aSubmitted({ state: 'accepted', blindCode: '083' })
    await withdrawEntry(by(owner, moments.open), id)
    expect(await Entries.findById(id).lean()).toMatchObject({ state: 'draft', blindCode: null })
  })

  test('pressed three times at once withdraws once', async () => {
    const { owner, entry, id } = await aSubmitted()
    await Promise.all([1, 2, 3].map(() => withdrawEntry(by(owner, moments.open), id)))
    expect(await actionsOf(entry)).toEqual(['entry.withdrawn'])
    expect(await lettersTo(owner.email)).toEqual(['entry-withdrawn'])
  })

  test('after the deadline is refused, with the deadline', async () => {
    const { contest, owner, entry, id } = await aSubmitted()
    await expect(withdrawEntry(by(owner, moments.screening), id)).rejects.toEqual(
      new Refused({
        because: 'outside-phase',
        phase: 'screening',
        needs: ['open'],
        boundary: contest.timeline.find(({ code }) => code === 'closes')?.at ?? null,
      }),
    )
    expect(await Entries.findById(id).lean()).toEqual(entry)
  })

  test('a draft that was never in, or a rejected entry, is refused', async () => {
    const rejected = await aSubmitted({ state: 'rejected' })
    await expect(withdrawEntry(by(rejected.owner, moments.open), rejected.id)).rejects.toEqual(
      new Refused({ because: 'entry-state', state: 'rejected', needs: ['submitted', 'accepted'] }),
    )
    const draft = await aSubmitted({ state: 'draft', submissions: 0 })
    await expect(withdrawEntry(by(draft.owner, moments.open), draft.id)).rejects.toMatchObject({
      refusal: { because: 'entry-state', state: 'draft' },
    })
  })

  test('of somebody else is not found', async () => {
    const { id } = await aSubmitted()
    await expect(withdrawEntry(by(await aPerson(), moments.open), id)).rejects.toThrow(NotFound)
  })
})
