/** The words of one dossier before the secretariat: its parts, its findings, and the acts of screening. */
import type { ConsentPurpose } from '#rules/consents'
import { count } from '../format'

export const officeEntryWords = {
  back: 'Hồ sơ',
  receipt: 'Mã biên nhận',
  submitted: (when: string) => `Nộp lúc ${when}`,
  blind: 'Phách',
  sheets: (confirmed: number, assigned: number) => `${count(confirmed)}/${count(assigned)} phiếu đã xác nhận`,
  next: 'Hồ sơ chờ rà soát tiếp theo',
  general: 'Thông tin chung',
  field: 'Lĩnh vực',
  summary: 'Tóm tắt',
  teacher: 'Giáo viên hướng dẫn',
  noTeacher: 'Không có',
  unit: 'Đơn vị gửi',
  noUnit: 'Thí sinh tự gửi',
  owner: 'Người nộp',
  signedBy: 'Người cam đoan',
  blank: 'Chưa khai',
  authors: 'Tác giả',
  authorName: 'Họ và tên',
  bornOn: 'Ngày sinh',
  age: 'Độ tuổi',
  inWindow: 'Đúng độ tuổi',
  outOfWindow: 'Ngoài độ tuổi',
  school: 'Trường, lớp',
  contact: 'Liên hệ',
  representative: 'Người đại diện',
  lead: 'tác giả chính',
  windowNote: (window: string) => `Thể lệ nhận tác giả sinh từ ${window}.`,
  explanation: 'Thuyết minh',
  files: 'Tệp của hồ sơ',
  noFile: 'Không có tệp',
  optional: '(không bắt buộc)',
  secretariatOnly: 'chỉ Ban Thư ký xem',
  consents: 'Sự đồng ý về dữ liệu cá nhân',
  consentAnswers: { given: 'Đồng ý', refused: 'Không đồng ý', missing: 'Chưa trả lời' },
  consentPurposes: {
    processing: 'Xử lý để xét hồ sơ',
    publishing: 'Công bố họ tên',
    photographs: 'Sử dụng hình ảnh',
    forwarding: 'Chuyển dự thi toàn quốc',
  } satisfies Record<ConsentPurpose, string>,
  history: 'Các lần nộp',
  number: 'Lần',
  when: 'Lúc',
  digest: 'Dấu SHA-256 của nội dung',
  journal: 'Nhật ký của hồ sơ',
  checks: 'Kiểm tra tự động',
  noFindings: 'Không phát hiện điểm nào trái thể lệ hoặc trùng với hồ sơ khác trong cuộc thi.',
  moreTwins: (more: number) => `và ${count(more)} hồ sơ khác`,
  returnedTitle: (deadline: string) => `Đã yêu cầu bổ sung, hạn ${deadline}`,
  returnedTasks: (tasks: string) => `Các mục cần sửa: ${tasks}.`,
  stateReason: 'Lý do',
} as const

/** One sign of a repeated entry, before the link to the other one. */
export function twinSentence(kind: 'title' | 'file' | 'author', what: string): string {
  switch (kind) {
    case 'title':
      return 'Trùng tên mô hình, sản phẩm với hồ sơ'
    case 'file':
      return `Tệp “${what}” trùng nội dung với một tệp của hồ sơ`
    case 'author':
      return `Tác giả ${what} (cùng họ tên, ngày sinh) có trong hồ sơ`
  }
}

export const screeningWords = {
  title: 'Kết luận rà soát',
  accept: 'Hợp lệ',
  acceptHint: 'Cấp số phách, khóa bản nộp để chấm và báo người nộp.',
  return: 'Yêu cầu bổ sung',
  reject: 'Không hợp lệ',
  rejectAct: 'Kết luận không hợp lệ',
  rejectHint: 'Người nộp nhận thư kèm lý do này.',
  recheck: 'Rà soát lại',
  recheckAct: 'Đưa về chờ rà soát',
  recheckHint: 'Kết luận cũ được hủy, phiếu chưa chấm được thu hồi; số phách giữ nguyên.',
  disqualify: 'Loại khỏi cuộc thi',
  disqualifyAct: 'Loại hồ sơ',
  disqualifyHint:
    'Hồ sơ không được chấm và xếp hạng nữa. Không khôi phục được. Người nộp nhận thư kèm lý do.',
  reason: 'Lý do',
  none: 'Hồ sơ ở trạng thái này không có việc rà soát nào.',
  whyNot: (act: string, sentence: string) => `${act}: ${sentence}`,
  done: {
    accept: 'Đã kết luận hợp lệ và cấp số phách. Thư báo người nộp sẽ gửi sau một phút.',
    return: 'Đã yêu cầu bổ sung. Thư báo người nộp sẽ gửi sau một phút.',
    reject: 'Đã kết luận không hợp lệ. Thư báo người nộp sẽ gửi sau một phút.',
    recheck: 'Đã đưa hồ sơ về chờ rà soát.',
    disqualify: 'Đã loại hồ sơ. Thư báo người nộp sẽ gửi sau một phút.',
  } as Record<string, string>,
} as const

export const returnWords = {
  title: 'Yêu cầu bổ sung hồ sơ',
  reason: 'Cần bổ sung, sửa điều gì và vì sao',
  reasonHint: 'Người nộp đọc nguyên văn lời này trong thư và ở đầu hồ sơ.',
  tasks: 'Mở lại các mục',
  tasksHint: 'Người nộp chỉ sửa được những mục được đánh dấu.',
  deadline: 'Hạn bổ sung',
  deadlineHint: (latest: string) => `Chậm nhất ${latest}, khi kết thúc rà soát.`,
  day: 'Ngày',
  month: 'Tháng',
  year: 'Năm',
  time: 'Giờ',
  act: 'Gửi yêu cầu bổ sung',
  cancel: 'Quay lại hồ sơ',
} as const
