/** Files on their way, in words: what the page says of them, and what the server answers to their senders. */
import { fileSize } from '../format'

export const sessionWords = {
  noFile: 'Chọn một tệp trước khi tải lên.',
  signedOut:
    'Phiên đăng nhập đã hết. Đăng nhập lại rồi chọn lại đúng tệp này: phần đã nhận vẫn còn, hệ thống tải tiếp.',
  notFound: 'Không tìm thấy hồ sơ hoặc mục này.',
} as const

export const ingestWords = {
  forged: 'Địa chỉ tải lên không đúng. Tải lại trang rồi chọn lại tệp.',
  expired: 'Địa chỉ tải lên đã hết hạn. Chọn lại tệp để tải tiếp.',
  otherOwner: 'Tệp này do người khác tải lên.',
  cancelled: 'Lần tải này đã bị hủy. Chọn lại tệp để tải từ đầu.',
  mismatch: 'Địa chỉ tải lên không khớp với tệp. Chọn lại tệp để tải tiếp.',
  tooLong: 'Nội dung gửi lên dài hơn dung lượng đã báo của tệp.',
  outOfRange: 'Phần gửi lên không nối tiếp phần đã nhận.',
  malformed: 'Nội dung gửi lên không đúng dạng.',
  busy: 'Bạn đang tải nhiều tệp cùng lúc. Hệ thống tải tiếp khi các tệp kia xong.',
} as const

/** Never 100 before the last byte. */
const percent = (received: number, size: number) => Math.floor((received / Math.max(1, size)) * 100)

export const uploadWords = {
  waiting: 'Đang chờ đến lượt',
  sending: (received: number, size: number) =>
    `Đang tải: ${fileSize(received)} trên ${fileSize(size)} (${percent(received, size)}%)`,
  checking: 'Đã nhận đủ, đang kiểm tra tệp',
  paused: (received: number, size: number) =>
    `Tạm dừng: đã nhận ${fileSize(received)} trên ${fileSize(size)} (${percent(received, size)}%)`,
  offline: (received: number, size: number) =>
    `Mất kết nối: đã nhận ${fileSize(received)} trên ${fileSize(size)}. Tự tải tiếp khi có mạng; không cần làm gì.`,
  failed: 'Chưa tải lên được',
  unreadable: 'Không đọc được tệp trên máy này nữa: tệp đã bị chuyển chỗ, đổi tên hoặc xóa. Chọn lại tệp.',
  doesNotWork: 'Máy chủ không nhận tệp. Phần đã tải vẫn còn; thử lại sau ít phút, hoặc báo Ban Thư ký.',
  unfinished: (received: number, size: number) =>
    `Tải dở: đã nhận ${fileSize(received)} trên ${fileSize(size)}. Chọn lại đúng tệp này để tải tiếp.`,
  landed: 'Đã nhận',
  landedFile: (name: string) => `Đã nhận tệp ${name}.`,
  progress: (name: string) => `Tiến độ tải ${name}`,
  list: (part: string) => `Tệp đang tải của phần ${part}`,
  unfinishedList: (part: string) => `Tệp tải dở của phần ${part}`,
  pause: 'Tạm dừng',
  goOn: 'Tải tiếp',
  retry: 'Thử lại',
  cancel: 'Hủy',
  replace: 'Thay tệp',
  putBack: 'Dùng lại tệp trước',
  previous: (name: string) => `Tệp trước: ${name}. Còn giữ đến khi nộp hồ sơ.`,
  plainLimit: (bytes: number) =>
    `Trình duyệt đang tắt JavaScript: mỗi lần gửi một tệp, không quá ${fileSize(bytes)}, và phải gửi lại từ đầu nếu đứt mạng.`,
} as const
