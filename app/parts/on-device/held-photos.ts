/** Photographs that wait on this machine for the server, each with its sheet, by person. */
import { changeOnShelf, keysOf, onShelf } from './device-database'

export interface HeldPhoto {
  person: string
  /** Made here, for this machine only. */
  photo: string
  sheet: string
  blindCode: string
  picture: Blob
  /** A file name, which tells the server its kind. */
  name: string
  place: string
  /** When it was taken or chosen, by this machine's clock. */
  at: Date
  /** The server's sentence, when it will not have it. */
  problem: string | null
}

/** Everything of one person, in the order in which it was chosen. */
export async function listPhotos(person: string): Promise<HeldPhoto[]> {
  try {
    const held = await onShelf<HeldPhoto[]>('photos', 'readonly', (store) => store.getAll(keysOf(person)))
    return held.sort((one, other) => one.at.getTime() - other.at.getTime())
  } catch {
    return []
  }
}

/** False when the browser keeps nothing. */
export async function holdPhoto(held: HeldPhoto): Promise<boolean> {
  try {
    await onShelf('photos', 'readwrite', (store) => store.put(held))
    return true
  } catch {
    return false
  }
}

export async function forgetPhoto({ person, photo }: Pick<HeldPhoto, 'person' | 'photo'>): Promise<void> {
  await onShelf('photos', 'readwrite', (store) => store.delete([person, photo])).catch(() => undefined)
}

/** Writes down why the server will not have it; a photograph that was given up meanwhile stays given up. */
export async function notePhotoProblem(
  { person, photo }: Pick<HeldPhoto, 'person' | 'photo'>,
  problem: string,
): Promise<void> {
  await changeOnShelf('photos', [person, photo], (now) => ({ ...(now as HeldPhoto), problem })).catch(
    () => undefined,
  )
}

export async function forgetPhotos(person: string): Promise<void> {
  await onShelf('photos', 'readwrite', (store) => store.delete(keysOf(person))).catch(() => undefined)
}
