/** A small multipart form taken in whole: its first file, within a limit, and its fields. */
import { data as answer } from '@remix-run/node'
import { segments } from './form-data'
import { boundaryOf, readMultipart } from './multipart'
import { Refused } from './refuse'
import { bytesOf, cleanName } from './uploads'

export interface WholeForm {
  file: { name: string; bytes: Buffer }
  fields: ReadonlyMap<string, string>
}

const longestField = 2_000

/**
 * Reads the form to its end, so that the browser hears the answer, and keeps no more than `maxBytes` of the file.
 * @throws Refused `file-missing` when none was chosen, `file-too-large`; Response 400 for a body that is no such form.
 */
export async function receiveWhole(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  maxBytes: number,
): Promise<WholeForm> {
  const boundary = boundaryOf(headers.get('Content-Type'))
  if (!boundary || !body) throw answer(null, { status: 400 })
  const fields = new Map<string, string>()
  let file: WholeForm['file'] | null = null
  for await (const { name, filename, data } of readMultipart(bytesOf(body), boundary)) {
    segments(name)
    if (filename === undefined) {
      fields.set(name, (await collected(data, longestField)).toString('utf8'))
    } else if (filename !== '' && file === null) {
      file = { name: cleanName(filename), bytes: await collected(data, maxBytes + 1) }
    }
  }
  if (!file) throw new Refused({ because: 'file-missing' })
  if (file.bytes.length > maxBytes) throw new Refused({ because: 'file-too-large', maxBytes })
  return { file, fields }
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
