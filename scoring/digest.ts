/** One text for one value, whatever the order of its keys: what a digest of inputs is taken over. */

/**
 * JSON with keys sorted by code unit, `undefined` properties left out, and numbers JSON cannot write as {"$number":"NaN"}.
 * Arrays keep their order: sort what is a set before calling.
 * @throws TypeError on anything that is not plain data (function, symbol, bigint, Date, class instance, bare undefined).
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number')
    return Number.isFinite(value) ? JSON.stringify(value) : `{"$number":"${value}"}`
  if (Array.isArray(value)) return `[${Array.from(value, canonical).join(',')}]`
  const properties = plainEntries(value).map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
  return `{${properties.join(',')}}`
}

/**
 * The properties of plain data by code unit of the key, without those that are undefined.
 * @throws TypeError on anything else (function, symbol, bigint, Date, class instance, undefined).
 */
export function plainEntries(value: unknown): [key: string, value: unknown][] {
  if (!isPlainObject(value)) throw new TypeError(`Not plain data: ${Object.prototype.toString.call(value)}`)
  const entries: [string, unknown][] = []
  for (const key of Object.keys(value).sort()) if (value[key] !== undefined) entries.push([key, value[key]])
  return entries
}

/** Orders texts by code unit, the same on every machine; for `sort`. */
export function byCodeUnit(a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
