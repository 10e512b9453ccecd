/** What a page is answered when its script saves a sheet, over the wire. */

import type { VisitNote } from '#rules/sheet-photos'

export type SheetReply =
  | { kind: 'saved'; version: number; at: string; unlawful: string[] }
  /** Another window wrote in between: what stands on the server, as a page fills its fields. */
  | {
      kind: 'conflict'
      version: number
      at: string
      marks: Record<string, string>
      remarks: string
      visit?: VisitNote
    }
  /** It may not be written: the sentence says why. */
  | { kind: 'refused'; sentence: string }
