/** Words compared as people type them. */
import { expect, it } from 'vitest'
import { foldName } from '#rules/fold-name'

it('loses case, diacritics and doubled spaces, in either Unicode form', () => {
  expect(foldName(' Nguyễn  Đình Ưu ')).toBe('nguyen dinh uu')
  expect(foldName('Nguyễn Đình Ưu'.normalize('NFD'))).toBe('nguyen dinh uu')
})
