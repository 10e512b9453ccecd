/** The words of who sits on a panel: invitations, service, guests and secretaries. */
import type { Day } from '#rules/deadlines'
import type { InvitationAnswer, MemberStanding } from '#rules/panel-service'
import { calendarDay, count, dateTime, shortDate } from '../format'

export const standingNames: Record<MemberStanding, string> = {
  invited: 'Chờ trả lời',
  declined: 'Từ chối lời mời',
  upcoming: 'Chưa đến ngày tham gia',
  serving: 'Đang tham gia',
  ended: 'Đã thôi tham gia',
}

/** `từ 14/8/2024 đến 20/9/2024`; '' when both ends are open. */
export function spanText(from: Day | null, until: Day | null): string {
  return [from && `từ ${calendarDay(from)}`, until && `đến hết ${calendarDay(until)}`]
    .filter(Boolean)
    .join(' ')
}

/** `12/QĐ-BTC ngày 14/8/2024` */
export function decisionText(number: string, decidedOn: Day | null): string {
  return [number, decidedOn && `ngày ${calendarDay(decidedOn)}`].filter(Boolean).join(' ')
}

export const panelServiceWords = {
  duty: 'Tham gia',
  guest: 'khách mời',
  secretary: 'thư ký tổ',
  onlySecretary: 'thư ký tổ, không chấm',
  appointed: 'Bổ nhiệm theo quyết định',
  recorded: 'Ban Tổ chức ghi nhận',
  service: 'Nhiệm vụ, thời hạn',
  resend: 'Gửi lại lời mời',
  again: 'Mời lại',
  pledgeAgain: 'Cần ký cam kết bản mới',
  record: 'Ghi câu trả lời',
  other: 'Mời người khác',
  invite: 'Gửi lời mời',
  appoint: 'Bổ nhiệm theo quyết định',
  appointHint:
    'Lời mời gửi qua thư điện tử; người được mời nhận phiếu sau khi nhận lời. Bổ nhiệm theo quyết định thì tham gia ngay, không hỏi.',
  choose: 'Chọn từ sổ chuyên gia',
  byHand: 'Người chưa có trong sổ chuyên gia',
  isGuest: 'Khách mời (thuộc tổ khác hoặc cơ quan khác, chấm ít hồ sơ hơn)',
  decidedOn: 'Ngày quyết định (không bắt buộc)',
  from: 'Tham gia từ ngày (không bắt buộc)',
  until: 'Đến hết ngày (không bắt buộc)',
  dayHint: 'Ví dụ: 14 8 2024',
  dayParts: { day: 'Ngày', month: 'Tháng', year: 'Năm' },
} as const

export const invitedOn = (sentAt: Date) => `Mời ngày ${shortDate(sentAt)}, chưa trả lời`

export function answerText(answer: InvitationAnswer, at: Date, maxLoad: number | null): string {
  if (answer === 'declined') return `Từ chối ngày ${shortDate(at)}`
  const load = maxLoad === null ? '' : `, tối đa ${count(maxLoad)} hồ sơ`
  return `Nhận lời ngày ${shortDate(at)}${load}`
}

export const panelMemberWords = {
  title: (name: string) => `Nhiệm vụ của ${name}`,
  isScoring: 'Chấm điểm',
  isSecretary: 'Thư ký tổ',
  isSecretaryHint: 'Theo dõi tiến độ của tổ và giữ biên bản; không xem được điểm, tên tác giả.',
  isGuest: 'Khách mời',
  isGuestHint: 'Thuộc tổ khác hoặc cơ quan khác; được phân công ít hồ sơ hơn.',
  duties: 'Nhiệm vụ',
  fromHint: 'Bỏ trống: từ khi tổ được thành lập.',
  untilHint:
    'Bỏ trống: đến khi tổ hết nhiệm vụ. Sau ngày này không chấm tiếp được; phiếu đã xác nhận giữ nguyên. Nếu ngày đã qua, phiếu chưa chấm được thu lại ngay để phân công người khác.',
  decision: 'Số quyết định bổ sung, thay đổi (không bắt buộc)',
  save: 'Lưu nhiệm vụ',
  invitation: 'Lời mời',
  recordTitle: 'Ghi câu trả lời qua điện thoại hoặc văn bản',
  recordAnswer: 'Người được mời trả lời',
  recordNote: 'Trả lời thế nào, khi nào, ai ghi nhận',
  recordLoad: 'Số hồ sơ tối đa (không bắt buộc)',
  recordLoadHint: 'Chỉ khi nhận lời. Bỏ trống: chấm theo phân công.',
  recordAct: 'Ghi câu trả lời',
} as const

export const answerNames: Record<InvitationAnswer, string> = { accepted: 'Nhận lời', declined: 'Từ chối' }

export const invitationWords = {
  title: 'Lời mời tham gia chấm thi',
  greeting: (name: string) => `Kính gửi Quý chuyên gia${name && ` ${name}`},`,
  ask: (organiser: string, contest: string, panel: string) =>
    `${organiser} trân trọng mời Quý chuyên gia tham gia Hội đồng giám khảo ${contest}, ${panel}.`,
  guest: 'Quý chuyên gia được mời với tư cách khách mời: số hồ sơ ít hơn giám khảo của tổ.',
  fields: 'Lĩnh vực chấm',
  judging: 'Thời gian chấm',
  judgingSpan: (starts: Date, ends: Date) => `${dateTime(starts)} đến ${dateTime(ends)}`,
  how: 'Cách chấm',
  howText:
    'Chấm trên mạng, hồ sơ đã rọc phách. Trước khi chấm, giám khảo ký cam kết bảo mật và khai xung đột lợi ích.',
  regulations: 'Thể lệ và tiêu chí chấm',
  contact: 'Liên hệ',
  answer: 'Quý chuyên gia có tham gia được không?',
  accepted: 'Tôi nhận lời',
  declined: 'Tôi không tham gia được',
  maxLoad: 'Số hồ sơ tối đa tôi chấm được (không bắt buộc)',
  maxLoadHint: 'Chỉ khi nhận lời. Bỏ trống: chấm theo phân công của Ban Tổ chức.',
  note: 'Lý do, lời nhắn',
  noteHint: 'Cần khi không tham gia được, để Ban Tổ chức mời người khác.',
  submit: 'Gửi trả lời',
  errorTitle: 'Chưa gửi được trả lời',
  acceptedThanks:
    'Cảm ơn Quý chuyên gia đã nhận lời. Phiếu chấm xuất hiện ở trang Chấm khi Ban Tổ chức phân công.',
  declinedThanks: 'Ban Tổ chức đã nhận được trả lời. Cảm ơn Quý chuyên gia đã cho biết sớm.',
  goJudge: 'Đến trang Chấm',
  change: 'Cần thay đổi câu trả lời, xin liên hệ Ban Tổ chức theo địa chỉ trên.',
} as const

export const invitationErrors: Record<string, string> = {
  'answer-missing': 'Chọn nhận lời hoặc không tham gia được.',
  'load-invalid': 'Nhập số hồ sơ từ 1 đến 999, hoặc bỏ trống.',
  'decline-note-missing': 'Ghi lý do không tham gia được.',
  'text-too-long': 'Rút ngắn còn không quá 1.000 ký tự.',
}

const servingText: Record<MemberStanding | 'not-scoring', (from: Day | null, until: Day | null) => string> = {
  invited: () => 'chưa nhận lời mời tham gia tổ',
  declined: () => 'đã từ chối lời mời tham gia tổ',
  upcoming: (from) => `chưa đến ngày tham gia tổ (${from ? calendarDay(from) : ''})`,
  serving: () => 'đang tham gia tổ',
  ended: (_from, until) => `đã hết thời gian tham gia tổ (${until ? calendarDay(until) : ''})`,
  'not-scoring': () => 'là thư ký tổ, không chấm',
}

/** Why somebody cannot score, or be given a sheet: to the office by name, to the member themselves when `name` is ''. */
export function notServingSentence(refusal: {
  name: string
  standing: MemberStanding | 'not-scoring'
  from: Day | null
  until: Day | null
}): string {
  const { name, standing, from, until } = refusal
  const why = servingText[standing](from, until)
  return name === ''
    ? `Quý giám khảo ${why} nên không mở phiếu này được; phiếu đã xác nhận vẫn giữ nguyên. Nếu vẫn cần chấm, xin liên hệ Ban Tổ chức.`
    : `${name} ${why} nên không nhận phiếu được. Chọn người khác, hoặc sửa nhiệm vụ, thời hạn ở trang của tổ.`
}

export const serviceNotices = {
  upcoming: (from: Day) => `Bạn tham gia tổ này từ ngày ${calendarDay(from)}; phiếu mở từ ngày đó.`,
  ended: (until: Day) =>
    `Bạn đã hết thời gian tham gia tổ này ngày ${calendarDay(until)}. Phiếu đã xác nhận vẫn giữ nguyên và mở xem được.`,
  secretary: 'Theo dõi tiến độ của tổ (thư ký)',
} as const
