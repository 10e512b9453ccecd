/** A photograph arriving in a plain form, with what its judge says of it; read whole, within the limit of photographs. */
import { photoLimits } from '#rules/sheet-photos'
import { receiveWhole } from './receive-whole'

export interface IncomingPhoto {
  name: string
  bytes: Buffer
  place: string
  /** How long ago it was chosen, in milliseconds; 0 when it is sent at once. */
  age: number
}

/** Longer than any round: an older one was chosen on a machine whose clock was changed since. */
const oldest = 90 * 24 * 3_600_000

/**
 * The photograph of a multipart form.
 * @throws Refused `file-missing` when none was chosen, `file-too-large`; Response 400 for a body that is no such form.
 */
export async function receivePhoto(request: Pick<Request, 'headers' | 'body'>): Promise<IncomingPhoto> {
  const { bytes: maxBytes, placeCharacters } = photoLimits
  const { file, fields } = await receiveWhole(request, maxBytes)
  const seconds = Number(fields.get('secondsAgo') ?? 0)
  return {
    ...file,
    place: (fields.get('place') ?? '').replace(/\s+/g, ' ').trim().slice(0, placeCharacters),
    age: Number.isFinite(seconds) ? Math.min(oldest, Math.max(0, seconds * 1000)) : 0,
  }
}
