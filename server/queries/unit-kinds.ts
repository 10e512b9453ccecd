/** The kinds of units, with how many units are of each. */
import { Units } from '#models/unit'
import { UnitKinds } from '#models/unit-kind'
import type { By } from '../guard'
import { found } from '../refuse'
import { mayKeepUnits } from '../unit-acts'
import { unitKindsNow } from '../unit-tree'

export async function unitKinds({ actor }: By) {
  const [kinds, counts] = await Promise.all([
    unitKindsNow(),
    Units.aggregate<{ _id: string; count: number }>([{ $group: { _id: '$kind', count: { $sum: 1 } } }]),
  ])
  const countOf = new Map(counts.map(({ _id, count }) => [_id, count]))
  return {
    mayWrite: mayKeepUnits(actor),
    kinds: kinds.map((kind) => ({ ...kind, units: countOf.get(kind.code) ?? 0 })),
  }
}

/** `code` is `moi` for one to be added. */
export async function unitKind(_by: By, code: string | undefined) {
  const kinds = await unitKindsNow()
  const others = kinds.map((kind) => ({ value: kind.code, label: kind.name }))
  if (code === 'moi') return { kind: null, version: 0, others }
  const kind = found(kinds.find((one) => one.code === code) ?? null, 'kind')
  const kept = await UnitKinds.findOne({ code: kind.code }).lean()
  return { kind, version: kept?.version ?? 0, others }
}
