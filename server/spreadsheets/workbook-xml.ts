/** What stands around the sheets of a workbook that we write (ECMA-376 SpreadsheetML). */
import { columnName, xmlText } from './xml-text'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const format = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The sheet that holds the lists to choose from; nobody sees it. */
const listsName = '_lists'

/** Cell formats by their place in `styles`. */
export const cellStyle = { title: 1, heading: 2, text: 3, number: 4, lockedText: 5, lockedNumber: 6 } as const

const wrap = '<alignment vertical="top" wrapText="1"/>'
const [open, locked] = ['<protection locked="0"/>', '<protection locked="1"/>']

function xf(numFmt: number, font: number, fill: number, border: number, inner: string): string {
  return (
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"` +
    ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${inner}</xf>`
  )
}

const font = (extra: string) =>
  `<font>${extra}<sz val="12"/><name val="Times New Roman"/><family val="1"/></font>`
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`
const side = (name: string) => `<${name} style="thin"><color rgb="FFB8BCC4"/></${name}>`

export const styles =
  `${head}<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `${solid('FFE4E9F2')}${solid('FFF4F5F7')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">` +
  [
    xf(0, 0, 0, 0, open),
    xf(49, 0, 0, 0, `<alignment vertical="top"/>${locked}`),
    xf(49, 1, 2, 1, `<alignment horizontal="center" vertical="center" wrapText="1"/>${locked}`),
    xf(49, 0, 0, 1, wrap + open),
    xf(0, 0, 0, 1, wrap + open),
    xf(49, 0, 3, 1, wrap + locked),
    xf(0, 0, 3, 1, wrap + locked),
  ].join('') +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

export function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${format}.${kind}+xml"/>`
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  return (
    `${head}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    part('workbook', 'sheet.main') +
    part('styles', 'styles') +
    numbers.map((number) => part(`worksheets/sheet${number}`, 'worksheet')).join('') +
    '</Types>'
  )
}

function relationList(targets: [kind: string, target: string][]): string {
  const list = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`
}

export const relations = relationList([['officeDocument', 'xl/workbook.xml']])

export function workbookRelations(sheets: number): string {
  const all = Array.from({ length: sheets }, (_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ])
  return relationList([...all, ['styles', 'styles.xml']])
}

/** `hasLists` adds the hidden sheet of choices behind the others. */
export function workbookXml(names: readonly string[], hasLists: boolean): string {
  const sheet = (name: string, number: number, state: string) =>
    `<sheet name="${xmlText(name)}" sheetId="${number}"${state} r:id="rId${number}"/>`
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
    names.map((name, index) => sheet(name, index + 1, '')).join('') +
    (hasLists ? sheet(listsName, names.length + 1, ' state="hidden"') : '') +
    '</sheets></workbook>'
  )
}

/** One list in each column. */
export function choicesSheet(lists: readonly (readonly string[])[]): string {
  const longest = Math.max(...lists.map((list) => list.length))
  const rows = Array.from({ length: longest }, (_, row) => {
    const cells = lists.map((list, column) => {
      const text = list[row]
      if (text === undefined) return ''
      return `<c r="${columnName(column)}${row + 1}" t="inlineStr"><is><t>${xmlText(text)}</t></is></c>`
    })
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  return worksheet(`<sheetData>${rows.join('')}</sheetData>`)
}

/** Where the list in this column of the hidden sheet stands, as a formula. */
export function choicesRange(column: number, length: number): string {
  const name = columnName(column)
  return `'${listsName}'!$${name}$1:$${name}$${length}`
}

export function worksheet(content: string): string {
  return `${head}<worksheet xmlns="${main}">${content}</worksheet>`
}
