/** Sends an entry back for completion: why, which tasks open again, and until when. */
import type { By, InContest } from '../guard'
import { returnOne, type Return } from '../screen/return-one'

export async function returnEntry(by: By & InContest, id: string | undefined, input: Return): Promise<void> {
  await returnOne(by, id, input)
}
