/** The register of experts as a spreadsheet: its headings, and the words of handing one in. */
import { count } from '../format'

/** Our heading first, then others that people use. */
export const expertColumns = {
  name: { titles: ['Họ và tên', 'Họ tên', 'Tên chuyên gia', 'Chuyên gia'] },
  academicTitle: { titles: ['Học hàm'], isOptional: true },
  degree: { titles: ['Học vị', 'Trình độ', 'Trình độ chuyên môn'], isOptional: true },
  employer: { titles: ['Nơi công tác', 'Đơn vị công tác', 'Cơ quan', 'Đơn vị'], isOptional: true },
  email: { titles: ['Thư điện tử', 'Email', 'E-mail', 'Địa chỉ thư điện tử'], isOptional: true },
  phone: { titles: ['Điện thoại', 'Số điện thoại', 'SĐT', 'Di động'], isOptional: true },
  fields: { titles: ['Lĩnh vực chuyên môn', 'Lĩnh vực', 'Chuyên ngành', 'Chuyên môn'], isOptional: true },
  keywords: { titles: ['Từ khóa', 'Từ khoá'], isOptional: true },
  history: { titles: ['Đã tham gia', 'Quá trình tham gia', 'Kinh nghiệm chấm'], isOptional: true },
  isActive: { titles: ['Đang tham gia', 'Tình trạng'], isOptional: true },
  notes: { titles: ['Ghi chú'], isOptional: true },
} as const satisfies Record<string, { titles: readonly [string, ...string[]]; isOptional?: boolean }>

export type ExpertColumn = keyof typeof expertColumns

export const activeText = { yes: 'có', no: 'không' } as const

export const expertSheetWords = {
  title: 'Nhập chuyên gia từ bảng tính',
  back: 'Sổ chuyên gia',
  lead: 'Bảng Excel (.xlsx) hoặc CSV, mỗi dòng một người, dòng tiêu đề ở trên. Thứ tự cột tùy ý; chỉ cột “Họ và tên” là bắt buộc. Bước sau chỉ xem trước, chưa ghi gì.',
  file: 'Tệp bảng tính',
  fileHint: 'Nhiều nhất 5 MB. Trong một ô có nhiều lĩnh vực hoặc từ khóa, ngăn cách bằng dấu chấm phẩy.',
  look: 'Xem trước',
  headings: 'Các cột nhận được',
  fileMissing: 'Chọn tệp bảng tính.',
  errorTitle: 'Chưa đọc được bảng tính',
  sheetName: 'Chuyên gia',
  template: 'Muốn có mẫu, tải sổ hiện tại về và điền thêm dòng.',
  fileName: 'so-chuyen-gia.xlsx',
} as const

export const expertBatchWords = {
  title: 'Xem trước danh sách chuyên gia',
  titleApplied: 'Danh sách chuyên gia đã ghi vào sổ',
  back: 'Chọn tệp khác',
  added: 'Thêm mới',
  changed: 'Bổ sung, sửa',
  same: 'Đã có, không đổi',
  unusable: 'Dòng có lỗi',
  others: (titles: string) => `Các cột không nhận và bị bỏ qua: ${titles}.`,
  errors: 'Lỗi cần sửa trong bảng tính',
  line: 'Dòng',
  column: 'Cột',
  cell: 'Nội dung ô',
  problem: 'Lỗi',
  moreErrors: (more: number) => `và ${count(more)} lỗi khác.`,
  changes: 'Sẽ ghi vào sổ',
  readable: 'Các dòng không có lỗi',
  name: 'Họ và tên',
  what: 'Việc',
  details: 'Cột thay đổi',
  moreChanges: (more: number) => `và ${count(more)} dòng khác.`,
  nothing: 'Không có dòng nào cần ghi: mọi người trong bảng đã có trong sổ, không có gì thay đổi.',
  keep: 'Ô trống không xóa nội dung đang có trong sổ.',
  apply: (rows: number) => `Ghi ${count(rows)} dòng vào sổ`,
  fix: 'Sửa các dòng có lỗi trong bảng tính rồi tải lên lại; chưa có gì được ghi.',
  applied: (added: number, changed: number) =>
    `Đã ghi vào sổ: thêm ${count(added)} người, bổ sung ${count(changed)} người.`,
  seeRegister: 'Mở sổ chuyên gia',
  errorTitle: 'Chưa ghi vào sổ',
} as const
