/** Adds, removes and moves rows of a form that has not been saved yet, so that it all works by plain buttons. */
import { rowsOf } from './row-fields'

type Values = { [name: string]: unknown }

/** `add:criteria`, `remove:criteria.2`, `up:rounds.0.criteria.1`, `down:fields.0`; null for any other act. */
export function readArrangement(act: unknown): { move: string; path: string[]; at: number } | null {
  const found = typeof act === 'string' && /^(add|remove|up|down):([a-zA-Z]+(?:\.[a-zA-Z0-9]+)*)$/.exec(act)
  if (!found) return null
  const [, move = '', name = ''] = found
  const path = name.split('.')
  if (move === 'add') return { move, path, at: -1 }
  const at = Number(path.pop())
  return Number.isSafeInteger(at) && path.length > 0 ? { move, path, at } : null
}

/** A new row begins with what was chosen for it beside the button, under `new.<name>`. */
export function arranged(values: Values, act: unknown): Values | null {
  const arrangement = readArrangement(act)
  if (!arrangement) return null
  const { move, path, at } = arrangement
  const added = path.at(-1) ?? ''
  const started = valueIn(values.new, [added])
  return replaced(values, path, (before) => {
    const rows = [...rowsOf(before)]
    const row = rows[at]
    if (move === 'add') rows.push(typeof started === 'object' && started !== null ? started : {})
    else if (move === 'remove') rows.splice(at, 1)
    else if (row !== undefined) {
      const to = Math.min(rows.length - 1, Math.max(0, at + (move === 'up' ? -1 : 1)))
      rows.splice(at, 1)
      rows.splice(to, 0, row)
    }
    return Object.fromEntries(rows.map((one, index) => [String(index), one]))
  })
}

function valueIn(values: unknown, path: readonly string[]): unknown {
  let value = values
  for (const part of path)
    value = typeof value === 'object' && value !== null ? (value as Values)[part] : undefined
  return value
}

function replaced(
  values: Values,
  [name = '', ...rest]: readonly string[],
  by: (before: unknown) => unknown,
): Values {
  const before = values[name]
  if (rest.length === 0) return { ...values, [name]: by(before) }
  const inner = typeof before === 'object' && before !== null ? (before as Values) : {}
  return { ...values, [name]: replaced(inner, rest, by) }
}
