/** Judges as numbers, the same on every page of the council. */

/** Judges appear as numbers on the board: it may be shown on a wall. */
export function numbered(judges: readonly string[]): Map<string, number> {
  return new Map([...new Set(judges)].sort().map((judge, index) => [judge, index + 1]))
}
