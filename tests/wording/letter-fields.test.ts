/** Letters to be worded anew: filled in again, the default says what the letter itself says. */
import { describe, expect, test } from 'vitest'
import { audienceKinds, recipientFields } from '#rules/campaigns'
import { fieldsIn, fillIn, letterTextProblems } from '#rules/letter-text'
import { ruleTerms } from '#rules/reminder-rules'
import { valuesOf } from '#server/letter-texts'
import { compose } from '#server/mail/compose'
import { campaignFieldNames, firstWords, templateFor } from '#wording/vi/campaign-fields'
import {
  defaultText,
  fieldCodesOf,
  fieldNameIn,
  fieldNamesOf,
  letterSheets,
  type EditableLetter,
} from '#wording/vi/letter-fields'

const templates = Object.keys(letterSheets) as EditableLetter[]
const contest = {
  organiser: { name: 'Ban Tổ chức A', standingBody: '', address: 'Số 1', phone: '0219', email: 'btc@a.vn' },
}

describe.each(templates)('the letter %s', (template) => {
  const data = Object.fromEntries(fieldCodesOf(template).map((code) => [code, `<${code}>`]))

  test('says the same whether we write it or its default is filled in', () => {
    const { subject, text } = defaultText(template)
    const values = valuesOf(template, data, contest)
    const ours = compose(template, data)
    expect({ subject: fillIn(subject, values), text: fillIn(text, values) }).toEqual({
      // A word of ours may write a value in small letters in its subject.
      subject: expect.stringMatching(new RegExp(`^${escaped(ours.subject)}$`, 'i')),
      text: ours.text,
    })
  })

  test('greets somebody whose name we do not know', () => {
    const nameless = fillIn(defaultText(template).text, valuesOf(template, { ...data, name: '' }, contest))
    expect(nameless).not.toMatch(/ ,|^,|\s{3}|undefined/)
  })

  test('has fields in Vietnamese, each with one name', () => {
    const names = fieldCodesOf(template).map((code) => fieldNameIn(template, code))
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => /[A-Z]/.test(name) || name === '')).toEqual([])
    expect(letterTextProblems(defaultText(template).text, fieldNamesOf(template))).toEqual([])
  })
})

describe('letters to many', () => {
  test.each(audienceKinds)('to %s begin with words that can be filled in', (kind) => {
    const { subject, text } = firstWords(kind)
    const known = campaignFieldNames(kind)
    expect(letterTextProblems(`${subject}\n${text}`, known)).toEqual([])
    expect(new Set(known).size).toBe(recipientFields[kind].length + 4)
  })

  test('may be worded with every field of the letter for the purpose', () => {
    for (const kind of audienceKinds) {
      const template = templateFor[kind]
      if (template === null) continue
      const known = campaignFieldNames(kind)
      expect(fieldNamesOf(template).filter((name) => !known.includes(name))).toEqual([])
    }
  })

  test('that rules draw up have a letter of the same purpose', () => {
    for (const { audience, template } of Object.values(ruleTerms))
      expect(templateFor[audience]).toBe(template)
    expect(fieldsIn(defaultText('drafts-waiting').text)).toContain('danh sách bài')
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
