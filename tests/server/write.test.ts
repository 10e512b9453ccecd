/** The guarded write: one of several writers wins, and the journal tells of exactly what was written. */
import { describe, expect, test } from 'vitest'
import { Contests } from '#models/contest'
import { Journal } from '#models/journal'
import { People } from '#models/person'
import { newId } from '#models/ids'
import { Refused } from '#server/refuse'
import { refuseStale, write } from '#server/write'
import { thrownBy } from '#tests/support/requests'
import { aContest, aPerson, moments, openWorld } from '#tests/support/world'

openWorld()

function renaming(contest: { _id: ReturnType<typeof newId>; version: number }, title: string) {
  return {
    change: { $set: { title } },
    line: {
      contest: contest._id,
      subject: `contest:${contest._id.toHexString()}`,
      action: 'contest.renamed',
      actor: null,
      at: moments.open,
      details: { title },
    },
  }
}

const linesOf = (contest: { _id: ReturnType<typeof newId> }) =>
  Journal.find({ subject: `contest:${contest._id.toHexString()}` })
    .sort({ sequence: 1 })
    .lean()

describe('a write', () => {
  test('changes the document, counts its version up and remembers it', async () => {
    const contest = await aContest()
    const { change, line } = renaming(contest, 'Mới')
    expect(await write(Contests, contest, change, line)).toBe(1)
    expect(await Contests.findById(contest._id).lean()).toEqual({ ...contest, title: 'Mới', version: 1 })
    expect(await linesOf(contest)).toMatchObject([
      {
        sequence: 1,
        action: 'contest.renamed',
        details: { title: 'Mới' },
        at: moments.open,
        previousHash: '',
      },
    ])
  })

  test('keeps the counting that the change itself asks for', async () => {
    const contest = await aContest()
    const { line } = renaming(contest, '')
    await write(Contests, contest, { $inc: { ordinal: 1 } }, line)
    expect(await Contests.findById(contest._id).lean()).toMatchObject({ ordinal: 19, version: 1 })
  })

  test('on an older copy is refused as stale and leaves no trace', async () => {
    const contest = await aContest({ version: 3 })
    const { change, line } = renaming(contest, 'Cũ')
    const error = await thrownBy(write(Contests, { _id: contest._id, version: 2 }, change, line))
    expect(error).toBeInstanceOf(Refused)
    expect(error).toMatchObject({
      refusal: { because: 'stale-version', changedAt: moments.open, changed: [] },
    })
    expect(await Contests.findById(contest._id).lean()).toEqual(contest)
    expect(await linesOf(contest)).toEqual([])
  })

  test.each([2, 5])('is won by exactly one of %s who write at once', async (writers) => {
    const contest = await aContest()
    const outcomes = await Promise.allSettled(
      Array.from({ length: writers }, (_, index) => {
        const { change, line } = renaming(contest, `Bản ${index}`)
        return write(Contests, contest, change, line)
      }),
    )
    const won = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []))
    expect(won).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ refusal: { because: 'stale-version' } })
      }
    }
    const title = `Bản ${won[0]}`
    expect(await Contests.findById(contest._id).lean()).toMatchObject({ title, version: 1 })
    expect(await linesOf(contest)).toMatchObject([{ sequence: 1, details: { title } }])
  })

  test('that fails in its further writes leaves neither change, nor journal line, nor those writes', async () => {
    const contest = await aContest()
    const { change, line } = renaming(contest, 'Không giữ')
    const person = newId()
    const failing = write(Contests, contest, change, line, async (session) => {
      await People.create([{ _id: person, email: 'x@example.org', createdAt: moments.open }], { session })
      throw new Error('the further write failed')
    })
    await expect(failing).rejects.toThrow('the further write failed')
    expect(await Contests.findById(contest._id).lean()).toEqual(contest)
    expect(await People.findById(person).lean()).toBeNull()
    expect(await linesOf(contest)).toEqual([])
  })

  test('keeps its further writes with it', async () => {
    const contest = await aContest()
    const { change, line } = renaming(contest, 'Giữ')
    const person = await aPerson()
    await write(Contests, contest, change, line, async (session) => {
      await People.updateOne({ _id: person._id }, { $set: { name: 'Cùng giữ' } }, { session })
    })
    expect(await People.findById(person._id).lean()).toMatchObject({ name: 'Cùng giữ' })
    expect(await linesOf(contest)).toHaveLength(1)
  })
})

describe('a save on an older copy', () => {
  const current = { version: 4, updatedAt: moments.open }
  const changed = [{ field: 'title', mine: 'A', theirs: 'B' }]

  test('is refused with both copies and the time of the other save', async () => {
    const error = await thrownBy(Promise.resolve().then(() => refuseStale(current, 3, changed)))
    expect(error).toMatchObject({
      refusal: { because: 'stale-version', changedAt: moments.open, changed },
    })
  })

  test('passes when the copies are the same', () => {
    expect(() => refuseStale(current, 4, changed)).not.toThrow()
  })
})
