/** Units kept before they had days, ancestors and search words are given them once, when the office opens. */
import { newUnit, Units, type Unit } from '#models/unit'
import { ancestorsUnder } from '#rules/units/tree'

/** Does nothing where every unit is whole. */
export async function completeUnits(): Promise<void> {
  const old = await Units.find({ folded: { $exists: false } }).lean<Partial<Unit>[]>()
  if (old.length === 0) return
  const all = await Units.find().select({ parent: 1 }).lean()
  const links = new Map(
    all.map((unit) => {
      const id = unit._id.toHexString()
      return [id, { id, parent: unit.parent?.toHexString() ?? null }]
    }),
  )
  const ids = new Map(all.map(({ _id }) => [_id.toHexString(), _id]))
  await Units.bulkWrite(
    old.map(({ _id, name = '', kind = 'other', parent = null, ...facts }) => {
      const ancestors = ancestorsUnder(links, parent?.toHexString() ?? null)
      const whole = { ...newUnit({ ...facts, _id, name, kind }), parent }
      return {
        replaceOne: {
          filter: { _id },
          replacement: { ...whole, ancestors: ancestors.flatMap((id) => ids.get(id) ?? []) },
        },
      }
    }),
  )
}
