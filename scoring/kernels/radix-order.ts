/** Sorting whole numbers without comparing them: a least-significant-digit radix sort, eleven bits at a time, and ranks from it. */

const digits = 2048

/**
 * The places of the keys, highest key first, equal keys in their order. Keys are whole numbers from 0 below 2^53.
 * @throws RangeError when one is not.
 */
export function descendingOrder(keys: Float64Array | Uint32Array): Uint32Array {
  let highest = 0
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number
    if (!(key >= 0 && key <= Number.MAX_SAFE_INTEGER && Math.floor(key) === key))
      throw new RangeError(`Not a key: ${key}`)
    if (key > highest) highest = key
  }
  let order = new Uint32Array(keys.length)
  for (let at = 0; at < order.length; at += 1) order[at] = at
  let next = new Uint32Array(keys.length)
  const starts = new Uint32Array(digits)
  const digit = new Uint16Array(keys.length)
  for (let unit = 1; unit <= highest; unit *= digits) {
    starts.fill(0)
    for (let at = 0; at < keys.length; at += 1) {
      // Complemented, so that the highest digit comes first.
      const own = digits - 1 - (Math.floor((keys[at] as number) / unit) % digits)
      digit[at] = own
      starts[own] = (starts[own] as number) + 1
    }
    let before = 0
    for (let own = 0; own < digits; own += 1) {
      const count = starts[own] as number
      starts[own] = before
      before += count
    }
    for (let place = 0; place < order.length; place += 1) {
      const at = order[place] as number
      const own = digit[at] as number
      next[starts[own] as number] = at
      starts[own] = (starts[own] as number) + 1
    }
    ;[order, next] = [next, order]
  }
  return order
}

/** Of each place: one plus the number of keys strictly higher, so that ranks go 1, 2, 2, 4. */
export function ranksOf(keys: Float64Array | Uint32Array, order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(keys.length)
  let rank = 0
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place] as number
    if (place === 0 || keys[at] !== keys[order[place - 1] as number]) rank = place + 1
    ranks[at] = rank
  }
  return ranks
}
