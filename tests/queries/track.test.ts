/** Looking up an entry: what its entrant may read, and that a guesser learns nothing. */
import { describe, expect, test } from 'vitest'
import type { Entry } from '#models/entry'
import { newId } from '#models/ids'
import { receiptFault, trackForm } from '#rules/forms/track'
import { receiptNumber } from '#rules/receipt-numbers'
import { track } from '#server/queries/track'
import { nextStep, trackErrors } from '#wording/vi/public-site'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  aSubmittedEntry,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let serial = 0
const by = (now = moments.screening) => ({ actor: null, now })
const address = () => `10.2.0.${(serial += 1)}`

async function submitted(changes: Partial<Entry> = {}) {
  const contest = await aContest()
  const receipt = receiptNumber('HG18', 4000 + (serial += 1))
  const authors = [
    anAuthor({ name: 'Tác Giả Kín', phone: '0912 000 111' }),
    anAuthor({ phone: '', representative: { name: 'Cha', relation: 'cha', phone: '+84 912 000 222' } }),
  ]
  const { entry } = await aSubmittedEntry(contest, await aPerson({ phone: '0912000999' }), {
    receiptNumber: receipt,
    answers: completeAnswers(contest, { authors }),
    ...changes,
  })
  return { contest, entry, receipt }
}

describe('the look-up', () => {
  test('tells state and dates to whoever knows any phone number of the dossier', async () => {
    const { contest, entry, receipt } = await submitted()
    const expected = {
      receiptNumber: receipt,
      title: entry.answers.title,
      contest: { slug: contest.slug, title: contest.title },
      state: 'submitted',
      submittedAt: moments.open,
      returned: null,
      phase: 'screening',
      closesAt: new Date('2024-07-31T17:00:00+07:00'),
      screeningEndsAt: new Date('2024-08-15T17:00:00+07:00'),
      judgingEndsAt: new Date('2024-09-13T17:00:00+07:00'),
      resultsDueAt: new Date('2024-09-30T17:00:00+07:00'),
      publishedAt: null,
    }
    for (const phone of ['0111', '0222']) {
      expect(await track(by(), { receipt, phone }, address())).toEqual(expected)
    }
  })

  test('answers a wrong phone number as it answers a number never given out', async () => {
    const { receipt } = await submitted()
    const unknown = receiptNumber('HG18', 99_999)
    expect(await track(by(), { receipt, phone: '0999' }, address())).toBeNull()
    expect(await track(by(), { receipt: unknown, phone: '0111' }, address())).toBeNull()
  })

  test('does not take the owner, the teacher or an empty number for a phone number of the dossier', async () => {
    const contest = await aContest()
    const receipt = receiptNumber('HG18', 98_000)
    const nobody = { name: '', relation: '', phone: '' }
    await anEntry(contest, await aPerson({ phone: '0912000999' }), {
      state: 'submitted',
      submissions: 1,
      receiptNumber: receipt,
      answers: completeAnswers(contest, { authors: [anAuthor({ phone: '', representative: nobody })] }),
    })
    for (const phone of ['0999', '0000']) {
      expect(await track(by(), { receipt, phone }, address())).toBeNull()
    }
  })

  test('says what to complete and until when, but neither the reason nor any name', async () => {
    const deadline = new Date('2024-08-12T17:00:00+07:00')
    const { receipt } = await submitted({
      state: 'returned',
      returned: {
        reason: 'Ảnh chụp có mặt em Tác Giả Kín',
        tasks: ['files'],
        deadline,
        at: moments.screening,
        by: newId(),
      },
    })
    const found = await track(by(), { receipt, phone: '0111' }, address())
    expect(found?.returned).toEqual({ tasks: ['files'], deadline, isOverdue: false })
    expect(JSON.stringify(found)).not.toMatch(/Kín|Ảnh chụp|0912|2010/)
    expect(found && nextStep(found)).toContain('Tải tệp lên')
    const late = await track(by(moments.judging), { receipt, phone: '0111' }, address())
    expect(late && nextStep(late)).toMatch(/^Đã quá hạn bổ sung/)
  })

  test('after twenty tries from one network waits, whoever is asked for', async () => {
    for (let count = 0; count < 20; count += 1) {
      await track(by(), { receipt: receiptNumber('HG18', 50_000 + count), phone: '0000' }, '10.3.0.1')
    }
    await expect(
      track(by(), { receipt: receiptNumber('HG18', 60_000), phone: '0000' }, '10.3.0.1'),
    ).rejects.toMatchObject({ refusal: { because: 'too-often', retryAfterSeconds: expect.any(Number) } })
  })

  test('after ten tries at one number waits, from whatever network, given out or not', async () => {
    const { receipt } = await submitted()
    for (const one of [receipt, receiptNumber('HG18', 70_000)]) {
      for (let count = 0; count < 10; count += 1) {
        await track(by(), { receipt: one, phone: String(1000 + count) }, address())
      }
      await expect(track(by(), { receipt: one, phone: '0111' }, address())).rejects.toMatchObject({
        refusal: { because: 'too-often' },
      })
    }
  })
})

describe('the form', () => {
  const number = receiptNumber('HG18', 417)

  test('takes the number in any spelling and the last four digits of a whole phone number', () => {
    const typed = ` ${number.toLowerCase().replaceAll('-', ' ')} `
    expect(trackForm.parse({ receipt: typed, phone: '0912 345 678' })).toEqual({
      receipt: number,
      phone: '5678',
    })
  })

  test('says a mistyped number before anything is looked up', () => {
    expect(receiptFault(number)).toBeNull()
    expect(receiptFault(number.replace('417', '471'))).toBe('receipt-check')
    expect(receiptFault('')).toBe('receipt-missing')
    expect(receiptFault('HG18-417')).toBe('receipt-shape')
  })

  test.each([
    [{ phone: '1234' }, { receipt: 'receipt-missing' }],
    [
      { receipt: '', phone: '' },
      { receipt: 'receipt-missing', phone: 'phone-missing' },
    ],
    [
      { receipt: 'x', phone: '12' },
      { receipt: 'receipt-shape', phone: 'phone-shape' },
    ],
    [
      { receipt: 'x'.repeat(200), phone: 'abcd' },
      { receipt: 'receipt-shape', phone: 'phone-shape' },
    ],
  ])('says what is wrong with %j', (values, expected) => {
    const codes: Record<string, string> = {}
    for (const { path, message } of trackForm.safeParse(values).error?.issues ?? []) {
      codes[path.join('.')] ??= message
      expect(trackErrors[message]).toBeDefined()
    }
    expect(codes).toEqual(expected)
  })
})
