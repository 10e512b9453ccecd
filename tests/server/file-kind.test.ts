/** What a file is, from its bytes. */
import { describe, expect, test } from 'vitest'
import { agrees, tellKind, zipNames } from '#server/file-kind'
import { docx, genuine, zipOf } from '#tests/support/dossier'

const told = (bytes: Buffer) => tellKind(bytes.subarray(0, 4_100), bytes.subarray(-131_072))

describe('the kind of a file', () => {
  test.each([
    ['a PDF', genuine.pdf, { kind: 'pdf', found: 'pdf' }],
    ['a photograph', genuine.jpg, { kind: 'jpg', found: 'jpg' }],
    ['a film', genuine.mp4, { kind: 'mp4', found: 'mp4' }],
    ['a program', genuine.exe, { kind: null, found: 'exe' }],
    ['a document of Word', docx, { kind: 'docx', found: 'docx' }],
    ['an archive', zipOf('main.py', 'readme.txt'), { kind: 'zip', found: 'zip' }],
    [
      'a spreadsheet, which is an archive',
      zipOf('[Content_Types].xml', 'xl/workbook.xml'),
      { kind: 'zip', found: 'zip' },
    ],
    ['an archive cut off', docx.subarray(0, -30), { kind: null, found: null }],
    ['plain text', Buffer.from('xin chào'), { kind: null, found: null }],
  ])('of %s', async (_, bytes, expected) => {
    expect(await told(bytes)).toEqual(expected)
  })

  test.each([
    ['pdf', 'pdf', true],
    ['pdf', null, false],
    ['docx', 'zip', false],
    ['zip', 'docx', true],
    ['jpg', 'png', false],
  ] as const)('%s by name and %s by content agree: %s', (claims, kind, expected) => {
    expect(agrees(claims, kind)).toBe(expected)
  })

  test('of an archive whose directory lies is not guessed', () => {
    const broken = Buffer.from(docx)
    broken.writeUInt32LE(9_999_999, broken.length - 10)
    expect(zipNames(broken)).toEqual([])
    const garbled = Buffer.from(docx)
    garbled.fill(0, garbled.length - 22 - 60, garbled.length - 22 - 50)
    expect(() => zipNames(garbled)).not.toThrow()
  })
})
