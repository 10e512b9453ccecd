/** The words of acts upon many entries. */
import type { BulkInput, BulkKind } from '#rules/bulk-acts'
import { count, dateTime } from '../format'

export const undoWords = { reason: 'Hoàn tác việc làm với nhiều hồ sơ' } as const

export const bulkKindNames: Record<BulkKind, string> = {
  accept: 'Kết luận hợp lệ',
  label: 'Gắn nhãn',
  unlabel: 'Gỡ nhãn',
}

/** What is done, with its label: `Gắn nhãn “Cần hỏi lại”`. */
export function bulkName(input: BulkInput): string {
  return 'label' in input ? `${bulkKindNames[input.kind]} “${input.label}”` : bulkKindNames[input.kind]
}

export const bulkWords = {
  pick: 'Chọn',
  pickOne: (title: string) => `Chọn hồ sơ ${title}`,
  legend: 'Làm với nhiều hồ sơ',
  scope: 'Hồ sơ nào',
  ticked: 'Các hồ sơ đã đánh dấu ở trang này',
  all: (total: string) => `Tất cả ${total} hồ sơ khớp với bộ lọc`,
  act: 'Việc',
  preview: 'Xem trước',
  back: 'Hồ sơ',
  title: 'Làm với nhiều hồ sơ',
  label: 'Nhãn',
  labelHint:
    'Nhãn chỉ dùng trong Ban Thư ký, Ban Tổ chức; thí sinh không thấy. Chọn nhãn đã có hoặc viết nhãn mới.',
  newLabel: 'Nhãn mới',
  showLabel: 'Xem trước với nhãn này',
  able: (able: number) => `Làm được: ${count(able)} hồ sơ`,
  unable: (unable: number) => `Không làm được: ${count(unable)} hồ sơ`,
  none: 'Không có hồ sơ nào làm được việc này.',
  accepts:
    'Mỗi hồ sơ được kết luận như khi làm riêng: hồ sơ còn mục kiểm tra chưa rõ sẽ được giữ lại, không kết luận. Mỗi thí sinh nhận một thư, gửi sau một phút.',
  undoNote: 'Trong một giờ có thể hoàn tác những hồ sơ chưa ai sửa thêm.',
  confirm: (input: BulkInput, able: number) => `${bulkName(input)}: ${count(able)} hồ sơ`,
  cancel: 'Không làm, quay lại danh sách',
  receipt: 'Mã biên nhận',
  entry: 'Tên mô hình, sản phẩm',
  why: 'Vì sao',
  more: (shown: number) => `Chỉ hiện ${count(shown)} hồ sơ đầu.`,
  doneBy: (name: string, at: Date) => `${name}, ${dateTime(at)}`,
  running: (reached: number, total: number) =>
    `Đang làm: ${count(reached)}/${count(total)} hồ sơ. Trang tự tải lại; đóng trang thì việc vẫn tiếp tục.`,
  done: (done: number, total: number) => `Đã làm ${count(done)}/${count(total)} hồ sơ.`,
  doneRows: 'Đã làm',
  refusedRows: (refused: number) => `Không làm được: ${count(refused)} hồ sơ`,
  undo: 'Hoàn tác',
  undoUntil: (until: Date) => `Hoàn tác được đến ${dateTime(until)}, với những hồ sơ chưa ai sửa thêm.`,
  undone: (undone: number, at: Date) => `Đã hoàn tác ${count(undone)} hồ sơ lúc ${dateTime(at)}.`,
  notUndone: 'Không hoàn tác được',
  toList: 'Về danh sách hồ sơ',
} as const
