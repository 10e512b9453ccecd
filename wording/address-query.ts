/** The search part of an address. */

/** Empty where nothing is told. */
export function query(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}
