/** The register of experts: entered, changed, two at once, and one address for one person. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Experts } from '#models/expert'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { expertForm } from '#rules/forms/expert'
import { saveExpert } from '#server/operations/save-expert'
import { NotFound, Refused } from '#server/refuse'
import { anExpert } from '#tests/support/expert'
import { aContest, aPerson, aUnit, byIn, moments, openWorld } from '#tests/support/world'
import { journalOf } from './a-judged-panel'

openWorld()

let contest: Contest
let organiser: Person

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
  await Experts.deleteMany({})
})

const office = (now = moments.open) => byIn(contest, organiser, now, 'organiser')
const typed = (changes: Record<string, string> = {}) =>
  expertForm.parse({
    version: '0',
    name: '  Lù  Văn Khoa ',
    email: 'Khoa@Vidu.example',
    phone: '0912 345 678',
    academicTitle: 'associate-professor',
    degree: 'doctor',
    fields: 'Cơ khí\r\nTự động hóa; Cơ khí',
    keywords: 'cảm biến',
    employer: 'Trường Cao đẳng Hà Giang',
    history: '2019: Tổ Cơ khí',
    isActive: 'on',
    ...changes,
  })

async function refusalOf(act: Promise<unknown>) {
  const error: unknown = await act.catch((thrown: unknown) => thrown)
  return error instanceof Refused ? error.refusal : error
}

describe('an expert', () => {
  test('is entered whole, with what lists are ordered and searched by', async () => {
    const unit = await aUnit()
    const id = await saveExpert(office(), null, typed({ unit: unit._id.toHexString() }))
    expect(await Experts.findById(id).lean()).toMatchObject({
      name: 'Lù Văn Khoa',
      email: 'khoa@vidu.example',
      phone: '0912 345 678',
      academicTitle: 'associate-professor',
      degree: 'doctor',
      fields: ['Cơ khí', 'Tự động hóa'],
      keywords: ['cảm biến'],
      unit: unit._id,
      employer: 'Trường Cao đẳng Hà Giang',
      history: ['2019: Tổ Cơ khí'],
      isActive: true,
      keys: {
        name: 'khoa lu van',
        words: 'lu van khoa truong cao dang ha giang co khi tu dong hoa cam bien'.split(' '),
        past: 1,
      },
      version: 0,
      createdAt: moments.open,
    })
    expect(await journalOf(`expert:${id}`)).toEqual([
      {
        action: 'expert.added',
        actor: organiser._id.toHexString(),
        at: moments.open,
        details: { name: 'Lù Văn Khoa' },
      },
    ])
  })

  test('is changed with the names of the changed fields in the journal, never what they held; the same again is nothing', async () => {
    const id = await saveExpert(office(), null, typed())
    const change = typed({ phone: '0987 654 321', isActive: '' })
    await saveExpert(office(moments.judging), id, { ...change, isActive: false })
    await saveExpert(office(moments.judging), id, { ...change, isActive: false })
    expect(await Experts.findById(id).lean()).toMatchObject({
      phone: '0987 654 321',
      isActive: false,
      version: 1,
      updatedAt: moments.judging,
    })
    expect((await journalOf(`expert:${id}`)).slice(1)).toEqual([
      {
        action: 'expert.changed',
        actor: organiser._id.toHexString(),
        at: moments.judging,
        details: { name: 'Lù Văn Khoa', changed: ['phone', 'isActive'] },
      },
    ])
  })

  test('changed in another window meanwhile is not written over', async () => {
    const id = await saveExpert(office(), null, typed())
    await saveExpert(office(), id, typed({ phone: '0987 654 321' }))
    expect(await refusalOf(saveExpert(office(), id, typed({ employer: 'Sở KH&CN' })))).toMatchObject({
      because: 'stale-version',
    })
    expect((await Experts.findById(id).lean())?.employer).toBe('Trường Cao đẳng Hà Giang')
  })

  test('has an address of their own', async () => {
    await anExpert({ name: 'Người Trước', email: 'khoa@vidu.example' })
    expect(await refusalOf(saveExpert(office(), null, typed()))).toEqual({
      because: 'expert-known',
      name: 'Người Trước',
      email: 'khoa@vidu.example',
    })
    expect(await Experts.countDocuments()).toBe(1)
  })

  test('without an address may have a namesake', async () => {
    await saveExpert(office(), null, typed({ email: '' }))
    await saveExpert(office(), null, typed({ email: '' }))
    expect(await Experts.countDocuments()).toBe(2)
  })

  test('who is not there, or of a unit that is not, is not found', async () => {
    for (const id of [newId().toHexString(), 'x']) {
      expect(await refusalOf(saveExpert(office(), id, typed()))).toBeInstanceOf(NotFound)
    }
    const nowhere = typed({ unit: newId().toHexString() })
    expect(await refusalOf(saveExpert(office(), null, nowhere))).toBeInstanceOf(NotFound)
  })
})

describe('the form of an expert', () => {
  const errorsOf = (values: Record<string, string>) =>
    expertForm
      .safeParse({ version: '0', ...values })
      .error?.issues.map(({ path, message }) => [path[0], message])

  test('needs a name and lawful contents', () => {
    expect(errorsOf({})).toEqual([['name', 'expert-name-missing']])
    expect(
      errorsOf({ name: 'An', email: 'an', phone: '12', academicTitle: 'TS', degree: 'X', unit: 'y' }),
    ).toEqual([
      ['email', 'email-unreadable'],
      ['phone', 'phone-unreadable'],
      ['academicTitle', 'title-unknown'],
      ['degree', 'degree-unknown'],
      ['unit', 'unit-unknown'],
    ])
    expect(errorsOf({ name: 'An', fields: 'x'.repeat(121) })).toEqual([['fields', 'list-too-long']])
  })
})
