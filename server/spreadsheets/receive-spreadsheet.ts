/** A spreadsheet arriving in a form, with the form's other fields; read whole, within the limit of spreadsheets. */
import { data as answer } from '@remix-run/node'
import { nest, type FormValues } from '../form-data'
import { boundaryOf, readMultipart } from '../multipart'
import { Refused } from '../refuse'
import { bytesOf } from '../uploads'
import { spreadsheetLimits } from './limits'
import { readSpreadsheet, type Spreadsheet } from './read-spreadsheet'

const longestField = 64 * 1024

/**
 * The first file of a multipart form and its plain fields.
 * @throws Refused `file-missing` when none was chosen, `spreadsheet-unfit` when it cannot be read; Response 400 for a
 * body that is no such form.
 */
export async function receiveSpreadsheet({
  headers,
  body,
}: Pick<Request, 'headers' | 'body'>): Promise<{ sheet: Spreadsheet; values: FormValues }> {
  const boundary = boundaryOf(headers.get('Content-Type'))
  if (!boundary || !body) throw answer(null, { status: 400 })
  const fields: [string, string][] = []
  let file: Buffer | null = null
  for await (const { name, filename, data } of readMultipart(bytesOf(body), boundary)) {
    if (filename === undefined) {
      const text = await collected(data, longestField + 1)
      if (text.length > longestField) throw answer(null, { status: 413 })
      fields.push([name, text.toString('utf8')])
    } else if (filename !== '' && file === null) file = await collected(data, spreadsheetLimits.bytes + 1)
  }
  const values = nest(fields)
  if (file === null) throw new Refused({ because: 'file-missing' })
  const sheet = readSpreadsheet(file)
  if (!sheet.ok) throw new Refused({ because: 'spreadsheet-unfit', problem: sheet.problem })
  return { sheet, values }
}

/** The bytes of one part, as far as `most`: the rest is read over. */
async function collected(data: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of data) {
    if (size < most) kept.push(chunk.subarray(0, most - size))
    size += chunk.length
  }
  return Buffer.concat(kept)
}
