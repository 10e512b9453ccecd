/** Why a letter, or a letter to many, cannot be kept, sent or stopped; and what its text gets wrong. */
import type { CampaignState } from '#rules/campaigns'
import type { LetterFault, LetterState } from '#rules/letter-states'
import type { LetterTextProblem } from '#rules/letter-text'
import type { LetterRefusal } from '#rules/refusal'
import { count, list } from '../format'

export const letterStateNames: Record<LetterState, string> = {
  waiting: 'Chờ gửi',
  sent: 'Đã gửi',
  failed: 'Không gửi được',
  bounced: 'Bị trả lại',
  stopped: 'Đã dừng',
}

export const campaignStateNames: Record<CampaignState, string> = {
  draft: 'Đang soạn',
  proposed: 'Chờ duyệt',
  sent: 'Đã gửi đi',
  stopped: 'Đã dừng',
  dropped: 'Đã bỏ',
}

export function letterRefusalSentence(refusal: LetterRefusal): string {
  switch (refusal.because) {
    case 'letter-text-unfit':
      return refusal.problems.map(letterTextProblemSentence).join(' ')
    case 'letter-state':
      return `Thư đang ở tình trạng “${letterStateNames[refusal.state]}” nên không làm được việc này nữa. Tải lại trang để xem tình trạng mới nhất.`
    case 'letter-leaving':
      return 'Thư đang được chuyển cho máy chủ thư ngay lúc này. Tải lại trang sau một phút.'
    case 'campaign-state':
      return `Đợt thư đang ở tình trạng “${campaignStateNames[refusal.state]}” nên không làm được việc này nữa. Tải lại trang để xem tình trạng mới nhất.`
    case 'nobody-to-write':
      return 'Lúc này không có ai thuộc nhóm người nhận đã chọn nên chưa có thư nào để gửi. Chọn lại nhóm người nhận.'
    case 'too-many-recipients':
      return `Nhóm này có ${count(refusal.count)} người nhận; mỗi đợt gửi nhiều nhất ${count(refusal.most)}. Thu hẹp nhóm, ví dụ theo lĩnh vực.`
    case 'addresses-unreadable':
      return `Không đọc được địa chỉ: ${list(some(refusal.addresses))}. Ghi mỗi dòng một địa chỉ, ví dụ ten@truong.edu.vn.`
  }
}

export function letterTextProblemSentence(problem: LetterTextProblem): string {
  if (problem.code === 'braces-unpaired') {
    return `Dấu ngoặc nhọn không đủ cặp ở chỗ “${problem.near}”. Mỗi trường viết dạng {{họ tên}}.`
  }
  const hint = problem.nearest ? ` Có phải bạn định viết {{${problem.nearest}}}?` : ''
  return `Thư này không có trường {{${problem.field}}}.${hint}${problem.nearest ? '' : ' Chọn trong danh sách trường dùng được.'}`
}

/** Why a letter did not leave, and what to do; the server's own words stand beside it. */
export const letterFaultSentences: Record<LetterFault, string> = {
  recipient: 'Máy chủ thư từ chối địa chỉ người nhận. Kiểm tra lại địa chỉ, hoặc liên hệ bằng điện thoại.',
  content: 'Máy chủ thư từ chối nội dung thư. Xem câu trả lời của máy chủ rồi sửa nội dung.',
  sender: 'Máy chủ thư không nhận địa chỉ gửi. Người quản trị kiểm tra MAIL_FROM và BOUNCE_ADDRESS.',
  login: 'Không đăng nhập được máy chủ thư. Người quản trị kiểm tra SMTP_URL.',
  unreachable: 'Chưa nối được đến máy chủ thư. Hệ thống tự gửi lại; nếu kéo dài, báo người quản trị.',
  busy: 'Máy chủ thư hẹn gửi lại sau. Hệ thống tự gửi lại.',
  unknown: 'Chưa gửi được vì một lỗi khác. Báo người quản trị kèm câu trả lời của máy chủ.',
}

/** The first few of a long list. */
function some(items: readonly string[]): string[] {
  return items.length > 6 ? [...items.slice(0, 5), `${count(items.length - 5)} địa chỉ khác`] : [...items]
}
