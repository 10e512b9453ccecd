/** A unit with all the units below it, as entries name the unit that sent them. */
import { idFrom, type Id } from '#models/ids'
import { Units } from '#models/unit'

/** Ids as text, the unit itself first; what is no id is a unit without entries. */
export async function unitsBelow(unit: string): Promise<string[]> {
  const found: string[] = [unit]
  let level: Id[] = [idFrom(unit) ?? []].flat()
  while (level.length > 0) {
    const below = await Units.find({ parent: { $in: level } })
      .select({ _id: 1 })
      .lean()
    level = below.map(({ _id }) => _id).filter((id) => !found.includes(id.toHexString()))
    found.push(...level.map((id) => id.toHexString()))
  }
  return found
}
