/** What a page is answered when its script sends a photograph, over the wire. */
import type { PhotoRow } from '#rules/sheet-photos'

export type PhotoReply =
  | { kind: 'kept'; photo: Omit<PhotoRow, 'takenAt'> & { takenAt: string } }
  /** It may not be kept: the sentence says why. */
  | { kind: 'refused'; sentence: string }
