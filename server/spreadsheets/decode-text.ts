/** From the bytes of a text to its letters: Unicode by its marks, old Vietnamese encodings only when the words prove it. */
import type { OldEncoding } from '#rules/spreadsheet-problems'
import { fromTcvn3 } from './tcvn3'
import { UnfitSpreadsheet } from './unfit-spreadsheet'
import { accentedWords, isSyllable } from './vietnamese-words'

export interface DecodedText {
  text: string
  from: OldEncoding | null
}

/** Throws UnfitSpreadsheet. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const unicode = unicodeOf(bytes)
  if (unicode !== null) return { text: unicode, from: null }
  if (bytes.includes(0)) throw new UnfitSpreadsheet({ code: 'not-a-spreadsheet' })
  return oldText(bytes)
}

/** The text when it is Unicode: as its first bytes say, as zeros between Latin letters say, or as UTF-8 that has no fault. */
function unicodeOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes)
  const head = bytes.subarray(0, 4000)
  const zerosAt = (rest: number) => head.filter((byte, index) => byte === 0 && index % 2 === rest).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  if (odd > head.length / 8 && even === 0) return strictly('utf-16le', bytes)
  if (even > head.length / 8 && odd === 0) return strictly('utf-16be', bytes)
  return even + odd > 0 ? null : strictly('utf-8', bytes)
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Sure is who reads nine of ten accented words as Vietnamese where the other reads fewer than half. */
const sure = { from: 0.9, other: 0.5 }

function oldText(bytes: Uint8Array): DecodedText {
  const readings = [
    { from: 'windows-1258' as const, text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC') },
    { from: 'tcvn3' as const, text: fromTcvn3(Buffer.from(bytes).toString('latin1')) },
  ].map((reading) => ({ ...reading, share: vietnameseShare(reading.text) }))
  const [best, other] = readings.toSorted((one, two) => two.share - one.share)
  if (best && other && best.share >= sure.from && other.share <= sure.other) {
    return { text: best.text, from: best.from }
  }
  const looksLike = best && other && best.share >= 0.5 && best.share > other.share ? best.from : null
  throw new UnfitSpreadsheet({ code: 'encoding-unknown', looksLike })
}

/** The share of accented words that are spelt as Vietnamese. */
function vietnameseShare(text: string): number {
  const words = accentedWords(text)
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length
}
