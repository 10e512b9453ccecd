/** What may be done to many entries at once, and for how long it can be taken back. */

export const bulkKinds = ['accept', 'label', 'unlabel'] as const
export type BulkKind = (typeof bulkKinds)[number]

export type BulkInput = { kind: 'accept' } | { kind: 'label' | 'unlabel'; label: string }

/** In one act; a longer list is done in several. */
export const bulkAtMost = 2_000

export const labelLength = 40

const undoMilliseconds = 60 * 60_000

/** Until when an act can be taken back. */
export function undoableUntil(at: Date): Date {
  return new Date(at.getTime() + undoMilliseconds)
}
