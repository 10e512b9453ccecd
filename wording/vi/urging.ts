/** The words of urging: mailings, the rules that remind, and the page that ties them together. */
import type { Audience, AudienceKind } from '#rules/campaigns'
import type { RuleKind, Side } from '#rules/reminder-rules'
import { count, dateTime } from '../format'

export const audienceNames: Record<AudienceKind, string> = {
  drafts: 'Người có bản nháp chưa nộp',
  supplements: 'Người có hồ sơ chờ bổ sung',
  submitted: 'Người đã nộp hồ sơ',
  entrants: 'Mọi người đã lập hồ sơ',
  units: 'Đầu mối của đơn vị chưa có hồ sơ nào',
  judges: 'Giám khảo còn phiếu chưa xác nhận',
  addresses: 'Địa chỉ tự ghi',
}

export const audienceHints: Partial<Record<AudienceKind, string>> = {
  drafts: 'Kể cả khi một người có nhiều bản nháp, mỗi người nhận một thư liệt kê hết.',
  units: 'Đơn vị do Ban Tổ chức ghi đầu mối và chưa có hồ sơ nào của cuộc thi này.',
  addresses: 'Ghi danh sách địa chỉ vào ô bên dưới.',
}

/** `Người có bản nháp chưa nộp, không sửa từ 7 ngày trở lên, lĩnh vực Phần mềm tin học` */
export function audienceText({ kind, days, addresses }: Audience, fieldName: string | null): string {
  const parts = [audienceNames[kind]]
  if (kind === 'drafts' && days !== null && days > 0) parts.push(`không sửa từ ${count(days)} ngày trở lên`)
  if (kind === 'supplements' && days !== null) parts.push(`hạn trong ${count(days)} ngày tới`)
  if (kind === 'addresses') parts.push(`${count(addresses.length)} địa chỉ`)
  if (fieldName) parts.push(`lĩnh vực ${fieldName}`)
  return parts.join(', ')
}

export const urgingWords = {
  nav: 'Hướng dẫn, đôn đốc',
  title: 'Hướng dẫn, đôn đốc',
  lead: 'Nhắc người dự thi hoàn thiện hồ sơ, nhắc đơn vị gửi bài, nhắc giám khảo chấm; xem thư có đến và có được việc không.',
  compose: 'Soạn đợt thư',
  rules: 'Quy tắc nhắc',
  tomorrow: 'Ngày mai gửi gì',
  outbox: 'Thư đã gửi',
  templates: 'Mẫu thư',
  toUrge: 'Có thể nhắc lúc này',
  urge: 'Soạn thư',
  nobody: 'Không có ai cần nhắc lúc này.',
  urgeTexts: {
    drafts: 'người có bản nháp chưa nộp',
    supplements: 'người có hồ sơ chờ bổ sung',
    units: 'đầu mối của đơn vị chưa có hồ sơ nào',
    judges: 'giám khảo còn phiếu chưa xác nhận',
  } as Readonly<Partial<Record<AudienceKind, string>>>,
  waiting: 'Chờ bạn xem và gửi',
  noWaiting: 'Không có đợt thư nào đang soạn hay chờ duyệt.',
  sent: 'Đã gửi',
  noSent:
    'Chưa gửi đợt thư nào. Đợt thư gửi đi hiện tại đây, kèm số thư đến nơi và số hồ sơ được nộp sau khi nhắc.',
  letters: 'Thư của cuộc thi',
  letterCounts: {
    waiting: 'thư chờ gửi',
    failed: 'thư không gửi được',
    bounced: 'thư bị trả lại',
  },
  noLetters: 'Không có thư nào đang chờ hay bị hỏng.',
  see: 'Xem',
  subject: 'Tiêu đề',
  whom: 'Gửi cho',
  state: 'Tình trạng',
  made: 'Soạn lúc',
  when: 'Gửi lúc',
  count: 'Số thư',
  lost: 'Hỏng',
  response: 'Kết quả',
  responded: (handedIn: number, reminded: number) =>
    `${count(handedIn)}/${count(reminded)} hồ sơ được nhắc đã nộp`,
  noResponse: '–',
  rulesOn: (rules: number) =>
    rules === 0 ? 'Chưa bật quy tắc nhắc nào.' : `Đang bật ${count(rules)} quy tắc nhắc.`,
} as const

export const campaignWords = {
  newTitle: 'Soạn đợt thư',
  editTitle: 'Sửa đợt thư',
  back: 'Hướng dẫn, đôn đốc',
  whom: 'Gửi cho ai',
  days: 'Số ngày (không bắt buộc)',
  daysHint: 'Bản nháp: không sửa từ bấy nhiêu ngày trở lên. Chờ bổ sung: hạn trong bấy nhiêu ngày tới.',
  field: 'Lĩnh vực',
  allFields: 'Tất cả lĩnh vực',
  addresses: 'Danh sách địa chỉ',
  addressesHint: 'Mỗi dòng một địa chỉ. Chỉ dùng khi chọn “Địa chỉ tự ghi”.',
  choose: 'Chọn nhóm này, xem lời mẫu',
  chooseHint: 'Đổi nhóm người nhận thì bấm để lấy lời mẫu và các trường của nhóm đó.',
  subject: 'Tiêu đề',
  text: 'Nội dung',
  textHint: (fields: string) => `Trường dùng được: ${fields}.`,
  next: 'Xem người nhận và bản thư',
  ofRule: 'Đợt thư này do quy tắc nhắc soạn. Chỉ sửa được lời thư; người nhận do quy tắc chọn.',
  saved: 'Đã lưu. Xem lại rồi gửi.',
  title: 'Đợt thư',
  change: 'Sửa',
  audience: 'Gửi cho',
  created: 'Soạn lúc',
  sentAt: 'Gửi lúc',
  sentBy: (name: string) => `, ${name}`,
  byRule: ', theo quy tắc nhắc',
  count: 'Số thư',
  outcome: 'Thư đi đến đâu',
  outcomeText: (counts: {
    sent: number
    waiting: number
    failed: number
    bounced: number
    stopped: number
  }) =>
    [
      `đã gửi ${count(counts.sent)}`,
      counts.waiting > 0 && `chờ gửi ${count(counts.waiting)}`,
      counts.failed > 0 && `không gửi được ${count(counts.failed)}`,
      counts.bounced > 0 && `bị trả lại ${count(counts.bounced)}`,
      counts.stopped > 0 && `đã dừng ${count(counts.stopped)}`,
    ]
      .filter(Boolean)
      .join(', '),
  response: 'Sau khi nhắc',
  readers: (total: number) => `Người nhận: ${count(total)}`,
  nobody: 'Lúc này không có ai thuộc nhóm này.',
  name: 'Họ tên',
  to: 'Địa chỉ',
  works: 'Nhắc về',
  bad: 'Địa chỉ từng trả lại thư',
  examples: 'Thư sẽ đến như sau',
  example: (name: string, to: string) => (name ? `${name} (${to})` : to),
  send: (letters: number) => `Gửi ${count(letters)} thư`,
  sendHint: 'Mỗi người nhận một thư. Thư đi sau một phút; trong lúc còn chờ vẫn dừng được.',
  rests: (at: Date) =>
    `Từ 21 giờ đến 7 giờ sáng không gửi thư đôn đốc; các thư này sẽ đi lúc ${dateTime(at)}.`,
  drop: 'Bỏ đợt thư này',
  stop: 'Dừng các thư chưa đi',
  text2: 'Lời thư',
  done: {
    saved: 'Đã lưu. Xem lại rồi gửi.',
    send: 'Các thư đang lần lượt được gửi. Tải lại trang để xem đi đến đâu.',
    stop: 'Đã dừng các thư chưa đi.',
    drop: 'Đã bỏ đợt thư này.',
  } as Readonly<Record<string, string>>,
} as const

export const ruleNames: Record<RuleKind, string> = {
  units: 'Đơn vị chưa có hồ sơ',
  drafts: 'Bản nháp chưa nộp, sắp hết hạn',
  'stale-drafts': 'Bản nháp bỏ lâu không sửa',
  supplements: 'Hồ sơ chờ bổ sung, sắp hết hạn',
  sheets: 'Phiếu chấm chưa xác nhận',
}

export const ruleAbout: Record<RuleKind, string> = {
  units: 'Gửi đầu mối của đơn vị chưa có hồ sơ nào. Tính từ hạn nộp của cuộc thi.',
  drafts: 'Gửi người có bản nháp. Tính từ hạn nộp của cuộc thi.',
  'stale-drafts': 'Gửi người có bản nháp không sửa đã lâu, trong thời gian nhận hồ sơ. Tính từ lần sửa cuối.',
  supplements: 'Gửi người có hồ sơ được yêu cầu bổ sung. Tính từ hạn bổ sung của từng hồ sơ.',
  sheets: 'Gửi giám khảo còn phiếu chưa xác nhận. Tính từ ngày cuối của vòng chấm.',
}

export const sideNames: Record<Side, string> = { before: 'ngày trước mốc', after: 'ngày sau mốc' }

export const ruleWords = {
  title: 'Quy tắc nhắc',
  lead: 'Mỗi sáng lúc 8 giờ, quy tắc đang bật soạn thư cho người cần nhắc. Không ai bị cùng một quy tắc nhắc hai lần về cùng một việc; không gửi từ 21 giờ đến 7 giờ sáng.',
  isOn: 'Bật quy tắc này',
  days: 'Số ngày',
  side: 'Trước hay sau mốc',
  leaves: 'Tự gửi, không chờ người xem',
  leavesHint: 'Không đánh dấu thì đợt thư nằm ở “Chờ bạn xem và gửi”.',
  save: 'Lưu quy tắc',
  saveOf: (name: string) => `: ${name}`,
  template: 'Mẫu thư',
  on: 'Đang bật',
  off: 'Đang tắt',
  saved: 'Đã lưu.',
  smsTitle: 'Tin nhắn điện thoại',
  smsLead:
    'Gửi thêm tin nhắn không dấu cho người có số điện thoại trong tài khoản. Mỗi tin mất phí của nhà mạng.',
  smsNoGateway: 'Máy chủ chưa nối cổng tin nhắn; tin nằm trong thư mục outbox để xem.',
  smsReturned: 'Khi yêu cầu bổ sung hồ sơ',
  smsSignInCode: 'Mã đăng nhập của người tham gia cuộc thi này',
  smsSave: 'Lưu cài đặt tin nhắn',
} as const

export const tomorrowWords = {
  title: 'Ngày mai gửi gì',
  lead: (at: Date) =>
    `Các quy tắc sẽ được xem lúc ${dateTime(at)}. Dưới đây là thư theo tình hình lúc này; ai làm xong trước đó thì không bị nhắc.`,
  noRules: 'Chưa bật quy tắc nhắc nào.',
  nothing: 'Ngày mai không có thư nào.',
  leaves: (letters: number) => `${count(letters)} thư sẽ tự đi`,
  waits: (letters: number) => `${count(letters)} thư sẽ chờ bạn xem rồi mới gửi`,
  more: (letters: number) => `và ${count(letters)} thư khác`,
  toRules: 'Xem quy tắc nhắc',
} as const
