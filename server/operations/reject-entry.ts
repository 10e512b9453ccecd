/** Declares an entry not valid, with the reason its owner will read. */
import type { By, InContest } from '../guard'
import { rejectOne } from '../screen/reject-one'
import type { ReasonedScreening } from '../screening'

export async function rejectEntry(
  by: By & InContest,
  id: string | undefined,
  input: ReasonedScreening,
): Promise<void> {
  await rejectOne(by, id, input)
}
