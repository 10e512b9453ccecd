/** Reads the names (`/JavaScript`, `/Encrypt` …) of a PDF without trusting its structure: bytes in, names out. */
import { constants, inflateSync } from 'node:zlib'

const [space, hash, slash, open, close, backslash, percent, less, greater] = [...' #/()\\%<>'].map((char) =>
  char.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number]

const delimiters = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)))
const isSpace = (byte: number) => byte <= space && [0, 9, 10, 12, 13, 32].includes(byte)
const isRegular = (byte: number | undefined) => byte !== undefined && !isSpace(byte) && !delimiters.has(byte)

const longestName = 127
const longestString = 65_535
const largestInflated = 128 * 1024 * 1024

export interface PdfNames {
  names: ReadonlySet<string>
  /** Objects lie in a stream that is packed in a way no common program uses: they cannot be looked through. */
  hasHidden: boolean
}

/**
 * Every name that stands outside strings, comments and the data of ordinary streams, those inside object streams
 * (ISO 32000-1 §7.5.7) included. Takes time in proportion to the bytes and never recurses, whatever the file nests.
 */
export function readPdfNames(bytes: Buffer): PdfNames {
  const names = new Set<string>()
  let hasHidden = false
  let inflated = 0
  for (const packed of scan(bytes, names)) {
    if (!packed) {
      hasHidden = true
      continue
    }
    try {
      const objects = inflateSync(packed, {
        maxOutputLength: Math.max(1, largestInflated - inflated),
        finishFlush: constants.Z_SYNC_FLUSH,
      })
      inflated += objects.length
      // An object stream holds no streams of its own.
      for (const _ of scan(objects, names));
    } catch {
      hasHidden = true
    }
  }
  return { names, hasHidden }
}

/** Adds the names to `names`; yields the deflated bytes of each object stream, null for one packed otherwise. */
function* scan(bytes: Buffer, names: Set<string>): Generator<Buffer | null> {
  let sinceObject = new Set<string>()
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    if (byte === slash) {
      const { name, end } = readName(bytes, at + 1)
      names.add(name)
      sinceObject.add(name)
      at = end
    } else if (byte === open) at = afterString(bytes, at)
    else if (byte === percent) at = afterLine(bytes, at)
    else if (byte === less && bytes[at + 1] === less) at += 2
    else if (byte === less) at = afterHexadecimal(bytes, at)
    else if (isRegular(byte)) {
      const end = afterWord(bytes, at)
      const word = bytes.toString('latin1', at, Math.min(end, at + 9))
      at = end
      if (word === 'obj') sinceObject = new Set()
      if (word === 'stream') {
        const start = end + (bytes[end] === 13 ? 2 : 1)
        const stop = bytes.indexOf('endstream', start)
        const data = bytes.subarray(start, stop < 0 ? bytes.length : stop)
        if (sinceObject.has('ObjStm')) yield isPlainlyDeflated(sinceObject) ? data : null
        at = holdsObject(data) ? start : start + data.length
      }
    } else at += 1
  }
}

/**
 * Whether an object begins in here. Readers find objects by the table at the end of the file, so one may lie in what
 * looks like a comment, a string or the data of a stream to whoever reads from the beginning.
 */
function holdsObject(bytes: Buffer): boolean {
  return bytes.includes('obj') && /\d\s+\d+\s+obj/.test(bytes.toString('latin1'))
}

function isPlainlyDeflated(names: ReadonlySet<string>): boolean {
  const others = [
    'LZWDecode',
    'ASCIIHexDecode',
    'ASCII85Decode',
    'RunLengthDecode',
    'Crypt',
    'Predictor',
    'F',
  ]
  return names.has('FlateDecode') && !others.some((name) => names.has(name))
}

/** `#4a` in a name stands for its character. */
function readName(bytes: Buffer, start: number): { name: string; end: number } {
  let name = ''
  let at = start
  while (isRegular(bytes[at])) {
    const escaped = bytes[at] === hash ? bytes.toString('latin1', at + 1, at + 3) : ''
    const isEscape = /^[0-9a-fA-F]{2}$/.test(escaped)
    if (name.length < longestName) {
      name += isEscape ? String.fromCharCode(parseInt(escaped, 16)) : String.fromCharCode(bytes[at] ?? 0)
    }
    at += isEscape ? 3 : 1
  }
  return { name, end: at }
}

/**
 * The place after a string, or after its first bracket when it does not end as strings do: else a lone bracket
 * between two objects would hide everything behind it.
 */
function afterString(bytes: Buffer, start: number): number {
  let depth = 0
  const limit = Math.min(bytes.length, start + longestString)
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at]
    if (byte === backslash) at += 1
    else if (byte === open) depth += 1
    else if (byte === close && --depth === 0) {
      return holdsObject(bytes.subarray(start, at)) ? start + 1 : at + 1
    }
  }
  return start + 1
}

function afterHexadecimal(bytes: Buffer, start: number): number {
  const end = bytes.subarray(start, start + longestString).indexOf(greater)
  if (end < 0) return start + 1
  return /^[\s\dA-Fa-f\0]*$/.test(bytes.toString('latin1', start + 1, start + end))
    ? start + end + 1
    : start + 1
}

function afterLine(bytes: Buffer, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
  return holdsObject(bytes.subarray(start, at)) ? start + 1 : at
}

function afterWord(bytes: Buffer, start: number): number {
  let at = start
  while (isRegular(bytes[at])) at += 1
  return at
}
