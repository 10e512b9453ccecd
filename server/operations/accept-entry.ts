/** Declares an entry valid: it gets the blind code under which judges will know it. */
import type { By, InContest } from '../guard'
import { acceptOne } from '../screen/accept-one'
import type { Screening } from '../screening'

export async function acceptEntry(
  by: By & InContest,
  id: string | undefined,
  input: Screening,
): Promise<void> {
  await acceptOne(by, id, input)
}
