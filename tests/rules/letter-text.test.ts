/** Letters with fields: which are known, what is nearest to one that is not, and how they are filled in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsIn, fillIn, letterTextProblems, nearestField, outlineOf } from '#rules/letter-text'

const known = ['họ tên', 'tên bài', 'hạn nộp', 'mã biên nhận']

describe('a text with fields', () => {
  test('names each field once, however it is typed', () => {
    expect(fieldsIn('{{họ tên}}, {{ Họ  Tên }}, {{HỌ TÊN}} và {{hạn nộp}}')).toEqual(['họ tên', 'hạn nộp'])
    expect(fieldsIn('{{họ tên}}'.normalize('NFD'))).toEqual(['họ tên'])
  })

  test.each([
    ['ho ten', 'họ tên'],
    ['tên', 'họ tên'],
    ['tên bài dự thi', 'tên bài'],
    ['han nop', 'hạn nộp'],
    ['mã biên nhận hồ sơ', 'mã biên nhận'],
    ['số điện thoại phụ huynh', null],
  ])('without a field “%s” is led to “%s”', (typed, nearest) => {
    expect(nearestField(typed, known)).toBe(nearest)
    expect(letterTextProblems(`Chào {{${typed}}}`, known)).toEqual([
      { code: 'field-unknown', field: typed, nearest },
    ])
  })

  test.each([
    ['Chào {{họ tên', '{{họ tên'],
    ['Chào họ tên}}, mời', '}}, mời'],
    ['{{họ {{tên}}', '{{họ'],
  ])('with braces that do not pair says where: %s', (text, near) => {
    expect(letterTextProblems(text, [...known, 'tên'])).toEqual([{ code: 'braces-unpaired', near }])
  })

  test('is fit when it has only known fields, or none, and single braces are text', () => {
    expect(letterTextProblems('Chào {{họ tên}}, {nhớ} nộp.', known)).toEqual([])
    expect(letterTextProblems('', known)).toEqual([])
  })
})

describe('filling in', () => {
  test('takes the space before an empty field along', () => {
    const text = 'Kính gửi Quý giám khảo {{họ tên}},\n{{tên bài}}\nHết.'
    expect(fillIn(text, { 'họ tên': '', 'tên bài': '' })).toBe('Kính gửi Quý giám khảo,\n\nHết.')
    expect(fillIn(text, { 'họ tên': 'An', 'tên bài': 'Máy' })).toBe('Kính gửi Quý giám khảo An,\nMáy\nHết.')
  })

  test('throws for a field without a value, one that every object inherits included', () => {
    expect(() => fillIn('{{xyz}}', {})).toThrow('no field "xyz"')
    expect(() => fillIn('{{constructor}}', {})).toThrow('no field "constructor"')
  })

  test('puts values in as they are: what looks like a field or a pattern in a value is none', () => {
    const value = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(value, value, (name, title) => {
        const filled = fillIn('a {{họ tên}} b {{tên bài}} c', { 'họ tên': name, 'tên bài': title })
        expect(filled).toBe(`a ${name} b ${title} c`)
      }),
    )
    expect(fillIn('{{họ tên}}', { 'họ tên': '{{tên bài}} $& $1' })).toBe('{{tên bài}} $& $1')
  })

  test('never throws for a text that has no problem', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{{họ tên}}', '{{ Tên bài }}', '{{', '}}', '{', '}'))
    const values = Object.fromEntries(known.map((name) => [name, 'x']))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        fc.pre(letterTextProblems(text, known).length === 0)
        expect(() => fillIn(text, values)).not.toThrow()
      }),
    )
  })
})

test('as a title, what differs from reader to reader is left out', () => {
  expect(outlineOf('{{Cuộc thi}}: còn {{số bài}} hồ sơ', { 'cuộc thi': 'Hội thi' })).toBe(
    'Hội thi: còn … hồ sơ',
  )
})
