/** The words of judging by spreadsheet: the table itself, the look at what it would change, and what is wrong in it. */
import type { RowChange, RowProblem } from '#rules/sheet-rows'
import type { Criterion } from '#scoring/rubric'
import { count, dateTime, list, mark } from '../format'
import { markRange } from './judge'
import { refusalSentence } from './refusals'

export const columnTitles = {
  code: 'Phách',
  work: 'Tên bài',
  remarks: 'Nhận xét',
  version: 'Bản số',
} as const

export const markColumn = (number: number, title: string) => `${number}. ${title}`

export const limitsMessage = (title: string, max: number, step: number) =>
  `${title}: ${markRange(max, step)}.`

export const tableName = 'Phieu cham'

export const tableAbove = (panel: string, contest: string, at: Date): string[] => [
  `Bảng chấm điểm – ${panel} – ${contest}`,
  `Tải về lúc ${dateTime(at)}. Ghi điểm và nhận xét rồi nộp lại bảng này ở trang “Chấm khi không có mạng”. Không sửa cột Phách và cột Bản số. Nộp bảng chưa phải là xác nhận phiếu.`,
]

export const tableWords = {
  title: 'Chấm bằng bảng tính',
  lead: 'Mỗi tổ một bảng Excel: mỗi dòng một mã phách, mỗi cột một tiêu chí. Bảng chỉ có mã phách và tên bài, không có tên tác giả.',
  download: 'Tải bảng chấm (.xlsx)',
  back: 'Chấm khi không có mạng',
  none: 'Chưa có tổ nào có phiếu đang mở.',
  upload: 'Nộp bảng đã ghi điểm',
  file: 'Bảng tính (.xlsx hoặc .csv)',
  fileHint: 'Hệ thống cho xem trước từng thay đổi; chưa ghi gì cho đến khi bạn bấm lưu.',
  look: 'Xem trước',
  preview: 'Những gì sẽ thay đổi',
  caption: 'Các dòng của bảng và thay đổi trên phiếu',
  columns: { line: 'Dòng', code: 'Phách', changes: 'Thay đổi', problems: 'Lỗi' },
  blank: '(để trống)',
  nothing: 'Không có gì thay đổi: các phiếu trên máy chủ đã đúng như bảng này.',
  notConfirmed: 'Phiếu được lưu ở trạng thái đang chấm. Sau khi lưu, mở từng phiếu để xem lại và xác nhận.',
  queue: 'Danh sách phiếu',
  errorTitle: 'Chưa đọc được bảng',
  remarks: 'Nhận xét',
  someRefused: 'Có phiếu chưa lưu được',
} as const

export const saveRows = (rows: number) => `Lưu ${count(rows)} phiếu`

export const rowsText = (changed: number, same: number, wrong: number) =>
  list(
    [
      changed > 0 ? `${count(changed)} phiếu sẽ thay đổi` : '',
      same > 0 ? `${count(same)} phiếu giữ nguyên` : '',
      wrong > 0 ? `${count(wrong)} dòng có lỗi, không lưu` : '',
    ].filter(Boolean),
  ) + '.'

export const savedRows = (saved: number) =>
  `Đã lưu ${count(saved)} phiếu, chưa xác nhận phiếu nào. Mở từng phiếu để xem lại và xác nhận.`

export const panelTable = (panel: string, sheets: number) => `${panel}: ${count(sheets)} phiếu đang mở`

/** What a row changes, as `Tính mới: 16,5 → 18`. */
export function changeText(change: RowChange, criteria: readonly Criterion[]): string {
  if (change.field === 'remarks') {
    return `${columnTitles.remarks}: ${change.from || tableWords.blank} → ${change.to || tableWords.blank}`
  }
  const title = criteria.find(({ code }) => code === change.criterion)?.title ?? change.criterion
  const text = (value: number | null) => (value === null ? tableWords.blank : mark(value))
  return `${title}: ${text(change.from)} → ${text(change.to)}`
}

/** One problem as a sentence that says what to do. */
export function rowProblemSentence(problem: RowProblem, criteria: readonly Criterion[]): string {
  switch (problem.code) {
    case 'unknown-code':
      return 'Không có phiếu nào của bạn trong tổ này mang mã phách đó. Kiểm tra lại mã, hoặc bỏ dòng này.'
    case 'code-twice':
      return `Mã phách này đã có ở dòng ${count(problem.line)}. Chỉ để lại một dòng.`
    case 'version-missing':
      return 'Cột “Bản số” bị trống hoặc bị sửa. Tải bảng mới rồi chép điểm sang.'
    case 'changed-since':
      return `Phiếu đã được sửa lúc ${dateTime(problem.at)}, sau khi bạn tải bảng. Mở phiếu để so sánh, hoặc tải bảng mới rồi chép điểm sang.`
    case 'refused':
      return refusalSentence(problem.refusal)
    case 'remarks-too-long':
      return `Nhận xét dài quá ${count(problem.max)} ký tự. Rút ngắn rồi nộp lại.`
    case 'mark-unlawful': {
      const criterion = criteria.find(({ code }) => code === problem.criterion)
      const range = criterion ? `${criterion.title}: ${markRange(criterion.max, criterion.step)}` : ''
      const isDate = /^\d{1,2}\/\d{1,2}\/\d{4}/.test(problem.text)
      return `“${problem.text.slice(0, 40)}” không phải điểm hợp lệ. ${range}.${isDate ? ' Excel đã đổi số bạn gõ thành ngày: định dạng ô là số rồi gõ lại với dấu phẩy.' : ''}`
    }
  }
}
