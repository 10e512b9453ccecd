/** What a judge sees: the work, and nothing of who made it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blindEntry, isJuryPart } from '#rules/blinding'
import { emptyAnswers, type EntryAnswers } from '#rules/entry'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'

const { regulations } = haGiangYouthContest(18, 2024)
const secret = fc.stringMatching(/^[a-z]{3}SECRET[a-z]{3}$/)

const answers: fc.Arbitrary<EntryAnswers> = fc
  .record({ name: secret, school: secret, file: secret, phone: secret })
  .map(({ name, school, file, phone }) => ({
    ...emptyAnswers(),
    title: 'Máy tách hạt ngô',
    summary: 'Tóm tắt',
    field: 'learning',
    authors: [
      {
        id: 'a1',
        name,
        bornOn: '2010-01-01',
        school,
        grade: '8A',
        phone,
        email: `${name}@example.org`,
        isLead: true,
        representative: { name: `${name} mẹ`, relation: 'mẹ', phone },
      },
    ],
    teacher: { has: true, name, school, phone, email: '' },
    unit: `${school}-unit`,
    explanation: { idea: 'Ý tưởng' },
    files: regulations.parts.map((part, index) => ({
      id: `f${index}`,
      part: part.code,
      name: `${file}.pdf`,
      kind: 'pdf',
      size: 10,
      sha256: 'ab',
      at: new Date(0),
    })),
    pledge: { ownWork: true, truthful: true, notAwarded: true, signedBy: name, at: new Date(0) },
  }))

describe('a blind entry', () => {
  test('holds nothing of names, schools, telephones or file names', () => {
    fc.assert(
      fc.property(answers, (one) => {
        expect(JSON.stringify(blindEntry('083', one, regulations))).not.toContain('SECRET')
      }),
    )
  })

  test('holds the work and the files that judges may open, under neutral names', () => {
    const [one] = fc.sample(answers, 1)
    expect(blindEntry('083', one ?? emptyAnswers(), regulations)).toEqual({
      blindCode: '083',
      title: 'Máy tách hạt ngô',
      form: {},
      summary: 'Tóm tắt',
      field: 'learning',
      explanation: { idea: 'Ý tưởng' },
      files: [
        { id: 'f0', part: 'explanation', title: 'Bản thuyết minh 1', kind: 'pdf', size: 10 },
        { id: 'f1', part: 'pictures', title: 'Ảnh mô hình, sản phẩm 1', kind: 'pdf', size: 10 },
        { id: 'f2', part: 'media', title: 'Video hoặc phần mềm 1', kind: 'pdf', size: 10 },
      ],
    })
  })

  test.each([
    ['explanation', true],
    ['pictures', true],
    ['media', true],
    ['portraits', false],
    ['birth-certificates', false],
    ['no-such-part', false],
  ])('part %s is open to judges: %s', (part, isOpen) => {
    expect(isJuryPart(part, regulations)).toBe(isOpen)
  })
})
