/** One act of screening upon many entries: each by itself, so that one that is refused holds up no other. */
import type { Refusal } from '#rules/refusal'
import type { TaskCode } from '#rules/tasks'
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import type { By, InContest } from '../guard'
import { NotFound, Refused } from '../refuse'
import { acceptOne } from '../screen/accept-one'
import { rejectOne } from '../screen/reject-one'
import { returnOne } from '../screen/return-one'

export type ManyInput =
  | { act: 'accept' }
  | { act: 'reject'; reason: string; code: string }
  | { act: 'return'; reason: string; code: string; tasks: TaskCode[]; deadline: Date }

export interface ScreeningOutcome {
  id: string
  receiptNumber: string
  title: string
  /** Null when it was done, now or by the same act before. */
  refusal: Refusal | null
}

/** `entries`: each with the version that was seen; what is not of this contest is passed over. In the order given. */
export async function screenEntries(
  by: By & InContest,
  entries: readonly { id: string; version: number }[],
  input: ManyInput,
): Promise<ScreeningOutcome[]> {
  const ids = entries.flatMap(({ id }) => idFrom(id) ?? [])
  const known = await Entries.find({ _id: { $in: ids }, contest: by.contest._id, submissions: { $gt: 0 } })
    .select({ receiptNumber: 1, 'answers.title': 1 })
    .lean()
  const outcomes: ScreeningOutcome[] = []
  for (const { id, version } of entries) {
    const about = known.find(({ _id }) => _id.toHexString() === id)
    if (!about) continue
    const refusal = await refusalOf(() => screenOne(by, id, version, input))
    outcomes.push({ id, receiptNumber: about.receiptNumber ?? '', title: about.answers.title, refusal })
  }
  return outcomes
}

async function screenOne(by: By & InContest, id: string, version: number, input: ManyInput): Promise<void> {
  switch (input.act) {
    case 'accept':
      return acceptOne(by, id, { version })
    case 'reject':
      return rejectOne(by, id, { version, ...input })
    case 'return':
      return returnOne(by, id, { version, ...input })
  }
}

async function refusalOf(act: () => Promise<void>): Promise<Refusal | null> {
  try {
    await act()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    // Withdrawn between the reading and the act: as if somebody had written in between.
    if (error instanceof NotFound) return { because: 'not-yours' }
    throw error
  }
}
