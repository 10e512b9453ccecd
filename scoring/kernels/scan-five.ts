/** The scan for rubrics of up to five criteria, which is most of them: a row at a time, everything it is tested by at hand. */
import type { MarkColumns } from './mark-columns'
import type { MarkTest, Scan } from './scan-marks'

/** What `scanMarks` says, for one to five tests. */
export function scanFive(
  tests: readonly MarkTest[],
  { marks, width, offsets }: MarkColumns,
  scan: Scan,
): void {
  const { totals, sums, counts } = scan
  // A place that the rubric lacks is the first one over again, with no weight.
  const place = (at: number) => (at < width ? at : 0)
  const [b, c, d, e] = [place(1), place(2), place(3), place(4)]
  const [one, two, three, four, five] = [0, b, c, d, e].map((at) => tests[at] as MarkTest) as [
    MarkTest,
    MarkTest,
    MarkTest,
    MarkTest,
    MarkTest,
  ]
  const { inverse: i1, mask: k1, limit: l1, weight: w1 } = one
  const { inverse: i2, mask: k2, limit: l2 } = two
  const { inverse: i3, mask: k3, limit: l3 } = three
  const { inverse: i4, mask: k4, limit: l4 } = four
  const { inverse: i5, mask: k5, limit: l5 } = five
  const w2 = width > 1 ? two.weight : 0
  const w3 = width > 2 ? three.weight : 0
  const w4 = width > 3 ? four.weight : 0
  const w5 = width > 4 ? five.weight : 0
  for (let entry = 0, at = 0; entry < counts.length; entry += 1) {
    const end = offsets[entry + 1] as number
    let sum = 0
    let count = 0
    for (let row = offsets[entry] as number; row < end; row += 1, at += width) {
      const m1 = marks[at] as number
      const m2 = marks[at + b] as number
      const m3 = marks[at + c] as number
      const m4 = marks[at + d] as number
      const m5 = marks[at + e] as number
      if (
        ((m1 & k1) | (m2 & k2) | (m3 & k3) | (m4 & k4) | (m5 & k5)) !== 0 ||
        (Math.imul(m1, i1) ^ -0x8000_0000) > l1 ||
        (Math.imul(m2, i2) ^ -0x8000_0000) > l2 ||
        (Math.imul(m3, i3) ^ -0x8000_0000) > l3 ||
        (Math.imul(m4, i4) ^ -0x8000_0000) > l4 ||
        (Math.imul(m5, i5) ^ -0x8000_0000) > l5
      )
        totals[row] = -1
      else {
        const total = m1 * w1 + m2 * w2 + m3 * w3 + m4 * w4 + m5 * w5
        totals[row] = total
        sum += total
        count += 1
      }
    }
    sums[entry] = sum
    counts[entry] = count
  }
}
