/** Measuring: how often a thing is done in a second, how long it takes at its quickest, and the table that shows both. */
export interface Rate {
  name: string
  /** Per second. */
  rate: number
}

/** Runs `work` `times` times with `width` of them under way, numbering each. */
export async function measure(
  name: string,
  times: number,
  width: number,
  work: (number: number) => unknown,
): Promise<Rate> {
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let number = next++; number < times; number = next++) await work(number)
    }),
  )
  return { name, rate: times / ((performance.now() - begun) / 1000) }
}

/** The quickest of several runs, in milliseconds; the machine may be shared. */
export function quickest(times: number, work: () => unknown): number {
  let least = Infinity
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now()
    work()
    least = Math.min(least, performance.now() - begun)
  }
  return least
}

/** One line of `npm run bench:scoring`. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'ns/sheet' | 'ns/entry'
  /** Times the floor measured in the same run; null for the floor itself and where there is none. */
  readonly ratio: number | null
  /** The most it may be (shared/scoring.md §6): of the value, or of the ratio. */
  readonly goal: { readonly of: 'value' | 'ratio'; readonly most: number } | null
}

/** A table of plain text, numbers to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

export const whole = (number: number) => Math.round(number).toLocaleString('en-US')
