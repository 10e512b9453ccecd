/** What stands around the cells of a workbook: where its first sheet lies, its shared texts, which formats are dates. */
import { UnfitSpreadsheet } from './unfit-spreadsheet'
import type { Parts } from './unpack'
import { walkXml } from './walk-xml'

export type NumberKind = 'number' | 'date' | 'time' | 'date-time'

export interface Workbook {
  /** The XML of the first sheet that is not hidden. */
  sheet: string
  /** Days are counted from 1904, as Excel for Macintosh once did. */
  is1904: boolean
  texts: string[]
  /** What a number of each cell format is. */
  formats: NumberKind[]
}

/** Throws UnfitSpreadsheet. */
export function workbookOf(parts: Parts): Workbook {
  const workbook = parts('xl/workbook.xml')
  if (workbook === null) throw new UnfitSpreadsheet({ code: 'not-a-spreadsheet' })
  let relation: string | undefined
  let is1904 = false
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      relation ??= Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
    },
  })
  const sheet = parts(sheetPath(parts('xl/_rels/workbook.xml.rels') ?? '', relation))
  if (sheet === null) throw new UnfitSpreadsheet({ code: 'unreadable' })
  return {
    sheet,
    is1904,
    texts: sharedTexts(parts('xl/sharedStrings.xml')),
    formats: formatsOf(parts('xl/styles.xml')),
  }
}

function sheetPath(relations: string, id: string | undefined): string {
  let path = ''
  walkXml(relations, {
    open: (name, { Id, Target = '' }) => {
      if (name !== 'Relationship' || Id !== id) return
      path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`
    },
  })
  return path
}

/** Runs of one text are joined; what helps to pronounce Asian script (rPh) is no part of it. */
function sharedTexts(xml: string | null): string[] {
  const texts: string[] = []
  if (xml === null) return texts
  let [isText, isPhonetic] = [false, false]
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') texts.push('')
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text: (text) => {
      if (isText) texts[texts.length - 1] += text
    },
    close: (name) => {
      isText = false
      if (name === 'rPh') isPhonetic = false
    },
  })
  return texts
}

/** The numbers of Excel's own formats that show dates and times (ECMA-376 part 1, 18.8.30). */
const built: [from: number, to: number, kind: NumberKind][] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 31, 'date'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
]

function formatsOf(xml: string | null): NumberKind[] {
  const formats: NumberKind[] = []
  if (xml === null) return formats
  const own = new Map<string, NumberKind>()
  let isCellFormat = false
  walkXml(xml, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(numFmtId, kindOf(formatCode))
      if (name === 'cellXfs') isCellFormat = true
      if (name !== 'xf' || !isCellFormat) return
      const id = Number(numFmtId)
      formats.push(own.get(numFmtId) ?? built.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number')
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormat = false
    },
  })
  return formats
}

/** A format tells by its letters, once texts, colours and escaped signs are taken out; `m` alone may be months or minutes. */
function kindOf(format: string): NumberKind {
  const letters = format.replace(/"[^"]*"|\[(?![hms]+\])[^\]]*\]|[\\_*]./gi, '').toLowerCase()
  if (/general/.test(letters)) return 'number'
  const [isDate, isTime] = [/[dy]/.test(letters), /[hs]/.test(letters)]
  if (isDate) return isTime ? 'date-time' : 'date'
  return isTime ? 'time' : /m/.test(letters) ? 'date' : 'number'
}
