/** A unit with all the units below it, as entries name the unit that sent them. */
import { idFrom } from '#models/ids'
import { Units } from '#models/unit'

/** Ids as text, the unit itself first; what is no id is a unit without entries. */
export async function unitsBelow(unit: string): Promise<string[]> {
  const above = idFrom(unit)
  const below = above ? await Units.find({ ancestors: above }).select({ _id: 1 }).lean() : []
  return [unit, ...below.map(({ _id }) => _id.toHexString())]
}
