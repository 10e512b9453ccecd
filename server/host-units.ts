/** The units that may hold a contest, for a list to choose from: what stands near the top of the tree. */
import { Units } from '#models/unit'

const shown = 300

export async function hostUnits(): Promise<{ id: string; name: string }[]> {
  const units = await Units.find({ kind: { $nin: ['school'] }, validTo: null })
    .select({ name: 1 })
    .sort({ folded: 1 })
    .limit(shown)
    .lean()
  return units.map(({ _id, name }) => ({ id: _id.toHexString(), name }))
}
