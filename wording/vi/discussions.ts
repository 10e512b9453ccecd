/** The words of discussions about works whose sheets lie far apart. */
import { dateTime, score } from '../format'

/** A discussion as a page holds it: judges are numbers, the work is a blind code; made by server/queries/discussion. */
export interface DiscussionView {
  id: string
  contest: { slug: string; shortTitle: string }
  entry: string
  blindCode: string
  title: string
  state: 'open' | 'closed'
  reason: string
  openedAt: Date
  closedAt: Date | null
  closeReason: string
  messages: {
    /** Null for the chair. */
    judge: number | null
    isOwn: boolean
    stand: 'remark' | 'keep' | 'revise'
    text: string
    at: Date
  }[]
  sheets: {
    judge: number
    isOwn: boolean
    /** Hundredths; null while it is reopened. */
    total: number | null
    /** How far from the mean of the sheets that count, where that is far. */
    difference: number | null
    isRevised: boolean
  }[]
}

export const discussionWords = {
  title: (blindCode: string) => `Thảo luận phách ${blindCode}`,
  listTitle: 'Thảo luận của các tổ',
  back: 'Về danh sách chấm',
  backToList: 'Các thảo luận',
  backToBoard: 'Về bảng xét giải',
  empty: 'Chưa có thảo luận nào. Hồ sơ có phiếu lệch nhiều tự mở thảo luận khi đủ phiếu xác nhận.',
  work: 'Mô hình, sản phẩm',
  blindCode: 'Phách',
  state: 'Tình trạng',
  stateNames: { open: 'Đang thảo luận', closed: 'Đã khép' },
  opened: 'Mở lúc',
  messageCount: 'Ý kiến',
  asked: 'Cần thảo luận',
  byFar: 'Phiếu chấm lệch nhiều so với trung bình của tổ.',
  why: (reason: string) => reason || 'Phiếu chấm lệch nhiều so với trung bình của tổ.',
  closed: (at: Date, reason: string) => `Khép lúc ${dateTime(at)}: ${reason}`,
  anonymous: 'Chỉ những giám khảo đã xác nhận phiếu của hồ sơ này và Chủ tịch đọc được. Tên thay bằng số.',
  sheets: 'Phiếu đã xác nhận',
  judge: (number: number, isOwn: boolean) => (isOwn ? `Giám khảo ${number} (tôi)` : `Giám khảo ${number}`),
  judgeTitle: 'Giám khảo',
  chair: 'Chủ tịch',
  total: 'Tổng điểm',
  distance: 'So với trung bình',
  difference: (hundredths: number) => `${hundredths > 0 ? '+' : '−'}${score(Math.abs(hundredths))}`,
  reopened: 'Đang sửa',
  revised: 'đã sửa một lần',
  messages: 'Ý kiến',
  noMessages: 'Chưa có ý kiến nào.',
  standNames: { remark: '', keep: 'Giữ điểm', revise: 'Đề nghị sửa điểm' },
  ownSheet: 'Xem phiếu của tôi',
  text: 'Ý kiến, lý do',
  leadText: 'Ý kiến của Chủ tịch, hoặc kết luận',
  say: 'Gửi ý kiến',
  keep: 'Giữ điểm, với lý do này',
  revise: 'Đề nghị mở lại phiếu để sửa',
  openTitle: 'Mở thảo luận về hồ sơ này',
  openReason: 'Lý do thảo luận',
  open: 'Mở thảo luận',
  openAgain: 'Mở lại thảo luận',
  goTo: 'Đến trang thảo luận',
  closeReason: 'Kết luận',
  close: 'Khép thảo luận',
  toTrace: 'Mở lại hoặc hủy phiếu ở trang “Vì sao?”',
  versions: 'Phiếu đã sửa: bản trước',
  versionsNote: 'Phiếu mở lại để sửa thì bản đã xác nhận trước đó vẫn được giữ.',
  confirmedAt: 'Xác nhận lúc',
  waiting: (blindCode: string) => `Thảo luận phách ${blindCode}`,
  textMissing: 'Ghi ý kiến hoặc lý do.',
} as const
