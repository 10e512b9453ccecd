/** A photograph arriving in a plain form, with what its judge says of it; read whole, within the limit of photographs. */
import { data as answer } from '@remix-run/node'
import { photoLimits } from '#rules/sheet-photos'
import { segments } from './form-data'
import { boundaryOf, readMultipart } from './multipart'
import { Refused } from './refuse'
import { bytesOf, cleanName } from './uploads'

export interface IncomingPhoto {
  name: string
  bytes: Buffer
  place: string
  /** How long ago it was chosen, in milliseconds; 0 when it is sent at once. */
  age: number
}

const longestField = 2_000
/** Longer than any round: an older one was chosen on a machine whose clock was changed since. */
const oldest = 90 * 24 * 3_600_000

/**
 * The photograph of a multipart form.
 * @throws Refused `file-missing` when none was chosen, `file-too-large`; Response 400 for a body that is no such form.
 */
export async function receivePhoto({
  headers,
  body,
}: Pick<Request, 'headers' | 'body'>): Promise<IncomingPhoto> {
  const boundary = boundaryOf(headers.get('Content-Type'))
  if (!boundary || !body) throw answer(null, { status: 400 })
  const fields = new Map<string, string>()
  let file: { name: string; bytes: Buffer } | null = null
  for await (const { name, filename, data } of readMultipart(bytesOf(body), boundary)) {
    segments(name)
    if (filename === undefined) {
      fields.set(name, (await collected(data, longestField)).toString('utf8'))
    } else if (filename !== '' && file === null) {
      file = { name: cleanName(filename), bytes: await collected(data, photoLimits.bytes + 1) }
    }
  }
  if (!file) throw new Refused({ because: 'file-missing' })
  const { bytes: maxBytes, placeCharacters } = photoLimits
  if (file.bytes.length > maxBytes) throw new Refused({ because: 'file-too-large', maxBytes })
  const seconds = Number(fields.get('secondsAgo') ?? 0)
  return {
    ...file,
    place: (fields.get('place') ?? '').replace(/\s+/g, ' ').trim().slice(0, placeCharacters),
    age: Number.isFinite(seconds) ? Math.min(oldest, Math.max(0, seconds * 1000)) : 0,
  }
}

/** The bytes of one part, as far as `most`: the rest is read over, so that the browser hears the answer. */
async function collected(data: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of data) {
    if (size < most) kept.push(chunk.subarray(0, most - size))
    size += chunk.length
  }
  return Buffer.concat(kept)
}
