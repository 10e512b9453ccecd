/** What was typed, by the full names of the fields, as forms are refilled and copies compared. */

/** As `server/form-data` nests them; repeated here because pages may not import the server. */
export interface TypedValues {
  [name: string]: string | string[] | TypedValues
}

/** `{ representative: { name: 'A' } }` becomes `{ 'representative.name': 'A' }`. */
export function flatten(values: TypedValues, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(values).map(([name, value]) => {
      if (typeof value === 'string') return { [prefix + name]: value }
      if (Array.isArray(value)) return { [prefix + name]: value.join(' ') }
      return flatten(value, `${prefix}${name}.`)
    }),
  ) as Record<string, string>
}
