/** Competition ranks 1, 2, 2, 4 inside each group, highest value first. */

/**
 * Of each value: one plus the number of strictly higher values in its group. Groups are numbered below `count`; a value whose
 * group is `count` or more is not ranked and gets 0.
 */
export function ranksWithin(values: Float64Array, groupOf: Uint32Array, count: number): Uint32Array {
  const sizes = new Uint32Array(count + 1)
  for (const group of groupOf) if (group < count) sizes[group + 1]!++
  for (let group = 0; group < count; group++) sizes[group + 1]! += sizes[group]!
  const sorted = new Float64Array(sizes[count]!)
  const next = sizes.slice()
  for (let i = 0; i < values.length; i++) if (groupOf[i]! < count) sorted[next[groupOf[i]!]!++] = values[i]!
  for (let group = 0; group < count; group++) sorted.subarray(sizes[group], sizes[group + 1]).sort()
  return groupOf.map((group, i) =>
    group < count ? 1 + higher(sorted, sizes[group]!, sizes[group + 1]!, values[i]!) : 0,
  )
}

/** How many of `sorted[from..to)`, ascending, are above the value. */
function higher(sorted: Float64Array, from: number, to: number, value: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! > value) high = middle
    else low = middle + 1
  }
  return to - low
}
