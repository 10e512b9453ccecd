/** Ascending ranks, equal values sharing the mean of their places. */

/** Of each value: its rank from 1; equal values share the mean of the places they take. */
export function midRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort()
  const rankOf = new Map<number, number>()
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (sorted[to] === sorted[from]) to++
    rankOf.set(sorted[from]!, (from + 1 + to) / 2)
    from = to
  }
  return values.map((value) => rankOf.get(value)!)
}
