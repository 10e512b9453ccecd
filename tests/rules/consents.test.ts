/** Whose agreement counts, by age: Luật 91/2025/QH15, Điều 24. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consentPurposes, isConsented, voicesFor, type ConsentVoice } from '#rules/consents'

const today = '2024-07-25'

describe('the voices that count', () => {
  test.each([
    ['2017-07-26', ['representative']],
    ['2017-07-25', ['author', 'representative']],
    ['2008-07-26', ['author', 'representative']],
    ['2008-07-25', ['author']],
    ['2005-01-01', ['author']],
  ])('for someone born on %s are %j', (bornOn, voices) => {
    expect(voicesFor(bornOn, today)).toEqual(voices)
  })
})

describe('a purpose', () => {
  const bornOn = fc.constantFrom('2018-01-01', '2012-01-01', '2006-01-01')
  const purpose = fc.constantFrom(...consentPurposes)
  const given = fc.constantFrom<(boolean | null)[]>(true, false, null)

  test('is agreed to exactly when every voice that counts has said yes; silence is a no', () => {
    fc.assert(
      fc.property(bornOn, purpose, given, given, (born, about, author, representative) => {
        const said: Record<ConsentVoice, boolean | null> = { author, representative }
        const consents = (['author', 'representative'] as const).flatMap((voice) => {
          const answer = said[voice]
          return answer === null ? [] : [{ author: 'a', purpose: about, voice, given: answer }]
        })
        const expected = voicesFor(born, today).every((voice) => said[voice] === true)
        expect(isConsented(consents, { id: 'a', bornOn: born }, about, today)).toBe(expected)
      }),
    )
  })

  test('agreed to for one author or purpose says nothing of another', () => {
    const yes = { author: 'a', purpose: 'publishing', voice: 'author', given: true } as const
    expect(isConsented([yes], { id: 'a', bornOn: '2006-01-01' }, 'publishing', today)).toBe(true)
    expect(isConsented([yes], { id: 'b', bornOn: '2006-01-01' }, 'publishing', today)).toBe(false)
    expect(isConsented([yes], { id: 'a', bornOn: '2006-01-01' }, 'photographs', today)).toBe(false)
  })

  test('is not agreed to while nobody knows how old the author is', () => {
    const yes = { author: 'a', purpose: 'publishing', voice: 'author', given: true } as const
    expect(isConsented([yes], { id: 'a', bornOn: null }, 'publishing', today)).toBe(false)
  })
})
