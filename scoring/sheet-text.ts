/** The canonical text of many sheets, written straight down: half a million of them are the bulk of a contest's inputs. */
import { canonical, plainEntries } from './digest'
import type { ResultSheet } from './entry-sheets'

/**
 * What `canonical` makes of the sheets as `{ entry, judge, state, isChair, marks }`, marks as pairs by code, undefined ones left
 * out; `isChair` absent is false.
 * @throws TypeError when marks are not plain data.
 */
export function sheetTexts(sheets: readonly ResultSheet[]): string {
  const codes = new Map<string, string>()
  const codeText = (code: string) => {
    const known = codes.get(code)
    if (known !== undefined) return known
    const text = JSON.stringify(code)
    codes.set(code, text)
    return text
  }
  const texts = sheets.map(({ entry, judge, state, isChair = false, marks }) => {
    const pairs = plainEntries(marks).map(([code, mark]) => `[${codeText(code)},${canonical(mark)}]`)
    const whose = `"entry":${canonical(entry)},"isChair":${canonical(isChair)},"judge":${canonical(judge)}`
    return `{${whose},"marks":[${pairs.join(',')}],"state":${canonical(state)}}`
  })
  return `[${texts.join(',')}]`
}
