/** Photographs of a visit: in which rounds a sheet takes them, how many, and until when one may be taken off again. */
import type { Refusal } from './refusal'
import { roundLabel, type Round } from './rounds'

const megabyte = 1024 * 1024

export const photoLimits = {
  perSheet: 12,
  bytes: 10 * megabyte,
  /** Pixels: enough to read a gauge, a fifth of a megabyte on a bad line. */
  width: 1600,
  placeCharacters: 200,
} as const

export const photoKinds = ['jpg', 'png'] as const

/** Only a round that is a visit takes photographs. */
export function whyNotPhotograph(round: Pick<Round, 'name' | 'kind'>): Refusal | null {
  return round.kind === 'visit' ? null : { because: 'not-a-visit', round: roundLabel(round) }
}

/** What stood on a sheet when it was confirmed stays, though the sheet was opened again. */
export function whyNotRemovePhoto(addedAt: Date, confirmedBefore: Date | null): Refusal | null {
  return confirmedBefore !== null && addedAt <= confirmedBefore ? { because: 'photo-confirmed' } : null
}

/** Where and when the judge was there, as typed on the sheet. */
export interface VisitNote {
  when: string
  place: string
}

export const noVisit: VisitNote = { when: '', place: '' }
export const visitNoteCharacters = 200

/** A photograph as pages show it. */
export interface PhotoRow {
  id: string
  width: number
  height: number
  takenAt: Date
  place: string
  /** It did not stand on the sheet when that was confirmed; whether the sheet is open at all, the page knows. */
  isRemovable: boolean
}

export interface VisitPhotos {
  own: PhotoRow[]
  /** What the other judges of the same work photographed, once this one has confirmed and where the round lets it be seen. */
  others: PhotoRow[]
}
