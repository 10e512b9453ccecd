/** The words of the page that presents a contest, and of its regulations. */
import type { DossierPart } from '#rules/regulations'
import type { MilestoneCode, Phase } from '#rules/phases'
import { calendarDay, count, date, dateTime, fileSize, shortDate, timeLeft } from '../format'
import { milestoneNames } from './states'

export const contestWords = {
  begin: 'Bắt đầu hồ sơ dự thi',
  myEntries: 'Xem hồ sơ của tôi',
  regulations: 'Đọc thể lệ',
  results: 'Xem kết quả',
  track: 'Tra cứu hồ sơ đã nộp',
  deadline: (at: Date, now: Date) => `Hạn nộp ${dateTime(at)} — ${timeLeft(at, now)}`,
  timeline: 'Các giai đoạn của cuộc thi',
  current: 'Đang diễn ra',
  past: 'Đã qua',
  future: 'Sắp tới',
  range: (from: Date, to: Date) => `${shortDate(from)} – ${shortDate(to)}`,
  purpose: 'Giới thiệu',
  facts: 'Điều kiện dự thi',
  deadlineKey: 'Hạn nộp',
  whoKey: 'Ai được dự thi',
  titlesKey: 'Danh hiệu',
  whoShort: (from: string, to: string) => `Tác giả sinh từ ${calendarDay(from)} đến ${calendarDay(to)}`,
  fieldsKey: 'Lĩnh vực',
  divisionsKey: 'Bảng dự thi',
  conditionsKey: 'Điều kiện khác',
  news: 'Tin và thông báo',
  allNews: 'Tất cả tin của cuộc thi',
  guidance: 'Hướng dẫn của cuộc thi',
  documents: 'Văn bản, mẫu biểu',
  dossier: 'Hồ sơ dự thi gồm',
  dossierIntro: 'Khai trực tuyến tên, tóm tắt, tác giả và thuyết minh, rồi tải lên các tệp sau:',
  optional: '(không bắt buộc)',
  secretariatOnly: 'Chỉ Ban Thư ký xem được.',
  criteria: 'Tiêu chí và điểm tối đa',
  criterion: 'Tiêu chí',
  points: 'Điểm',
  total: 'Tổng điểm',
  prizes: 'Giải thưởng',
  prize: 'Giải',
  prizeCount: 'Số lượng',
  minScore: 'Điểm từ',
  money: 'Tiền thưởng một giải',
  recognition: 'Hình thức công nhận',
  votedNote: 'Hội đồng bỏ phiếu kín; hồ sơ đủ phiếu theo thể lệ được chọn. Không chấm điểm.',
  prizesNote: 'Hồ sơ được xếp hạng theo điểm; không đủ điểm tối thiểu thì không trao.',
  steps: 'Cách dự thi',
  stepList: [
    'Đăng nhập bằng mã gửi tới địa chỉ thư điện tử của bạn; không cần mật khẩu.',
    'Bắt đầu hồ sơ, hoàn thành từng mục trong danh sách việc cần làm. Mọi mục được lưu lại, có thể làm nhiều lần.',
    'Kiểm tra lại và bấm “Nộp bài dự thi”. Biên nhận có mã số, giờ nộp theo đồng hồ máy chủ.',
    'Trước hạn nộp, bạn có thể rút lại để sửa rồi nộp lại.',
    'Theo dõi hồ sơ bằng mã biên nhận hoặc trong tài khoản; nếu cần bổ sung, Ban Thư ký gửi thư cho bạn.',
  ],
  dates: 'Các mốc thời gian',
  moved: (from: Date, reason: string, notice: string) =>
    `Trước đây là ${dateTime(from)}.${reason && ` Lý do: ${reason}.`}${notice && ` Theo ${notice}.`}`,
  movedTitle: (code: MilestoneCode, at: Date) => `${milestoneNames[code]} đã dời sang ${dateTime(at)}`,
  contact: 'Liên hệ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
} as const

/** What happens in a contest that takes no entries now. */
export function nowSentence(at: {
  phase: Phase
  opensAt: Date
  phaseEndsAt: Date | null
  resultsDueAt: Date
  publishedAt: Date | null
}): string {
  if (at.publishedAt) return `Kết quả đã được công bố ${date(at.publishedAt)}.`
  const until = at.phaseEndsAt ? ` đến ${date(at.phaseEndsAt)}` : ''
  switch (at.phase) {
    case 'upcoming':
      return `Cuộc thi bắt đầu nhận hồ sơ lúc ${dateTime(at.opensAt)}. Trong lúc chờ, bạn có thể đọc thể lệ và chuẩn bị hồ sơ.`
    case 'open':
      return 'Cuộc thi đang nhận hồ sơ.'
    case 'screening':
      return `Đã hết hạn nộp. Ban Thư ký rà soát hồ sơ${until}; hồ sơ thiếu được yêu cầu bổ sung qua thư điện tử.`
    case 'judging':
      return `Đã hết hạn nộp. Hội đồng giám khảo chấm hồ sơ${until}. Dự kiến công bố kết quả ${date(at.resultsDueAt)}.`
    case 'deliberation':
      return `Hội đồng giám khảo xét giải${until}. Dự kiến công bố kết quả ${date(at.resultsDueAt)}.`
    case 'posting':
    case 'finished':
      return 'Việc xét giải đã kết thúc. Ban Tổ chức đang hoàn tất việc công bố kết quả.'
  }
}

/** `PDF hoặc DOCX, một tệp, không quá 20 MB` */
export function partLimits({ kinds, maxFiles, maxBytes }: DossierPart): string {
  const names = kinds.map((kind) => kind.toUpperCase())
  const kindText =
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} hoặc ${names.at(-1)}`
  const files = maxFiles === 1 ? 'một tệp' : `nhiều nhất ${count(maxFiles)} tệp, mỗi tệp`
  return maxFiles === 1
    ? `${kindText}, ${files} không quá ${fileSize(maxBytes)}`
    : `${kindText}; ${files} không quá ${fileSize(maxBytes)}`
}

export const regulationsWords = {
  title: 'Thể lệ',
  heading: (title: string) => `Thể lệ ${title}`,
  contents: 'Mục lục',
  legalBasis: 'Căn cứ',
  annex: 'Phụ lục',
  fields: 'Các lĩnh vực dự thi',
  version: (version: number) => `Bản thể lệ số ${version}.`,
  print: 'Có thể in trang này bằng lệnh in của trình duyệt.',
  back: 'Trang giới thiệu cuộc thi',
} as const
