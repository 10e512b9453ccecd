/** Before a coordinator enters for others: the unit, the contest, and the id that the new entry will have. */
import { newId } from '#models/ids'
import type { ByUnit } from '../chain-acts'

export async function enterFor({ contest, unit }: ByUnit) {
  return {
    contest: { slug: contest.slug, title: contest.title },
    unit: { id: unit._id.toHexString(), name: unit.name },
    /** The most that one entry may have. */
    authors: contest.regulations.authors.max,
    proposedId: newId().toHexString(),
  }
}
