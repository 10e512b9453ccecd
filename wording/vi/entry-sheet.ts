/** A spreadsheet of entries: its headings, what is wrong with a cell, and the words of handing one in. */
import { columnKey, type AuthorFact, type EntryColumn, type TeacherFact } from '#rules/entry-columns'
import type { CellFault } from '#rules/entry-rows'
import { calendarDay, count, list } from '../format'

const authorFacts: Record<AuthorFact, string> = {
  name: 'họ và tên',
  bornOn: 'ngày sinh',
  school: 'trường',
  grade: 'lớp',
  phone: 'điện thoại',
  email: 'thư điện tử',
  share: 'tỷ lệ đóng góp',
  representativeName: 'người đại diện',
  representativeRelation: 'quan hệ của người đại diện',
  representativePhone: 'điện thoại người đại diện',
}

const teacherFacts: Record<TeacherFact, string> = {
  name: 'họ và tên',
  school: 'đơn vị',
  phone: 'điện thoại',
  email: 'thư điện tử',
}

/** The heading of a column, as the template has it. */
export function columnTitle(column: EntryColumn): string {
  switch (column.about) {
    case 'title':
      return 'Tên mô hình, sản phẩm'
    case 'summary':
      return 'Tóm tắt'
    case 'field':
      return 'Lĩnh vực'
    case 'division':
      return 'Bảng'
    case 'author':
      return `Tác giả ${column.author}: ${authorFacts[column.fact]}`
    case 'author-question':
      return `Tác giả ${column.author}: ${column.question.title}`
    case 'teacher':
      return `Người hướng dẫn: ${teacherFacts[column.fact]}`
    case 'question':
      return column.question.title
    case 'explanation':
      return column.title
  }
}

/** What `tableOf` expects: only the title and the field must be there. */
export function expectedColumns(
  columns: readonly EntryColumn[],
): Record<string, { titles: readonly [string, ...string[]]; isOptional: boolean }> {
  return Object.fromEntries(
    columns.map((column) => [
      columnKey(column),
      {
        titles: [columnTitle(column)] as const,
        isOptional: column.about !== 'title' && column.about !== 'field',
      },
    ]),
  )
}

export function cellFaultSentence(wrong: CellFault): string {
  switch (wrong.fault) {
    case 'missing':
      return 'Ô này không được để trống.'
    case 'unknown':
      return `Không có lựa chọn này. Ghi một trong: ${wrong.allowed.join('; ')}.`
    case 'day-unreadable':
      return 'Không phải ngày có thật. Ghi ngày/tháng/năm, ví dụ 20/5/2010.'
    case 'born-outside':
      return `Ngoài độ tuổi dự thi: sinh từ ${calendarDay(wrong.window.from)} đến ${calendarDay(wrong.window.to)}.`
    case 'phone-unreadable':
      return 'Không phải số điện thoại. Ghi ít nhất 9 chữ số, ví dụ 0912 345 678.'
    case 'email-unreadable':
      return 'Không phải địa chỉ thư điện tử. Ví dụ: lan@truong.edu.vn.'
    case 'share-unreadable':
      return 'Ghi số nguyên từ 0 đến 100.'
    case 'too-long':
      return `Dài quá ${count(wrong.max)} ký tự.`
    case 'answer-unreadable':
      return wrong.allowed.length > 0
        ? `Không có lựa chọn này. Ghi một trong: ${wrong.allowed.join('; ')}.`
        : 'Không đọc được câu trả lời này. Xem ví dụ trong mẫu.'
    case 'repeated':
      return `Trùng tên với dòng ${count(wrong.line)}.`
    case 'entered-before':
      return 'Đơn vị đã có hồ sơ mang tên này. Xóa dòng này, hoặc đổi tên nếu là hồ sơ khác.'
  }
}

export const entrySheetWords = {
  title: 'Nộp hộ theo bảng tính',
  lead: 'Mỗi dòng một hồ sơ. Tải mẫu về điền, rồi tải lên đây; bước sau chỉ xem trước, chưa ghi gì.',
  template: 'Tải mẫu (Excel)',
  templateHint: (authors: number) =>
    `Mẫu làm từ thể lệ cuộc thi: các lĩnh vực để chọn, tối đa ${count(authors)} tác giả một hồ sơ. Chỉ tên và lĩnh vực là bắt buộc; ô chưa có thì để trống và điền sau.`,
  consents:
    'Phần đồng ý về dữ liệu cá nhân không nằm trong bảng: bảng chỉ tạo hồ sơ nháp. Sau đó mở từng hồ sơ, mục “Đồng ý về dữ liệu cá nhân”, để ghi câu trả lời của chính tác giả và người đại diện.',
  file: 'Tệp bảng tính',
  fileHint: 'Excel (.xlsx) hoặc CSV, nhiều nhất 5 MB.',
  look: 'Xem trước',
  sheetName: 'Hồ sơ',
  fileName: 'mau-nop-ho.xlsx',
  above: [
    'Mỗi dòng một hồ sơ. Không đổi tên cột.',
    'Ngày sinh ghi ngày/tháng/năm, ví dụ 20/5/2010. Lĩnh vực chọn trong danh sách.',
  ],
} as const

export const entryBatchWords = {
  title: 'Xem trước bảng hồ sơ',
  titleApplied: 'Đã tạo hồ sơ từ bảng tính',
  back: 'Chọn tệp khác',
  others: (titles: readonly string[]) =>
    `Các cột không nhận và bị bỏ qua: ${list(titles.map((title) => `“${title}”`))}.`,
  rows: 'Hồ sơ trong bảng',
  wrongRows: 'Dòng có lỗi',
  wrongCells: 'Ô có lỗi',
  problems: 'Các ô cần sửa',
  problemsHint: 'Sửa ngay tại đây rồi bấm “Lưu và kiểm tra lại”, hoặc sửa trong bảng tính và tải lên lại.',
  cellName: (address: string, title: string) => `Ô ${address}: ${title}`,
  more: (more: number) => `và ${count(more)} ô khác; sửa các ô trên rồi lưu để xem tiếp.`,
  mend: 'Lưu và kiểm tra lại',
  preview: 'Các hồ sơ sẽ được tạo',
  line: 'Dòng',
  entryTitle: 'Tên mô hình, sản phẩm',
  field: 'Lĩnh vực',
  authors: 'Tác giả',
  apply: (entries: number) => `Tạo ${count(entries)} hồ sơ nháp`,
  applyHint: 'Hồ sơ tạo ra là bản nháp do bạn đứng tên nộp cho đơn vị; tệp và phần đồng ý bổ sung sau.',
  applied: (entries: number) => `Đã tạo ${count(entries)} hồ sơ nháp.`,
  see: 'Xem các hồ sơ đang soạn',
  nothing: 'Bảng không có dòng nào dưới dòng tiêu đề.',
} as const
