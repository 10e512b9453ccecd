/** Where a desk begins: from the page, from what this machine holds, and from what was typed before the script arrived. */
import { noVisit, type VisitNote } from '#rules/sheet-photos'
import type { HeldSheet, KnownCopy, SheetCopy } from '../parts/on-device/held-sheets'

export interface OpenedSheet {
  /** What the server is known to have, and the version that the next save is made on. */
  base: KnownCopy
  /** What shall stand in the fields. */
  standing: SheetCopy
}

/**
 * `page` is what the page came with, which may be a copy older than what this machine knows. What was typed on this
 * machine keeps the version that it was typed over, so that a newer one on the server is seen as another window's.
 */
export function openedSheet(page: KnownCopy, held: HeldSheet | null, typed: SheetCopy | null): OpenedSheet {
  const known = held && held.base.version > page.version ? held.base : page
  const standing = held?.mine ?? known.copy
  return {
    base: { copy: known.copy, version: held?.mine ? held.base.version : known.version },
    standing: typed ? typedOver(standing, page.copy, typed) : standing,
  }
}

/** Fields that differ from what the page came with were typed since. */
function typedOver(standing: SheetCopy, page: SheetCopy, typed: SheetCopy): SheetCopy {
  const marks = { ...standing.marks }
  for (const [code, text] of Object.entries(typed.marks)) {
    if (text !== (page.marks[code] ?? '')) marks[code] = text
  }
  const visit = visitTypedOver(standing.visit, page.visit, typed.visit)
  return {
    marks,
    remarks: typed.remarks === page.remarks ? standing.remarks : typed.remarks,
    ...(visit && { visit }),
  }
}

function visitTypedOver(
  standing: VisitNote | undefined,
  page = noVisit,
  typed?: VisitNote,
): VisitNote | undefined {
  if (!standing || !typed) return standing
  return {
    when: typed.when === page.when ? standing.when : typed.when,
    place: typed.place === page.place ? standing.place : typed.place,
  }
}
