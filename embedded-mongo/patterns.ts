/** Regular expressions as queries send them, turned into JavaScript's. */
import { BSONRegExp } from 'bson'
import { CommandError, must } from './errors'

const LONGEST_PATTERN = 32_764

/** JavaScript's RegExp of a pattern with MongoDB's option letters; what cannot be said so is refused. */
export function toRegExp(pattern: string, options: string): RegExp {
  must(pattern.length <= LONGEST_PATTERN, 51091, 'Regular expression is invalid: pattern is too large')
  let source = pattern
  let letters = options
  const inline = /^\(\?([imsx]+)\)/.exec(source)
  if (inline) {
    source = source.slice(inline[0].length)
    letters += inline[1]
  }
  let flags = ''
  for (const letter of new Set(letters)) {
    if (letter === 'i' || letter === 'm' || letter === 's') flags += letter
    else if (letter === 'x') source = withoutSpaces(source)
    else if (letter !== 'u') throw new CommandError(51108, `invalid flag in regex options: ${letter}`)
  }
  try {
    return new RegExp(source, `${flags}u`)
  } catch {
    // Unicode mode forbids needless escapes such as `\-` that PCRE allows.
    try {
      return new RegExp(source, flags)
    } catch (error) {
      throw new CommandError(51091, `Regular expression is invalid: ${(error as Error).message}`)
    }
  }
}

function withoutSpaces(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, (part) => (/^(\s|#)/.test(part) ? '' : part))
}

export function isRegex(value: unknown): value is BSONRegExp {
  return value instanceof BSONRegExp
}

/** The literal text every match of an anchored, case-sensitive pattern starts with; empty where there is none. */
export function literalPrefix(pattern: string, options: string): string {
  if (!pattern.startsWith('^') || /[imx]/.test(options) || pattern.includes('|')) return ''
  const literal = /^\^([A-Za-z0-9 _:/@,;<>=!"'&%#~`-]*)/.exec(pattern)?.[1] ?? ''
  const next = pattern[literal.length + 1]
  // A quantifier makes the last literal character optional.
  return next !== undefined && '*?{'.includes(next) ? literal.slice(0, -1) : literal
}
