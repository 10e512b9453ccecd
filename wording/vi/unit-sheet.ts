/** The directory of units as a spreadsheet: its headings, and the words of handing one in. */
import type { ImportProblem } from '#rules/units/plan-import'
import { count } from '../format'
import { unitFaultSentence } from './unit-acts'

/** Our heading first, then others that people use. */
export const unitColumns = {
  name: { titles: ['Tên đơn vị', 'Đơn vị', 'Tên'] },
  kind: { titles: ['Loại', 'Loại đơn vị', 'Cấp'] },
  code: { titles: ['Mã', 'Mã đơn vị', 'Mã số'], isOptional: true },
  parent: {
    titles: ['Đơn vị cấp trên', 'Mã đơn vị cấp trên', 'Mã cấp trên', 'Trực thuộc'],
    isOptional: true,
  },
  place: { titles: ['Địa bàn', 'Địa chỉ'], isOptional: true },
  aliases: { titles: ['Tên gọi khác', 'Tên khác'], isOptional: true },
  from: { titles: ['Có hiệu lực từ', 'Từ ngày'], isOptional: true },
  until: { titles: ['Đến hết ngày', 'Đến ngày'], isOptional: true },
  predecessors: { titles: ['Mã đơn vị cũ', 'Đơn vị cũ', 'Hình thành từ'], isOptional: true },
} as const satisfies Record<string, { titles: readonly [string, ...string[]]; isOptional?: boolean }>

export type UnitColumn = keyof typeof unitColumns

export const unitSheetWords = {
  title: 'Nhập đơn vị từ bảng tính',
  back: 'Danh mục đơn vị',
  lead: 'Bảng Excel (.xlsx) hoặc CSV, mỗi dòng một đơn vị, dòng tiêu đề ở trên. Thứ tự cột tùy ý; “Tên đơn vị” và “Loại” là bắt buộc. Bước sau chỉ xem trước, chưa ghi gì.',
  file: 'Tệp bảng tính',
  fileHint: 'Nhiều nhất 5 MB, 20.000 dòng. Trong một ô có nhiều tên hoặc mã, ngăn cách bằng dấu chấm phẩy.',
  look: 'Xem trước',
  headings: 'Các cột nhận được',
  notes: [
    'Đơn vị đã có trong danh mục được nhận ra theo mã, nếu không có mã thì theo tên và loại, cùng thời gian tồn tại.',
    '“Đơn vị cấp trên” ghi mã hoặc tên; đơn vị đó có thể nằm ở dòng khác của cùng bảng.',
    'Ngày ghi dạng 1/7/2025. “Mã đơn vị cũ” là các đơn vị đã kết thúc mà đơn vị này hình thành từ đó.',
    'Muốn có mẫu, tải danh mục hiện tại hoặc danh sách tỉnh, thành về và điền thêm dòng.',
  ],
  sheetName: 'Đơn vị',
  fileName: 'danh-muc-don-vi.xlsx',
  provinces: 'Tỉnh, thành phố cả nước',
  provincesLead:
    'Danh sách có sẵn: 63 tỉnh, thành trước 1/7/2025 và 34 tỉnh, thành (28 tỉnh, 6 thành phố) từ 1/7/2025: 11 giữ nguyên, 52 hợp nhất thành 23, theo Nghị quyết 202/2025/QH15; mã theo Quyết định 19/2025/QĐ-TTg. Danh sách xã, phường, đặc khu do Ban Tổ chức nhập từ bảng của mình.',
  provincesLook: 'Xem trước 63 + 34 tỉnh, thành',
  provincesFile: 'Tải danh sách (CSV)',
} as const

export const unitBatchWords = {
  title: 'Xem trước danh sách đơn vị',
  titleApplied: 'Đã nhập danh sách đơn vị',
  others: (titles: string) => `Các cột không nhận và bị bỏ qua: ${titles}.`,
  added: 'Đơn vị mới',
  changed: 'Đơn vị có thay đổi',
  following: 'Đơn vị khác chuyển theo',
  same: 'Đơn vị đã có, không đổi',
  unusable: 'Dòng có lỗi',
  errors: 'Lỗi cần sửa trong bảng tính',
  line: 'Dòng',
  column: 'Cột',
  cell: 'Nội dung ô',
  problem: 'Lỗi',
  moreErrors: (more: number) => `và ${count(more)} lỗi khác.`,
  changes: 'Sẽ ghi vào danh mục',
  name: 'Đơn vị',
  what: 'Việc',
  moreChanges: (more: number) => `và ${count(more)} dòng khác.`,
  nothing: 'Không có gì cần ghi: mọi đơn vị trong bảng đã có trong danh mục, không có gì thay đổi.',
  keep: 'Ô trống không xóa nội dung đang có. Đơn vị trực thuộc của đơn vị cũ chuyển sang đơn vị kế tiếp. Cả danh sách được ghi một lần và hoàn tác được khi chưa có gì dùng đến.',
  apply: (units: number) => `Ghi ${count(units)} đơn vị vào danh mục`,
  fix: 'Sửa các dòng có lỗi trong bảng tính rồi tải lên lại; chưa có gì được ghi.',
  applied: (added: number, changed: number) =>
    `Đã ghi vào danh mục: thêm ${count(added)} đơn vị, sửa ${count(changed)} đơn vị.`,
  see: 'Mở danh mục',
} as const

export function importProblemSentence(
  problem: ImportProblem | { code: 'day-invalid' | 'text-too-long' },
): string {
  switch (problem.code) {
    case 'day-invalid':
      return 'Ghi ngày dạng 1/7/2025.'
    case 'text-too-long':
      return 'Rút ngắn nội dung ô này.'
    case 'parent-unknown':
      return 'Không có đơn vị cấp trên nào mang mã hoặc tên này, trong danh mục lẫn trong bảng.'
    case 'parent-ambiguous':
      return 'Có nhiều đơn vị mang tên này. Ghi mã của đơn vị cấp trên.'
    case 'predecessor-unknown':
      return 'Không có đơn vị cũ nào mang mã hoặc tên này đã kết thúc trước ngày đơn vị mới có hiệu lực.'
    case 'repeated':
      return 'Trùng với một đơn vị cùng tên, cùng loại, cùng nơi. Bỏ dòng thừa, hoặc ghi mã, địa bàn khác nhau.'
    default:
      return unitFaultSentence(problem)
  }
}
