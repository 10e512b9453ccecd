/** The journal in words: what each action is called. */
import { count } from '../format'

export const journalWords = {
  title: 'Nhật ký',
  caption: 'Việc đã làm, mới nhất trước',
  note: 'Không kể các lần lưu nháp của thí sinh và giám khảo. Dòng đã ghi không sửa, không xóa được.',
  at: 'Lúc',
  actor: 'Người làm',
  action: 'Việc',
  subject: 'Về',
  details: 'Chi tiết',
  system: 'Hệ thống',
  unsubmitted: 'hồ sơ chưa nộp',
  empty: 'Chưa có việc nào được ghi.',
  blind: (code: string) => `phách ${code}`,
  sheets: (sheets: number) => `${count(sheets)} phiếu`,
  sheet: (code: string) => `phiếu, phách ${code}`,
} as const

const actionNames: Record<string, string> = {
  'contest.created': 'Lập cuộc thi',
  'contest.changed': 'Sửa cuộc thi',
  'contest.judges-reminded': 'Nhắc giám khảo chấm',
  'entry.opened': 'Bắt đầu hồ sơ',
  'entry.saved': 'Lưu hồ sơ',
  'entry.author-saved': 'Lưu tác giả',
  'entry.author-removed': 'Bỏ tác giả',
  'entry.author-added': 'Thêm tác giả',
  'entry.consents-saved': 'Ghi sự đồng ý',
  'entry.file-attached': 'Thêm tệp',
  'entry.file-removed': 'Bỏ tệp',
  'entry.file-scanned': 'Quét virus tệp',
  'entry.file-replaced': 'Thay tệp',
  'entry.file-restored': 'Dùng lại tệp trước',
  'entry.file-expired': 'Xóa tệp hết hạn lưu giữ',
  'entry.submitted': 'Nộp hồ sơ',
  'entry.resubmitted': 'Nộp lại hồ sơ',
  'entry.withdrawn': 'Rút lại để sửa',
  'entry.accepted': 'Kết luận hợp lệ',
  'entry.returned': 'Yêu cầu bổ sung',
  'entry.rejected': 'Kết luận không hợp lệ',
  'entry.rechecked': 'Đưa về rà soát lại',
  'entry.disqualified': 'Loại khỏi cuộc thi',
  'panel.created': 'Lập tổ giám khảo',
  'panel.changed': 'Sửa thông tin tổ',
  'panel.judge-added': 'Thêm giám khảo',
  'panel.judge-removed': 'Đưa giám khảo ra khỏi tổ',
  'panel.judge-invited': 'Mời tham gia tổ',
  'panel.invitation-accepted': 'Nhận lời mời',
  'panel.invitation-declined': 'Từ chối lời mời',
  'panel.service-changed': 'Đổi nhiệm vụ, thời hạn trong tổ',
  'expert.added': 'Thêm vào sổ chuyên gia',
  'expert.changed': 'Sửa sổ chuyên gia',
  'expert.imported': 'Nhập sổ chuyên gia từ bảng tính',
  'panel.chair-named': 'Cử tổ trưởng',
  'panel.declared': 'Cam kết, khai xung đột lợi ích',
  'panel.assigned': 'Phân công chấm',
  'panel.assignment-withdrawn': 'Gỡ phân công',
  'panel.assignment-undone': 'Hoàn tác lần phân công',
  'panel.judge-replaced': 'Thay giám khảo',
  'sheet.saved': 'Lưu phiếu',
  'sheet.confirmed': 'Xác nhận phiếu',
  'sheet.recused': 'Từ chối chấm',
  'sheet.reopened': 'Mở lại phiếu',
  'sheet.voided': 'Hủy phiếu',
  'awards.proposed': 'Đề xuất giải',
  'awards.settled': 'Chốt kết quả xét giải',
  'awards.reopened': 'Mở lại kết quả xét giải',
  'tie.ruled': 'Biểu quyết khi bằng điểm',
  'results.published': 'Công bố kết quả',
  'meeting.recorded': 'Ghi phiên họp Hội đồng',
  'ballot.opened': 'Mở bỏ phiếu kín',
  'ballot.voted': 'Đã bỏ phiếu',
  'ballot.closed': 'Đóng và kiểm phiếu',
  'ballot.counted': 'Ghi kết quả kiểm phiếu',
  'ballot.cancelled': 'Hủy lần bỏ phiếu',
  'ballot.annulled': 'Hủy kết quả bỏ phiếu',
  'discussion.opened': 'Mở thảo luận',
  'discussion.message': 'Ý kiến trong thảo luận',
  'discussion.closed': 'Khép thảo luận',
  'names.opened': 'Mở phách',
}

/** What an action is called; one that this release does not know is shown as it was written. */
export function actionName(action: string): string {
  return actionNames[action] ?? action
}

const subjectKinds: Record<string, string> = {
  entry: 'Hồ sơ',
  panel: 'Tổ',
  sheet: 'Phiếu',
  decision: 'Xét giải',
  contest: 'Cuộc thi',
  publication: 'Công bố',
  meeting: 'Phiên họp',
  ballot: 'Bỏ phiếu',
  discussion: 'Thảo luận',
}

export function subjectKind(kind: string): string {
  return subjectKinds[kind] ?? ''
}
