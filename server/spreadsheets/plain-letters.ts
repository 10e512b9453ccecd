/** Letters inside cells that only a font made Vietnamese, or that a program spoilt: set right when sure, otherwise named. */
import type { SpreadsheetRow } from './read-spreadsheet'
import { fromTcvn3 } from './tcvn3'
import { UnfitSpreadsheet } from './unfit-spreadsheet'
import { accentedWords, isSyllable } from './vietnamese-words'

/** Two vowels of VNI that no Vietnamese word has side by side: the second carries the marks of the first. */
const vni = /[ae][âáàåãäùøûõï]|[oô][ùøûõï]/i
/** What Vietnamese in UTF-8 becomes when its bytes are read as Western letters. */
const spoilt = /á[º»][\u0080-\u02ff\u2000-\u2122]|Ä‘|Æ°|Æ¡|Ã[\u00a0-\u00bf]/
/** A question mark inside a word; those in addresses of the web come after a slash. */
const lost = /(?:^|\s)\p{L}+\?\p{L}|\ufffd/u

type Sort = 'unicode' | 'tcvn3' | 'either' | 'plain'

/** Throws UnfitSpreadsheet, naming the first line where letters are lost or in doubt. */
export function plainLetters(rows: readonly SpreadsheetRow[]): { rows: SpreadsheetRow[]; hadTcvn3: boolean } {
  refuseSpoilt(rows)
  const sorts = rows.map(({ cells }) => cells.map(sortOf))
  const proving = rows.flatMap(({ cells }, row) =>
    cells.filter((_, column) => sorts[row]?.[column] === 'tcvn3'),
  )
  // One word alone may be foreign: “Män” would be read as “Mọn”.
  if (proving.flatMap(accentedWords).length < 2) return { rows: [...rows], hadTcvn3: false }
  const columns = columnSorts(sorts)
  const headings = sorts[0]?.includes('tcvn3') ? 'tcvn3' : 'unicode'
  const decoded = rows.map(({ line, cells }, row) => ({
    line,
    cells: cells.map((text, column) => {
      const sort = sorts[row]?.[column]
      if (sort === 'tcvn3') return fromTcvn3(text)
      if (sort !== 'either') return text
      const whole = row === 0 ? headings : columns[column]
      if (whole === 'tcvn3') return fromTcvn3(text)
      if (whole === 'unicode') return text
      throw new UnfitSpreadsheet({ code: 'encoding-mixed', line, text })
    }),
  }))
  return { rows: decoded, hadTcvn3: true }
}

function refuseSpoilt(rows: readonly SpreadsheetRow[]): void {
  const cells = rows.flatMap(({ line, cells }) => cells.map((text) => ({ line, text })))
  const [gone] = cells.filter(({ text }) => lost.test(text))
  if (gone) throw new UnfitSpreadsheet({ code: 'letters-lost', ...gone })
  const [twice] = cells.filter(({ text }) => spoilt.test(text))
  if (twice) throw new UnfitSpreadsheet({ code: 'double-encoded', ...twice })
  // One such pair may be a foreign word (“naïve”).
  const [pair, another] = cells.filter(({ text }) => vni.test(text))
  if (pair && another) throw new UnfitSpreadsheet({ code: 'vni', ...pair })
}

/** What the words of one cell prove. TCVN3 in a Unicode file shows as Western letters: “NguyÔn V¨n An”. */
function sortOf(text: string): Sort {
  const words = accentedWords(text)
  if (words.length === 0) return 'plain'
  if (words.some((word) => /[\u0100-\u{10ffff}]/u.test(word))) return 'unicode'
  const asIs = words.every(isSyllable)
  const asTcvn3 = accentedWords(fromTcvn3(text)).every(isSyllable)
  if (asIs) return asTcvn3 ? 'either' : 'unicode'
  return asTcvn3 ? 'tcvn3' : 'plain'
}

/** What the certain cells of each column are, when they agree; its heading has an answer of its own. */
function columnSorts(sorts: readonly Sort[][]): (Sort | null)[] {
  const width = Math.max(...sorts.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const found = new Set(sorts.slice(1).map((row) => row[column]))
    if (found.has('tcvn3') === found.has('unicode')) return null
    return found.has('tcvn3') ? 'tcvn3' : 'unicode'
  })
}
