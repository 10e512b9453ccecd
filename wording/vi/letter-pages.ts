/** The words of the outbox, of one letter, and of the letters that an organiser words anew. */
import type { LetterView } from '#rules/letter-states'
import { count, dateTime } from '../format'
import type { LetterReason } from './letter-fields'

export const messageWords = {
  title: 'Thư của cuộc thi',
  caption: 'Thư, mới nhất trước',
  tabs: 'Tình trạng thư',
  all: 'Tất cả',
  find: 'Tìm thư',
  search: 'Địa chỉ, họ tên, tên bài hoặc mã biên nhận',
  filter: 'Tìm',
  to: 'Người nhận',
  subject: 'Tiêu đề',
  state: 'Tình trạng',
  when: 'Lúc',
  error: 'Ghi chú',
  short: 'Tin nhắn:',
  badAddress: 'Địa chỉ từng trả lại thư',
  attempts: (attempts: number) => `đã thử ${attempts} lần`,
  empty: 'Chưa có thư nào. Thư gửi thí sinh và giám khảo sẽ hiện tại đây.',
  emptyFiltered: 'Không có thư nào như vậy. Bỏ bớt từ tìm, hoặc chọn tình trạng khác.',
  templates: 'Mẫu thư',
  retryAll: (letters: number) => `Gửi lại ${count(letters)} thư không gửi được`,
} as const

export const letterViewNames: Record<LetterView, string> = {
  waiting: 'Chờ gửi',
  retrying: 'Đang thử lại',
  sent: 'Đã gửi',
  failed: 'Không gửi được',
  bounced: 'Bị trả lại',
  stopped: 'Đã dừng',
}

export const messagePageWords = {
  title: 'Thư',
  shortTitle: 'Tin nhắn',
  back: 'Thư của cuộc thi',
  to: 'Người nhận',
  state: 'Tình trạng',
  promised: 'Soạn lúc',
  leaves: 'Sẽ gửi lúc',
  sent: 'Gửi lúc',
  tries: 'Số lần thử',
  fault: 'Vì sao',
  answer: 'Máy chủ thư trả lời',
  bounced: 'Trả lại lúc',
  campaign: 'Thuộc đợt thư',
  see: 'Xem đợt thư',
  text: 'Nội dung',
  asSent: 'Đúng như đã gửi.',
  asWouldBe: 'Như sẽ gửi, theo mẫu thư lúc này.',
  retry: 'Gửi ngay',
  stop: 'Dừng, không gửi',
  badTitle: 'Địa chỉ này từng trả lại thư',
  bad: (at: Date) =>
    `Lần gần nhất lúc ${dateTime(at)}. Gọi điện xin địa chỉ đúng; nếu địa chỉ vẫn dùng được, bỏ đánh dấu.`,
  clear: 'Địa chỉ dùng được, bỏ đánh dấu',
  done: {
    retry: 'Thư sẽ đi trong ít giây.',
    stop: 'Đã dừng, thư không gửi nữa.',
    clear: 'Đã bỏ đánh dấu địa chỉ.',
    all: 'Các thư không gửi được đang được gửi lại.',
  } as Readonly<Record<string, string>>,
} as const

export const reasonNames: Record<LetterReason, string> = {
  entrant: 'Thí sinh',
  judge: 'Giám khảo',
  expert: 'Chuyên gia được mời',
  unit: 'Đầu mối đơn vị',
  address: 'Người nhận khác',
}

export const templateWords = {
  title: 'Mẫu thư',
  lead: 'Mỗi việc có một mẫu thư sẵn. Sửa ở đây chỉ áp dụng cho cuộc thi này, kể cả thư đang chờ gửi. Thư mã đăng nhập không sửa được.',
  caption: 'Mẫu thư của cuộc thi',
  letter: 'Thư',
  forWhom: 'Gửi cho',
  subject: 'Tiêu đề',
  edited: 'Sửa lần cuối',
  ours: 'Mặc định',
  empty: 'Không có mẫu thư nào.',
  back: 'Mẫu thư',
  saved: 'Đã lưu mẫu thư. Thư gửi từ bây giờ theo lời mới.',
  reset: 'Đã dùng lại mẫu mặc định.',
  text: 'Nội dung',
  textHint: 'Mỗi trường viết trong hai dấu ngoặc nhọn, ví dụ {{họ tên}}; hệ thống điền cho từng người nhận.',
  save: 'Lưu mẫu thư',
  look: 'Xem thử',
  toDefault: 'Dùng lại mẫu mặc định',
  fields: 'Trường dùng được',
  field: 'Trường',
  value: 'Ví dụ trong bản xem thử',
  preview: 'Xem thử với hồ sơ thật',
  previewOf: (receipt: string | null, title: string) =>
    `Theo hồ sơ ${receipt ?? ''} “${title}”. Chỗ hồ sơ không có thì điền ví dụ.`,
  previewNobody: 'Chưa có hồ sơ nào nộp; mọi trường điền ví dụ.',
  noPreview: 'Sửa các trường viết sai rồi xem thử lại.',
  unsaved: 'Bản dưới đây chưa lưu.',
  receipt: 'Mã biên nhận của hồ sơ dùng để xem thử',
  notFound: 'Không có hồ sơ mang mã này trong cuộc thi; đang điền ví dụ.',
  compare: 'So với mẫu mặc định',
  same: 'Thư này đang dùng đúng mẫu mặc định.',
  own: 'Mẫu của cuộc thi',
  default: 'Mẫu mặc định',
} as const

export const letterFormErrors: Record<string, string> = {
  'subject-missing': 'Nhập tiêu đề thư.',
  'text-missing': 'Nhập nội dung thư.',
  'kind-missing': 'Chọn nhóm người nhận.',
  'days-invalid': 'Nhập số ngày từ 0 đến 60.',
  'side-missing': 'Chọn trước hay sau mốc.',
}
