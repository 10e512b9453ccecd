/** Keeping a name and a phone number: what is stored, what the journal says, and what it must not say. */
import { describe, expect, test } from 'vitest'
import { Journal } from '#models/journal'
import { People } from '#models/person'
import { profileForm } from '#rules/forms/account'
import { saveProfile } from '#server/operations/save-profile'
import { accountErrors } from '#wording/vi/account'
import { aPerson, by, moments, openWorld } from '#tests/support/world'

openWorld()

const linesOf = (id: { toHexString(): string }) =>
  Journal.find({ subject: `person:${id.toHexString()}` })
    .sort({ sequence: 1 })
    .lean()

describe('saving a profile', () => {
  test('keeps name and phone, and journals which fields changed, never their content', async () => {
    const person = await aPerson({ name: '', phone: '' })
    const input = { name: 'Vàng Thị Mỷ', phone: '0912 345 678', tiep: '/du-thi/moi?cuoc-thi=x' }
    expect(await saveProfile(by(person, moments.open), input)).toBe('/du-thi/moi?cuoc-thi=x')
    expect(await People.findById(person._id).lean()).toEqual({
      ...person,
      name: 'Vàng Thị Mỷ',
      phone: '0912 345 678',
    })
    const lines = await linesOf(person._id)
    expect(lines).toEqual([
      expect.objectContaining({
        contest: null,
        sequence: 1,
        action: 'person.profile-saved',
        actor: person._id,
        details: { changed: ['name', 'phone'] },
        at: moments.open,
      }),
    ])
    expect(JSON.stringify(lines)).not.toMatch(/Vàng|0912/)
  })

  test('twice the same writes nothing the second time', async () => {
    const person = await aPerson()
    const input = { name: person.name, phone: person.phone }
    expect(await saveProfile(by(person, moments.open), input)).toBeNull()
    expect(await linesOf(person._id)).toEqual([])
  })

  test('never leads away from our pages', async () => {
    const person = await aPerson()
    const input = { name: person.name, phone: person.phone, tiep: '//evil.example' }
    expect(await saveProfile(by(person, moments.open), input)).toBe('/')
  })
})

describe('the form', () => {
  test('tidies spaces and takes phone numbers as people write them', () => {
    expect(profileForm.parse({ name: '  Lý   A  Tủa ', phone: '+84 912 345 678' })).toEqual({
      name: 'Lý A Tủa',
      phone: '+84 912 345 678',
    })
    for (const phone of ['', '0912345678', '0219.3860.123', '(0219) 3860-123']) {
      expect(profileForm.safeParse({ name: 'A', phone }).success, phone).toBe(true)
    }
  })

  test.each([
    [{ phone: '' }, 'name-missing'],
    [{ name: '   ', phone: '' }, 'name-missing'],
    [{ name: 'A'.repeat(101), phone: '' }, 'name-long'],
    [{ name: 'A', phone: '12345' }, 'phone-wrong'],
    [{ name: 'A', phone: 'không có' }, 'phone-wrong'],
  ])('says what is wrong with %j', (values, code) => {
    expect(profileForm.safeParse(values).error?.issues[0]?.message).toBe(code)
    expect(accountErrors[code]).toBeDefined()
  })
})
