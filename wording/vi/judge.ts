/** The words of the judge's workspace: queue, declaration, desk, confirmation, stepping back. */
import { pledgeVersion } from '#rules/pledge'
import { count, dateTime, list, mark, score, time, timeLeft } from '../format'
import { pledgeText } from './pledge'

export const blindName = (code: string) => `Phách ${code}`

export const queueWords = {
  title: 'Phiếu chấm của tôi',
  lead: 'Hồ sơ đã rọc phách: bạn chỉ thấy mã phách và bài, không thấy tác giả, trường, đơn vị gửi.',
  empty:
    'Chưa có phiếu nào được giao cho bạn. Phiếu xuất hiện ở đây ngay khi Ban Tổ chức phân công, kèm một thư báo.',
  emptyPanel:
    'Tổ này chưa có phiếu nào được giao cho bạn. Phiếu xuất hiện ở đây ngay khi Ban Tổ chức phân công.',
  declareFirst: 'Ký cam kết và khai xung đột',
  declareWhy: 'Phiếu của tổ này mở được sau khi bạn ký cam kết bảo mật và khai xung đột lợi ích.',
  declaredConflict:
    'Bạn đã khai có xung đột với một số bài: mở từng bài đó và chọn “Tôi không nên chấm bài này”.',
  declareAgain: 'Xem lại cam kết và khai báo',
  next: 'Chấm tiếp',
  start: 'Bắt đầu chấm',
  columns: { code: 'Phách', work: 'Tên bài', field: 'Lĩnh vực', state: 'Phiếu', total: 'Tổng điểm' },
  reopened: 'mở lại',
  waiting: 'có điểm giữ trên máy này',
  none: '–',
  progress: 'Số phiếu đã xác nhận',
  allDone: 'Bạn đã xác nhận đủ phiếu của tổ này.',
} as const

export const progressText = (confirmed: number, expected: number) =>
  `${count(confirmed)}/${count(expected)} đã xác nhận`

export const tableCaption = (panel: string, contest: string) => `Phiếu của ${panel}, ${contest}`

/** The deadline of a panel in words: when judging opens, until when it lasts, or that it is over. */
export function deadlineText(
  contest: { phase: string; judgingStarts: Date; judgingEnds: Date },
  now: Date,
): string {
  if (now <= contest.judgingStarts) return `Chấm từ sau ${dateTime(contest.judgingStarts)}`
  if (now <= contest.judgingEnds) {
    return `Hạn chấm: ${dateTime(contest.judgingEnds)} – ${timeLeft(contest.judgingEnds, now)}`
  }
  return `Đã hết hạn chấm lúc ${dateTime(contest.judgingEnds)}`
}

export const declareWords = {
  title: 'Cam kết và khai xung đột lợi ích',
  back: 'Phiếu chấm của tôi',
  pledgeTitle: 'Cam kết',
  pledge: pledgeText(pledgeVersion).points,
  pledged: 'Tôi đã đọc và cam kết thực hiện các điều trên',
  conflict: 'Bạn có xung đột lợi ích với tác giả hoặc bài dự thi nào không?',
  conflictHint:
    'Có xung đột khi tác giả là con, em, người thân, học sinh bạn hướng dẫn; hoặc bạn đã góp ý, tài trợ, cùng làm bài đó.',
  none: 'Không có',
  some: 'Có',
  someHint:
    'Ghi từng trường hợp bên dưới. Bạn vẫn chấm các bài khác; bài có xung đột đã giao thì mở và chọn “Tôi không nên chấm bài này”.',
  works: 'Các bài được giao cho bạn trong tổ này',
  noWorks: 'Chưa có bài nào được giao. Bạn có thể ký trước.',
  submit: 'Ký cam kết',
  resubmit: 'Lưu khai báo',
  errorTitle: 'Chưa ký được',
} as const

export const declareSigned = (at: Date) => `Bạn đã ký lúc ${dateTime(at)}.`

export const declareErrors: Record<string, string> = {
  'pledge-missing': 'Đánh dấu để cam kết.',
  'conflict-unanswered': 'Chọn có hay không có xung đột lợi ích.',
  'note-missing': 'Ghi ít nhất một trường hợp, hoặc nói rõ ở ô cuối.',
  'conflict-none-with-rows': 'Bạn đã ghi trường hợp bên dưới: chọn “Có”, hoặc xóa trường hợp đó.',
  'relation-missing': 'Chọn quan hệ của trường hợp này.',
  'relation-empty': 'Ghi tên người, đơn vị hoặc bài của trường hợp này.',
  'relation-too-long': 'Rút ngắn nội dung của trường hợp này.',
  'note-too-long': 'Rút ngắn còn không quá 2.000 ký tự.',
}

export const deskWords = {
  back: 'Danh sách phiếu',
  document: 'Bài',
  sheet: 'Phiếu',
  queueTitle: 'Phiếu trong tổ',
  neighbours: 'Bài trước và bài sau',
  previous: 'Bài trước',
  nextSheet: 'Bài sau',
  recuse: 'Tôi không nên chấm bài này',
  told: 'Thông tin đăng ký',
  summary: 'Tóm tắt',
  noAnswer: 'Không viết phần này.',
  files: 'Tệp kèm theo',
  noFiles: 'Bài không có tệp kèm theo.',
  gone: 'Bạn không còn chấm bài này nên bài không mở ở đây nữa.',
  sheetTitle: 'Phiếu chấm',
  remarks: 'Nhận xét',
  remarksHint: 'Không bắt buộc. Không ghi tên tác giả, trường, đơn vị.',
  total: 'Tổng điểm',
  totalSoFar: 'Tổng tạm tính',
  save: 'Lưu',
  review: 'Xem lại và xác nhận',
  seeConfirmed: 'Xem phiếu đã xác nhận',
  saving: 'Đang lưu…',
  failed: 'Chưa lưu được. Đang giữ trên máy này và sẽ tự lưu lại.',
  notHeld:
    'Chưa lưu được, và trình duyệt này không giữ lại được. Đừng đóng trang; trang sẽ tự lưu lại khi có mạng.',
  signedOut: 'Phiên đăng nhập đã hết. Những gì bạn nhập đang giữ trên máy này.',
  signIn: 'Đăng nhập lại',
  errorTitle: 'Có ô chưa lưu được',
  notAllKept: 'Sửa các ô báo lỗi, rồi xem lại và xác nhận.',
  calibration: 'Các tổng điểm của tôi trong tổ',
  shortcuts: 'Phím tắt',
} as const

export const paperWords = {
  download: 'Tải về',
  downloadPrint: 'Tải bản để in',
  openPicture: 'Xem cỡ lớn',
  pages: 'Các trang',
  previous: 'Trang trước',
  next: 'Trang sau',
  larger: 'Phóng to',
  smaller: 'Thu nhỏ',
  fit: 'Vừa khung',
  preparing: 'Đang tạo ảnh các trang của tệp này. Trang sẽ tự hiện sau ít giây; nếu chưa thấy, hãy tải lại.',
  'no-converter':
    'Máy chủ chưa có LibreOffice nên không hiện được tệp Word ở đây. Tải tệp về để đọc; tên tác giả ghi trong thông tin tệp đã được bỏ.',
  unreadable: 'Không hiện được tệp này. Báo Ban Tổ chức để có bản khác; các phần còn lại vẫn chấm được.',
  quarantined: 'Tệp đang chờ quét virus. Tải lại trang sau ít phút.',
  missing: 'Tệp này không còn trong kho lưu trữ. Báo Ban Tổ chức kiểm tra.',
} as const

export const pageOf = (page: number, pages: number) => `Trang ${count(page)}/${count(pages)}`

export const pageName = (title: string, page: number) => `${title}, trang ${count(page)}`

export const pageCount = (pages: number) => `${count(pages)} trang`

/** The watermark over every page a judge reads. */
export const stampText = (judge: string, blindCode: string) => `${judge} – phách ${blindCode}`

export const linkedFileWords = {
  gone: 'Đường dẫn tải tệp đã hết hạn (mỗi đường dẫn dùng được 5 phút). Mở lại bài ở bàn chấm và bấm tải lần nữa.',
} as const

export const savedAt = (at: Date) => `Đã lưu trên máy chủ lúc ${time(at)}`

export const savedExcept = (at: Date, unlawful: number) =>
  `Đã lưu trên máy chủ lúc ${time(at)}, trừ ${unlawful} ô chưa hợp lệ`

export const filledText = (filled: number, of: number) => `${filled}/${of} tiêu chí`

export const outOf = (max: number) => `/ ${mark(max)}`

export const totalOutOf = (total: number, max: number) => `${score(total)}/${mark(max)}`

/** What a lawful mark is, said beside the field. */
export const markRange = (max: number, step: number) =>
  `Nhập điểm từ 0 đến ${mark(max)}, cách nhau ${mark(step)}`

export const remarksTooLong = 'Rút ngắn nhận xét còn không quá 4.000 ký tự'

export const calibrationText = (totals: readonly number[], current: number | null) =>
  `${totals.length} phiếu đã có điểm: ${list(totals.map(score))}.${current === null ? '' : ` Phiếu này: ${score(current)}.`}`

export const reopenedText = (reason: string) =>
  `Chủ tịch Hội đồng giám khảo đã mở lại phiếu này. Lý do: ${reason}`

export const deskDeadline = (deadline: Date, now: Date) =>
  `Hạn ${dateTime(deadline)} – ${timeLeft(deadline, now)}`

/** Orientation while typing, by share of the maximum; the mark alone counts. */
export const bandNames = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  weak: 'Yếu',
} as const

export const bandText = (band: keyof typeof bandNames, from: number, to: number) =>
  `${bandNames[band]} (${mark(from)}–${mark(to)})`

export const conflictWords = {
  title: 'Phiếu này đã được lưu ở một cửa sổ khác hoặc máy khác',
  criterion: 'Mục',
  mine: 'Đang ghi ở đây',
  blank: '(để trống)',
  take: 'Lấy bản kia',
  takeMine: 'Lấy bản này',
  taken: 'Đang lấy bản này',
  takeAll: 'Lấy cả bản kia',
  takeAllMine: 'Lấy lại cả bản của tôi',
  keep: 'Lưu những gì đang ghi ở đây',
  sentence:
    'Những gì bạn nhập vẫn còn trong các ô. So sánh hai bản, chọn cho từng mục hoặc cho cả phiếu, rồi lưu lại.',
} as const

export const leftBehindWords = {
  title: 'Trên máy này còn điểm chưa gửi được',
  blank: '(để trống)',
  discard: 'Bỏ bản ghi trên máy này',
} as const

export const leftBehindText = (at: Date) =>
  `Bạn ghi lúc ${dateTime(at)} khi không có mạng; phiếu đã khóa trước khi điểm gửi tới máy chủ, nên các điểm này không được tính. Cần sửa, hãy đề nghị Chủ tịch Hội đồng giám khảo mở lại phiếu.`

export const conflictSavedAt = (at: Date) => `Bản lưu lúc ${time(at)}`

export const shortcutWords = {
  title: 'Phím tắt',
  close: 'Đóng',
  letters: 'Dùng phím tắt một chữ cái hoặc ký hiệu (J, K, N, [, ], +, −, ?)',
  list: [
    ['Enter, Tab', 'sang ô tiếp theo'],
    ['↑ ↓', 'tăng, giảm một bước điểm'],
    ['Esc', 'rời ô đang nhập'],
    ['J', 'bài sau'],
    ['K', 'bài trước'],
    ['N', 'đến ô nhận xét'],
    ['[ ]', 'trang trước, trang sau'],
    ['+ −', 'phóng to, thu nhỏ trang'],
    ['Ctrl + Enter', 'xem lại và xác nhận'],
    ['?', 'mở danh sách này'],
  ],
} as const

export const confirmWords = {
  title: 'Xem lại và xác nhận phiếu',
  titleConfirmed: 'Phiếu đã xác nhận',
  lead: 'Phiếu được giữ đúng như trên. Sau khi xác nhận, phiếu khóa lại; muốn sửa phải đề nghị Chủ tịch Hội đồng giám khảo mở lại, có lý do và ghi vào biên bản.',
  caption: 'Điểm theo tiêu chí',
  columns: { criterion: 'Tiêu chí', max: 'Tối đa', mark: 'Điểm' },
  total: 'Tổng điểm',
  missingMark: 'Chưa cho điểm',
  remarks: 'Nhận xét',
  noRemarks: 'Không có nhận xét.',
  submit: 'Xác nhận phiếu',
  edit: 'Sửa phiếu',
  backToDesk: 'Quay lại bàn chấm',
  incomplete: 'Chưa xác nhận được',
  remarkMissing: 'Viết nhận xét cho tiêu chí cho điểm 0 hoặc điểm tối đa.',
  next: 'Chấm bài tiếp theo',
  queue: 'Danh sách phiếu',
} as const

export const confirmedAtText = (at: Date) => `Đã xác nhận lúc ${dateTime(at)}.`

export const markMissing = (criterion: string) => `Cho điểm tiêu chí “${criterion}”.`

export const recuseWords = {
  title: 'Tôi không nên chấm bài này',
  lead: 'Bạn sẽ không chấm bài này nữa. Điểm đã ghi không được tính. Ban Tổ chức phân công giám khảo khác; các bài còn lại của bạn không đổi.',
  reason: 'Lý do',
  reasonHint:
    'Ví dụ: tác giả là người thân, là học sinh tôi hướng dẫn; tôi nhận ra tác giả. Chỉ Ban Tổ chức và Chủ tịch Hội đồng giám khảo đọc được.',
  submit: 'Từ chối chấm bài này',
  cancel: 'Quay lại',
  errorTitle: 'Chưa ghi nhận được',
  done: 'Bạn đã từ chối chấm bài này.',
} as const

export const recuseErrors: Record<string, string> = {
  'reason-missing': 'Ghi lý do bạn không nên chấm bài này.',
  'reason-too-long': 'Rút ngắn còn không quá 2.000 ký tự.',
}

export const judgeErrorLink = 'Đến phiếu chấm của tôi'
