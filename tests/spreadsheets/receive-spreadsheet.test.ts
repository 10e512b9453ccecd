/** A spreadsheet in a posted form: read with the fields around it, or refused in words. */
import { describe, expect, test } from 'vitest'
import { respondToSpreadsheet } from '#server/respond'
import { spreadsheetResponse } from '#server/file-response'

const form = (file: BlobPart | null, name = 'bảng.csv') => {
  const body = new FormData()
  body.append('panel', 'to-1')
  if (file !== null) body.append('file', new File([file], name))
  else body.append('file', new File([], ''))
  body.append('note', 'sau tệp')
  return new Request('http://localhost/bang-tinh', { method: 'POST', body })
}
const answerTo = (request: Request) =>
  respondToSpreadsheet(request, (sheet, values) =>
    Promise.resolve({ rows: sheet.rows.map(({ cells }) => cells), values }),
  )

describe('a form with a spreadsheet', () => {
  test('is read whole, the fields behind the file too', async () => {
    expect(await answerTo(form('Mã;Điểm\n101;9'))).toEqual({
      rows: [
        ['Mã', 'Điểm'],
        ['101', '9'],
      ],
      values: { panel: 'to-1', note: 'sau tệp' },
    })
  })

  test.each([
    ['no file', null, { because: 'file-missing' }],
    ['an empty file', '', { because: 'spreadsheet-unfit', problem: { code: 'empty' } }],
    [
      'a file beyond the limit',
      'a'.repeat(5 * 1024 * 1024 + 1),
      { because: 'spreadsheet-unfit', problem: { code: 'too-large', megabytes: 5 } },
    ],
  ])('is refused with 422: %s', async (_name, file, refusal) => {
    expect(await answerTo(form(file))).toMatchObject({
      data: { ok: false, refusal },
      init: { status: 422 },
    })
  })

  test('is answered 400 when it is no multipart form', async () => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    })
    await expect(answerTo(request)).rejects.toMatchObject({ init: { status: 400 } })
  })
})

describe('a spreadsheet sent to somebody', () => {
  test('is saved under its Vietnamese name and kept by nobody on the way', async () => {
    const response = spreadsheetResponse(new Uint8Array([80, 75]), 'Phân công Tổ 1.xlsx')
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'private, no-store',
      'content-disposition': "attachment; filename*=UTF-8''Ph%C3%A2n%20c%C3%B4ng%20T%E1%BB%95%201.xlsx",
      'content-length': '2',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'x-content-type-options': 'nosniff',
    })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([80, 75]))
  })
})
