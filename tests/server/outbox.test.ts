/** The outbox: what was promised leaves once, failures are tried again later, and in the end given up. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { inTransaction } from '#models/connection'
import { newId } from '#models/ids'
import { Outbox, waitingLetter, type OutboxLetter } from '#models/outbox'
import { sendWaitingLetters } from '#server/jobs/outbox'
import { promiseLetter } from '#server/mail/promise'
import { deliver, type Letter } from '#server/mail/transport'
import { moments, openWorld } from '#tests/support/world'

vi.mock('#server/mail/transport', () => ({ deliver: vi.fn() }))

openWorld()

const now = moments.open
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const sent: Letter[] = []

beforeEach(async () => {
  await Outbox.deleteMany({})
  sent.length = 0
  vi.mocked(deliver).mockReset()
  vi.mocked(deliver).mockImplementation(async (letter) => void sent.push(letter))
})

async function aLetter(changes: Partial<OutboxLetter> = {}): Promise<OutboxLetter> {
  const letter: OutboxLetter = {
    ...waitingLetter({
      _id: newId(),
      key: newId().toHexString(),
      contest: null,
      to: 'em@example.org',
      template: 'sign-in-code',
      data: { code: '123456', minutes: 10 },
      notBefore: now,
      createdAt: now,
    }),
    ...changes,
  }
  await Outbox.create(letter)
  return letter
}

const kept = (letter: OutboxLetter) => Outbox.findById(letter._id).lean()

describe('a promise', () => {
  const promise = (key: string, isUrgent = false, to = 'em@example.org') =>
    inTransaction((session) =>
      promiseLetter(
        { key, contest: null, to, template: 'sign-in-code', data: { code: '1', minutes: 10 }, at: now },
        session,
        isUrgent,
      ),
    )

  test('is kept once for its key: the first one counts', async () => {
    await promise('code:a')
    await promise('code:a', false, 'khac@example.org')
    expect(await Outbox.find({}).lean()).toMatchObject([
      { key: 'code:a', to: 'em@example.org', state: 'waiting', attempts: 0, sentAt: null },
    ])
  })

  test('waits a minute unless it is urgent', async () => {
    await promise('slow')
    await promise('urgent', true)
    expect(await sendWaitingLetters(now)).toBe(1)
    expect(sent.map(({ key }) => key)).toEqual(['urgent'])
    expect(await sendWaitingLetters(later(1))).toBe(1)
    expect(sent.map(({ key }) => key)).toEqual(['urgent', 'slow'])
  })

  test('is gone with the transaction that made it', async () => {
    const failing = inTransaction(async (session) => {
      const data = { code: '1', minutes: 10 }
      await promiseLetter(
        { key: 'x', contest: null, to: 'a@b.c', template: 'sign-in-code', data, at: now },
        session,
      )
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    expect(await Outbox.countDocuments()).toBe(0)
  })
})

describe('a letter that is due', () => {
  test('is composed, sent and marked', async () => {
    const letter = await aLetter()
    expect(await sendWaitingLetters(now)).toBe(1)
    expect(sent).toMatchObject([
      { key: letter.key, to: 'em@example.org', subject: 'Mã đăng nhập Bảng Vàng: 123456' },
    ])
    expect(await kept(letter)).toMatchObject({ state: 'sent', attempts: 1, sentAt: now, lastError: '' })
  })

  test('is not sent again by a later run', async () => {
    await aLetter()
    await sendWaitingLetters(now)
    expect(await sendWaitingLetters(later(60))).toBe(0)
    expect(sent).toHaveLength(1)
  })

  test('is sent once by two runs at the same moment', async () => {
    const letters = await Promise.all([1, 2, 3, 4].map(() => aLetter()))
    const counts = await Promise.all([sendWaitingLetters(now), sendWaitingLetters(now)])
    expect(counts[0] + counts[1]).toBe(letters.length)
    expect(sent.map(({ key }) => key).toSorted()).toEqual(letters.map(({ key }) => key).toSorted())
  })

  test('is not taken by a second run while the first is still delivering it', async () => {
    await aLetter()
    let finish = () => {}
    const delivering = new Promise<void>((begun) => {
      vi.mocked(deliver).mockImplementation((letter) => {
        sent.push(letter)
        begun()
        return new Promise((done) => (finish = done))
      })
    })
    const first = sendWaitingLetters(now)
    await delivering
    expect(await sendWaitingLetters(later(1))).toBe(0)
    finish()
    expect(await first).toBe(1)
    expect(sent).toHaveLength(1)
  })

  test('is taken up again when its sender vanished in the middle', async () => {
    const letter = await aLetter()
    vi.mocked(deliver).mockImplementationOnce(() => new Promise(() => {}))
    void sendWaitingLetters(now)
    await vi.waitFor(async () => expect((await kept(letter))?.attempts).toBe(1))
    expect(await sendWaitingLetters(later(16))).toBe(1)
  })

  test('leaves in the order in which letters became due', async () => {
    await aLetter({ key: 'second', notBefore: later(-1) })
    await aLetter({ key: 'first', notBefore: later(-2) })
    await aLetter({ key: 'not yet', notBefore: later(1) })
    await sendWaitingLetters(now)
    expect(sent.map(({ key }) => key)).toEqual(['first', 'second'])
  })
})

describe('a letter that is not taken', () => {
  test('is tried again after 1, 2, 4 and 8 minutes, then given up with the last error', async () => {
    const letter = await aLetter()
    vi.mocked(deliver).mockRejectedValue(new Error('451 try later'))
    let at = now
    const waits: (number | undefined)[] = []
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await sendWaitingLetters(at)).toBe(0)
      const after = await kept(letter)
      expect(after).toMatchObject({ attempts: attempt, lastError: 'Error: 451 try later', sentAt: null })
      expect(await sendWaitingLetters(at)).toBe(0)
      waits.push(after ? (after.notBefore.getTime() - at.getTime()) / 60_000 : undefined)
      at = after?.notBefore ?? at
    }
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8])
    expect(deliver).toHaveBeenCalledTimes(5)
    expect(await kept(letter)).toMatchObject({ state: 'failed', attempts: 5 })
    expect(await sendWaitingLetters(later(24 * 60))).toBe(0)
    expect(deliver).toHaveBeenCalledTimes(5)
  })

  test('holds up no other', async () => {
    const [bad, good] = [await aLetter({ to: 'bad@example.org' }), await aLetter()]
    vi.mocked(deliver).mockImplementation(async (letter) => {
      if (letter.to === 'bad@example.org') throw new Error('550 no such person')
    })
    expect(await sendWaitingLetters(now)).toBe(1)
    expect(await kept(bad)).toMatchObject({ state: 'waiting' })
    expect(await kept(good)).toMatchObject({ state: 'sent' })
  })

  test('may leave on a later try, and its error is forgotten', async () => {
    const letter = await aLetter()
    vi.mocked(deliver).mockRejectedValueOnce(new Error('451 try later'))
    await sendWaitingLetters(now)
    expect(await sendWaitingLetters(later(1))).toBe(1)
    expect(await kept(letter)).toMatchObject({ state: 'sent', attempts: 2, lastError: '' })
  })

  test('of a kind that nobody knows is given up like any other', async () => {
    const letter = await aLetter({ template: 'unknown', attempts: 4 })
    expect(await sendWaitingLetters(now)).toBe(0)
    expect(await kept(letter)).toMatchObject({
      state: 'failed',
      lastError: 'Error: There is no letter "unknown"',
    })
  })
})
