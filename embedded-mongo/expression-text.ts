/** String expressions. */
import { Int32 } from 'bson'
import { compareStrings } from './compare'
import { CommandError } from './errors'
import type { ExpressionFunction } from './expression-functions'
import { isRegex, toRegExp } from './patterns'
import { toStringValue } from './expression-types'
import { isNumber, toNumber, typeOf } from './values'

const MANY = Number.MAX_SAFE_INTEGER
const absent = (value: unknown) => value === null || value === undefined

/** `$toLower` and its kin read dates and numbers as text and nothing as the empty string. */
function loose(value: unknown): string {
  return absent(value) ? '' : toStringValue(value)
}

function strict(name: string, value: unknown): string {
  if (typeof value !== 'string')
    throw new CommandError(16702, `${name} only supports strings, not ${typeOf(value)}`)
  return value
}

function at(name: string, value: unknown): number {
  if (!isNumber(value))
    throw new CommandError(34450, `${name} needs a numeric position, not ${typeOf(value)}`)
  return Math.trunc(toNumber(value))
}

function trimmer(name: string, left: boolean, right: boolean): ExpressionFunction {
  return {
    least: 1,
    most: 1,
    named: ['input', 'chars?'],
    run: ([input, chars]) => {
      if (absent(input)) return null
      const points = [...strict(name, input)]
      const set = chars === undefined ? null : new Set(strict(name, chars))
      const drop = (point: string | undefined) =>
        point !== undefined && (set ? set.has(point) : /[\s\0]/.test(point))
      let [start, end] = [0, points.length]
      while (left && start < end && drop(points[start])) start += 1
      while (right && end > start && drop(points[end - 1])) end -= 1
      return points.slice(start, end).join('')
    },
  }
}

function substring([value, from, length]: unknown[]): string {
  const points = [...loose(value)]
  const start = at('$substrCP', from)
  const count = at('$substrCP', length)
  if (start < 0) throw new CommandError(34452, '$substrCP: the starting index must not be negative')
  return points.slice(start, count < 0 ? undefined : start + count).join('')
}

function substringBytes([value, from, length]: unknown[]): string {
  const bytes = Buffer.from(loose(value))
  const start = at('$substrBytes', from)
  const count = at('$substrBytes', length)
  return bytes.subarray(start, count < 0 ? undefined : start + count).toString()
}

function codePoints(value: string): number {
  return Array.from(value).length
}

function regexOf(regex: unknown, options: unknown): RegExp {
  const letters = typeof options === 'string' ? options : ''
  if (isRegex(regex)) return toRegExp(regex.pattern, regex.options + letters)
  return toRegExp(strict('$regexMatch', regex), letters)
}

function found(match: RegExpExecArray, input: string) {
  return {
    match: match[0],
    idx: new Int32(codePoints(input.slice(0, match.index))),
    captures: match.slice(1).map((part) => part ?? null),
  }
}

const REGEX_ARGUMENTS = ['input', 'regex', 'options?']

function replace(all: boolean): ExpressionFunction {
  return {
    least: 1,
    most: 1,
    named: ['input', 'find', 'replacement'],
    run: (args) => {
      if (args.some(absent)) return null
      const [input, find, by] = args.map((arg) => strict('$replaceOne', arg)) as [string, string, string]
      return all ? input.split(find).join(by) : input.replace(find, () => by)
    },
  }
}

export const TEXT_FUNCTIONS: Record<string, ExpressionFunction> = {
  $concat: {
    least: 0,
    most: MANY,
    run: (args) => (args.some(absent) ? null : args.map((arg) => strict('$concat', arg)).join('')),
  },
  $toLower: { least: 1, most: 1, run: ([value]) => loose(value).toLowerCase() },
  $toUpper: { least: 1, most: 1, run: ([value]) => loose(value).toUpperCase() },
  $strcasecmp: {
    least: 2,
    most: 2,
    run: ([a, b]) => new Int32(Math.sign(compareStrings(loose(a).toUpperCase(), loose(b).toUpperCase()))),
  },
  $strLenCP: { least: 1, most: 1, run: ([value]) => new Int32([...strict('$strLenCP', value)].length) },
  $strLenBytes: {
    least: 1,
    most: 1,
    run: ([value]) => new Int32(Buffer.byteLength(strict('$strLenBytes', value))),
  },
  $substr: { least: 3, most: 3, run: substringBytes },
  $substrBytes: { least: 3, most: 3, run: substringBytes },
  $substrCP: { least: 3, most: 3, run: substring },
  $split: {
    least: 2,
    most: 2,
    run: ([value, by]) =>
      absent(value) || absent(by) ? null : strict('$split', value).split(strict('$split', by)),
  },
  $indexOfCP: {
    least: 2,
    most: 4,
    run: ([value, part, from, to]) => {
      if (absent(value)) return null
      const points = [...strict('$indexOfCP', value)]
      const [start, end] = [
        from === undefined ? 0 : at('$indexOfCP', from),
        to === undefined ? points.length : at('$indexOfCP', to),
      ]
      const text = points.slice(start, end).join('')
      const index = text.indexOf(strict('$indexOfCP', part))
      return new Int32(index < 0 ? -1 : start + codePoints(text.slice(0, index)))
    },
  },
  $trim: trimmer('$trim', true, true),
  $ltrim: trimmer('$ltrim', true, false),
  $rtrim: trimmer('$rtrim', false, true),
  $replaceOne: replace(false),
  $replaceAll: replace(true),
  $regexMatch: {
    least: 1,
    most: 1,
    named: REGEX_ARGUMENTS,
    run: ([input, regex, options]) =>
      absent(input) || absent(regex) ? false : regexOf(regex, options).test(strict('$regexMatch', input)),
  },
  $regexFind: {
    least: 1,
    most: 1,
    named: REGEX_ARGUMENTS,
    run: ([input, regex, options]) => {
      if (absent(input) || absent(regex)) return null
      const match = regexOf(regex, options).exec(strict('$regexFind', input))
      return match ? found(match, input as string) : null
    },
  },
}
