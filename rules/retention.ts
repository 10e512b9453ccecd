/** How long the files of a dossier are kept: some are asked for only to check something, and must go once that is done. */
import type { EntryState } from './entry-states'
import type { DossierPart } from './regulations'

const day = 24 * 3600 * 1000

/** The secretariat has looked at the papers and said what it found. */
export const decidedStates: readonly EntryState[] = ['accepted', 'rejected', 'disqualified']

/**
 * When the files of a part are to be deleted, counted from the decision upon the dossier; null when they are kept.
 * (Nghị định 13/2023/NĐ-CP, Điều 16; Luật 91/2025/QH15: no longer than their purpose needs.)
 */
export function deletionTime({ keepDays }: Pick<DossierPart, 'keepDays'>, decidedAt: Date): Date | null {
  return keepDays === undefined ? null : new Date(decidedAt.getTime() + keepDays * day)
}
