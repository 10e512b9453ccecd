/** Submitting an entry: all of it or nothing, once. */
import { describe, expect, test } from 'vitest'
import { Counters } from '#models/counter'
import { Entries, type Entry } from '#models/entry'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import { Submissions } from '#models/submission'
import { dayOf } from '#rules/deadlines'
import { emptyAnswers } from '#rules/entry'
import { entryProblems } from '#rules/entry-check'
import { entryKeys } from '#rules/entry-words'
import { receiptNumber } from '#rules/receipt-numbers'
import { digestOf } from '#server/freeze-submission'
import { submitEntry } from '#server/operations/submit-entry'
import { withdrawEntry } from '#server/operations/withdraw-entry'
import { receiptSeries } from '#server/receipts'
import { NotFound, Refused } from '#server/refuse'
import { actionsOf, lettersTo } from '#tests/support/dossier'
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

async function aCompleteDraft(changes: Partial<Entry> = {}) {
  const [contest, owner] = [await aContest(), await aPerson()]
  const entry = await anEntry(contest, owner, { answers: completeAnswers(contest), ...changes })
  return { contest, owner, entry, id: entry._id.toHexString() }
}

const now = async ({ _id }: Entry) => Entries.findById(_id).lean()
const frozen = ({ _id }: Entry) => Submissions.find({ entry: _id }).sort({ number: 1 }).lean()

describe('submitting', () => {
  test('freezes the answers, gives the receipt, promises the letter, remembers the digest', async () => {
    const { contest, owner, entry, id } = await aCompleteDraft()
    await submitEntry(by(owner, moments.open), id, { version: 0 })
    const receipt = receiptNumber(contest.receiptPrefix, 1)
    const digest = digestOf(entry.answers)
    expect(await now(entry)).toEqual({
      ...entry,
      ...entryKeys(entry.answers, receipt),
      state: 'submitted',
      receiptNumber: receipt,
      submissions: 1,
      submittedAt: moments.open,
      updatedAt: moments.open,
      version: 1,
    })
    const [submission, ...more] = await frozen(entry)
    expect(more).toEqual([])
    expect(submission).toEqual({
      _id: submission?._id,
      contest: contest._id,
      entry: entry._id,
      number: 1,
      receiptNumber: receipt,
      answers: entry.answers,
      digest,
      submittedAt: moments.open,
      submittedBy: owner._id,
      sentBy: null,
    })
    const [line] = await Journal.find({ subject: `entry:${id}` }).lean()
    expect(line).toMatchObject({
      action: 'entry.submitted',
      actor: owner._id,
      details: { number: 1, digest, submission: submission?._id.toHexString() },
    })
    const [letter] = await Outbox.find({ to: owner.email }).lean()
    expect(letter).toMatchObject({
      key: `entry-submitted:${id}:1`,
      template: 'entry-submitted',
      data: {
        name: owner.name,
        title: entry.answers.title,
        contest: contest.title,
        receiptNumber: receipt,
        submittedAt: '09:00:00 ngày 25/7/2024',
        link: `http://localhost:3000/du-thi/${id}/bien-nhan`,
      },
    })
  })

  test('pressed five times at once gives one receipt, one letter, one number', async () => {
    const { contest, owner, entry, id } = await aCompleteDraft()
    await Promise.all(
      Array.from({ length: 5 }, () => submitEntry(by(owner, moments.open), id, { version: 0 })),
    )
    await submitEntry(by(owner, moments.open), id, { version: 0 })
    expect(await frozen(entry)).toHaveLength(1)
    expect(await actionsOf(entry)).toEqual(['entry.submitted'])
    expect(await lettersTo(owner.email)).toEqual(['entry-submitted'])
    expect((await Counters.findById(receiptSeries(contest)).lean())?.value).toBe(1)
  })

  test('of many entries at once gives numbers without gaps or twins', async () => {
    const contest = await aContest()
    const entries = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const owner = await aPerson()
        return { owner, entry: await anEntry(contest, owner, { answers: completeAnswers(contest) }) }
      }),
    )
    await Promise.all(
      entries.map(({ owner, entry }) =>
        submitEntry(by(owner, moments.open), entry._id.toHexString(), { version: 0 }),
      ),
    )
    const receipts = (await Entries.find({ contest: contest._id }).lean()).map((one) => one.receiptNumber)
    expect(receipts.sort()).toEqual(
      Array.from({ length: 6 }, (_, index) => receiptNumber(contest.receiptPrefix, index + 1)),
    )
  })

  test('is possible on the last second', async () => {
    const { owner, entry, id } = await aCompleteDraft()
    await submitEntry(by(owner, moments.lastMinute), id, { version: 0 })
    expect((await now(entry))?.state).toBe('submitted')
  })
})

describe('submitting is refused', () => {
  test('while anything is missing, with everything that is', async () => {
    const { contest, owner, entry, id } = await aCompleteDraft({ answers: emptyAnswers() })
    const problems = entryProblems(emptyAnswers(), contest.regulations, dayOf(moments.open))
    await expect(submitEntry(by(owner, moments.open), id, { version: 0 })).rejects.toEqual(
      new Refused({ because: 'incomplete-entry', problems }),
    )
    expect([await now(entry), await frozen(entry), await actionsOf(entry)]).toEqual([entry, [], []])
    expect(await lettersTo(owner.email)).toEqual([])
  })

  test('when an author is twenty', async () => {
    const contest = await aContest()
    const answers = completeAnswers(contest, { authors: [anAuthor({ bornOn: '2004-07-20' })] })
    const { owner, id } = await aCompleteDraft({ answers, contest: contest._id })
    await expect(submitEntry(by(owner, moments.open), id, { version: 0 })).rejects.toMatchObject({
      refusal: { because: 'incomplete-entry', problems: [{ code: 'author-too-old', bornOn: '2004-07-20' }] },
    })
  })

  test('when a file is missing', async () => {
    const contest = await aContest()
    const whole = completeAnswers(contest)
    const answers = { ...whole, files: whole.files.filter(({ part }) => part !== 'explanation') }
    const { owner, id } = await aCompleteDraft({ answers, contest: contest._id })
    await expect(submitEntry(by(owner, moments.open), id, { version: 0 })).rejects.toMatchObject({
      refusal: { because: 'incomplete-entry', problems: [{ code: 'part-missing', part: 'explanation' }] },
    })
  })

  test('a second after the deadline', async () => {
    const { contest, owner, id } = await aCompleteDraft()
    const late = new Date('2024-07-31T17:00:01+07:00')
    await expect(submitEntry(by(owner, late), id, { version: 0 })).rejects.toMatchObject({
      refusal: {
        because: 'outside-phase',
        boundary: contest.timeline.find(({ code }) => code === 'closes')?.at,
      },
    })
  })

  test('when the answers are no longer those that were checked', async () => {
    const { owner, entry, id } = await aCompleteDraft({ version: 3 })
    await expect(submitEntry(by(owner, moments.open), id, { version: 2 })).rejects.toMatchObject({
      refusal: { because: 'stale-version' },
    })
    expect((await now(entry))?.state).toBe('draft')
  })

  test('to strangers', async () => {
    const { id } = await aCompleteDraft()
    const stranger = by(await aPerson(), moments.open)
    await expect(submitEntry(stranger, id, { version: 0 })).rejects.toThrow(NotFound)
  })
})

describe('submitting again', () => {
  const deadline = new Date('2024-08-08T17:00:00+07:00')

  async function aReturned() {
    const made = await aCompleteDraft()
    const { owner, entry, id } = made
    await submitEntry(by(owner, moments.open), id, { version: 0 })
    const returned = {
      reason: 'Thiếu ảnh',
      tasks: ['files' as const],
      deadline,
      at: moments.screening,
      by: owner._id,
    }
    await Entries.updateOne(
      { _id: entry._id },
      { $set: { state: 'returned', returned }, $inc: { version: 1 } },
    )
    return made
  }

  test('within the deadline of a return keeps the number and freezes a second copy', async () => {
    const { owner, entry, id } = await aReturned()
    const before = await now(entry)
    await submitEntry(by(owner, moments.screening), id, { version: 2 })
    expect(await now(entry)).toEqual({
      ...before,
      state: 'submitted',
      submissions: 2,
      submittedAt: moments.screening,
      updatedAt: moments.screening,
      version: 3,
    })
    const copies = await frozen(entry)
    expect(copies.map(({ number, receiptNumber: receipt }) => [number, receipt])).toEqual([
      [1, before?.receiptNumber],
      [2, before?.receiptNumber],
    ])
    expect(await actionsOf(entry)).toEqual(['entry.submitted', 'entry.resubmitted'])
    expect(await lettersTo(owner.email)).toEqual(['entry-submitted', 'entry-submitted'])
  })

  test('after the deadline of a return is refused', async () => {
    const { owner, entry, id } = await aReturned()
    const late = new Date(deadline.getTime() + 1_000)
    await expect(submitEntry(by(owner, late), id, { version: 2 })).rejects.toEqual(
      new Refused({ because: 'return-overdue', deadline }),
    )
    expect((await now(entry))?.state).toBe('returned')
  })

  test('after withdrawing keeps the number', async () => {
    const { owner, entry, id } = await aCompleteDraft()
    await submitEntry(by(owner, moments.open), id, { version: 0 })
    const first = (await now(entry))?.receiptNumber
    await withdrawEntry(by(owner, moments.open), id)
    await submitEntry(by(owner, moments.lastMinute), id, { version: 2 })
    expect((await now(entry))?.receiptNumber).toBe(first)
    expect((await frozen(entry)).map(({ number }) => number)).toEqual([1, 2])
  })
})
