import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byCodeUnit, canonical } from '#scoring/digest'
import { runs } from '#tests/scoring/runs'

describe('the canonical text', () => {
  test('keys are sorted and absent properties left out', () => {
    expect(canonical({ b: 1, a: [true, null, 'x'], c: undefined })).toBe('{"a":[true,null,"x"],"b":1}')
  })

  test('objects with the same content in another order give the same text', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonical(reversed)).toBe(canonical({ ...value }))
      }),
      { numRuns: runs() },
    )
  })

  test('what JSON can carry is read back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: runs() },
    )
  })

  test('numbers JSON cannot write stay apart from null and from text', () => {
    expect(canonical([NaN, Infinity, -Infinity, -0])).toBe(
      '[{"$number":"NaN"},{"$number":"Infinity"},{"$number":"-Infinity"},0]',
    )
  })

  test('an object without a prototype is plain data', () => {
    expect(canonical(Object.assign(Object.create(null) as object, { a: 1 }))).toBe('{"a":1}')
  })

  test.each([undefined, () => 1, Symbol('x'), 1n, new Date(0), new Map(), [undefined]])(
    'anything but plain data is refused: %s',
    (value) => {
      expect(() => canonical(value)).toThrow(TypeError)
    },
  )

  test('texts are ordered by code unit, not by the language of the machine', () => {
    expect(['é', 'z', 'Z', 'a', 'a'].sort(byCodeUnit)).toEqual(['Z', 'a', 'a', 'z', 'é'])
  })
})
