/** Rates: how often a thing is done in a second, one after the other or many at once. */
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

/** A table of plain text, numbers to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

export const whole = (number: number) => Math.round(number).toLocaleString('en-US')
