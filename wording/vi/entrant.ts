/** The entrant's pages outside the forms: own entries, task list, check, receipt, withdrawal. */
import type { EntryState } from '#rules/entry-states'
import { count, date, dateTime, exactTime, time, timeLeft } from '../format'

export const myEntriesWords = {
  title: 'Bài dự thi của tôi',
  empty:
    'Bạn chưa có bài dự thi nào. Bài bạn bắt đầu sẽ hiện ở đây; có thể làm dần nhiều lần, hệ thống tự lưu.',
  entries: 'Bài đã bắt đầu',
  open: 'Cuộc thi đang nhận hồ sơ',
  noneOpen: 'Hiện không có cuộc thi nào đang nhận hồ sơ. Cuộc thi mới sẽ được đăng ở trang chủ.',
  start: 'Bắt đầu bài dự thi',
  startAnother: 'Bắt đầu thêm một bài',
  goOn: 'Làm tiếp',
  see: 'Xem hồ sơ',
  receipt: 'Xem biên nhận',
  number: (receipt: string) => `Mã biên nhận ${receipt}`,
  closes: (deadline: Date, now: Date) => `Hạn nộp ${dateTime(deadline)}, ${timeLeft(deadline, now)}`,
  mend: (deadline: Date, now: Date) => `Bổ sung trước ${dateTime(deadline)}, ${timeLeft(deadline, now)}`,
  closed: (deadline: Date) => `Đã khóa nhận hồ sơ lúc ${dateTime(deadline)}.`,
  remaining: (tasks: number) =>
    tasks === 0 ? 'Đã đủ các mục. Việc còn lại: kiểm tra và nộp.' : `Còn ${tasks} mục chưa xong.`,
  withdrawn: 'Đã rút lại để sửa, chưa nộp lại.',
  pages: 'Trang bài dự thi',
  previous: 'Trang trước',
  next: 'Trang sau',
  page: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
} as const

/** A draft may not have a name yet. */
export function entryTitle(title: string): string {
  return title || 'Bài chưa đặt tên'
}

/** What each state means to its entrant, in one sentence. */
export const stateSentences: Record<EntryState, string> = {
  draft: 'Hồ sơ đang soạn, chưa nộp.',
  submitted: 'Hồ sơ đã nộp và đang chờ Ban Thư ký rà soát.',
  returned: 'Ban Thư ký đề nghị bổ sung hồ sơ.',
  accepted: 'Hồ sơ hợp lệ và được chuyển Hội đồng giám khảo.',
  rejected: 'Hồ sơ không hợp lệ nên không được chuyển chấm.',
  disqualified: 'Hồ sơ bị loại khỏi cuộc thi.',
}

export const newEntryWords = {
  title: 'Bắt đầu bài dự thi',
  intro: 'Đọc trước khi bắt đầu để khỏi mất công:',
  who: 'Ai được dự thi',
  titleOf: (entry: string) => `Bắt đầu ${entry}`,
  conditions: 'Bạn có đủ điều kiện?',
  conditionsIntro:
    'Mỗi điều dưới đây sẽ được hỏi ở mục “Điều kiện”; điều nào không đạt thì hồ sơ không nộp được.',
  anyone: 'Người khác có thể khai giúp. Một tài khoản khai được nhiều hồ sơ.',
  titles: 'Danh hiệu',
  adult: 'Thầy cô, cha mẹ có thể khai giúp. Một tài khoản khai được nhiều bài.',
  fields: 'Lĩnh vực dự thi',
  prepare: 'Cần chuẩn bị',
  optional: 'không bắt buộc',
  time: 'Làm dần được nhiều lần; những gì đã nhập được giữ lại, lần sau làm tiếp trên máy khác cũng được.',
  deadline: (closes: Date, now: Date) => `Hạn nộp: ${dateTime(closes)} (${timeLeft(closes, now)}).`,
  regulations: 'Đọc thể lệ',
  start: 'Bắt đầu',
  back: 'Bài dự thi của tôi',
} as const

export const taskListWords = {
  back: 'Bài dự thi của tôi',
  groups: { information: 'Thông tin', work: 'Bài dự thi', submit: 'Nộp bài' },
  deadline: (deadline: Date, now: Date) => `Hạn nộp ${dateTime(deadline)}, ${timeLeft(deadline, now)}`,
  mendDeadline: (deadline: Date, now: Date) =>
    `Hạn bổ sung ${dateTime(deadline)}, ${timeLeft(deadline, now)}`,
  check: 'Kiểm tra và nộp',
  checkAgain: 'Kiểm tra và nộp lại',
  ready: 'Sẵn sàng',
  blocked: 'Chưa thể nộp',
  needs: (tasks: string) => `Cần hoàn thành: ${tasks}`,
  closedTask: 'Không yêu cầu sửa',
  returnedTitle: 'Ban Thư ký đề nghị bổ sung',
  returnedTasks: (tasks: string) => `Mục cần sửa: ${tasks}.`,
  returnedDeadline: (deadline: Date, now: Date) =>
    `Nộp lại trước ${dateTime(deadline)} (${timeLeft(deadline, now)}).`,
  withdrawnTitle: 'Hồ sơ này chưa được nộp lại',
  withdrawn: (deadline: Date) =>
    `Bạn đã rút hồ sơ về để sửa. Sửa xong phải nộp lại trước ${dateTime(deadline)}; nếu không, hồ sơ không được tính là đã nộp. Mã biên nhận được giữ nguyên.`,
  receipt: (receipt: string) => `Xem biên nhận ${receipt}`,
  review: 'Xem lại nội dung hồ sơ',
  consents: 'Xem hoặc thay đổi đồng ý về dữ liệu cá nhân',
  reason: (reason: string) => `Lý do: ${reason}`,
  lateTitle: 'Đã hết hạn nộp',
} as const

/** The last hour before a deadline. */
export const closingWords = {
  title: (minutes: number) =>
    minutes > 0 ? `Còn ${minutes} phút là hết hạn` : 'Chưa đầy một phút nữa là hết hạn',
  over: 'Đã hết hạn',
  text: (deadline: Date) =>
    `Đúng ${time(deadline)} hệ thống khóa nhận hồ sơ theo giờ máy chủ, không gia hạn thêm. Hồ sơ chưa bấm “Nộp bài dự thi” trước giờ đó không được tính; bản nháp vẫn còn để xem.`,
  overText: (deadline: Date) => `Hệ thống đã khóa lúc ${time(deadline)}. Những gì đã lưu vẫn còn để xem.`,
} as const

export const checkWords = {
  title: 'Kiểm tra và nộp',
  reviewTitle: 'Nội dung hồ sơ',
  back: 'Danh sách việc cần làm',
  blockers: (problems: number) => `Chưa nộp được: còn ${count(problems)} điểm cần hoàn thành`,
  intro: 'Đọc lại toàn bộ. Cần sửa chỗ nào, chọn “Sửa” ở chỗ đó.',
  edit: 'Sửa',
  missing: 'Chưa có',
  none: 'Không có',
  workTitle: 'Tên mô hình, sản phẩm',
  summary: 'Tóm tắt',
  field: 'Lĩnh vực',
  lead: 'Trưởng nhóm',
  author: (place: number) => `Tác giả ${place}`,
  born: (day: string) => `sinh ngày ${day}`,
  grade: (grade: string) => `lớp ${grade}`,
  share: (share: number) => `đóng góp ${share}%`,
  identity: (number: string) => `số định danh ${number}`,
  representative: (name: string) => `Người đại diện: ${name}`,
  noAuthors: 'Chưa khai tác giả nào',
  teacher: 'Giáo viên hướng dẫn',
  unit: 'Đơn vị gửi',
  selfSent: 'Tự gửi, không qua đơn vị',
  answered: (answered: number, asked: number) =>
    asked === 0 ? 'Chưa có ngày sinh' : `Đã trả lời ${answered} trên ${asked} câu`,
  signedBy: 'Người cam đoan',
  points: 'Điều cam đoan',
  pointsTicked: (ticked: number) => `Đã đánh dấu ${ticked} trên 3 điều`,
  pledgeTitle: 'Khi bấm “Nộp bài dự thi”',
  pledge: (name: string) => `${name || 'Người nộp'} cam đoan những điều sau:`,
  after: (deadline: Date) =>
    `Bạn nhận ngay biên nhận có mã số và giờ nộp. Trước ${dateTime(deadline)} vẫn rút lại để sửa được.`,
  afterReturn: 'Hồ sơ bổ sung được gửi lại Ban Thư ký, giữ nguyên mã biên nhận.',
  submit: 'Nộp bài dự thi',
  submitEntry: 'Nộp hồ sơ',
  resubmit: 'Nộp lại hồ sơ',
  changed: 'Hồ sơ vừa được sửa ở một cửa sổ khác. Nội dung mới nhất ở dưới đây; đọc lại rồi nộp.',
  cannotTitle: 'Chưa nộp được',
} as const

export const receiptWords = {
  browserTitle: (receipt: string) => `Biên nhận ${receipt}`,
  title: 'Đã nhận hồ sơ dự thi',
  titleAgain: 'Đã nhận hồ sơ bổ sung',
  number: 'Mã biên nhận',
  at: (moment: Date) => `Nhận lúc ${exactTime(moment)} theo giờ máy chủ.`,
  keep: 'Ghi lại mã này. Mã dùng để tra cứu hồ sơ và khi gọi điện cho Ban Tổ chức.',
  back: 'Bài dự thi của tôi',
  notSubmittedTitle: 'Hồ sơ hiện không ở trạng thái đã nộp',
  withdrawn: (deadline: Date) =>
    `Hồ sơ theo biên nhận này đã được rút lại để sửa. Muốn dự thi, phải nộp lại trước ${dateTime(deadline)}.`,
  withdrawnLate: (deadline: Date) =>
    `Hồ sơ theo biên nhận này đã được rút lại và không được nộp lại trước hạn ${dateTime(deadline)}.`,
  returned: (deadline: Date) =>
    `Ban Thư ký đã trả hồ sơ để bổ sung. Sửa và nộp lại trước ${dateTime(deadline)}.`,
  goOn: 'Sửa và nộp lại',
  details: 'Nội dung biên nhận',
  contest: 'Cuộc thi',
  work: 'Bài dự thi',
  authors: 'Tác giả',
  state: 'Tình trạng',
  times: 'Lần nộp',
  digest: 'Mã băm nội dung (SHA-256)',
  files: 'Tệp đã nhận',
  filesHint: 'Mã SHA-256 là dấu vân tay của tệp: tệp bị sửa dù một chữ thì mã cũng khác.',
  noFiles: 'Không có tệp nào.',
  nextTitle: 'Việc tiếp theo',
  next: {
    screening: (day: Date) =>
      `Ban Thư ký rà soát hồ sơ, xong trước ${date(day)}. Nếu cần bổ sung, bạn nhận thư và thấy lý do ở trang “Bài dự thi của tôi”.`,
    judging: (day: Date) =>
      `Hội đồng giám khảo chấm, xong trước ${date(day)}. Giám khảo không thấy họ tên, trường.`,
    results: (from: Date, until: Date) =>
      `Kết quả dự kiến công bố sau ${date(from)} và niêm yết đến ${date(until)}.`,
  },
  print:
    'Để in, chọn “In” trong trình đơn của trình duyệt (trên máy tính: Ctrl + P). Trang in chỉ có phần biên nhận.',
  withdraw: 'Rút lại để sửa',
  withdrawUntil: (deadline: Date) => `Rút lại được đến ${dateTime(deadline)}.`,
  help: (name: string, phone: string) => `Hỏi về hồ sơ: ${name}${phone && `, điện thoại ${phone}`}.`,
} as const

export const withdrawWords = {
  title: 'Rút hồ sơ lại để sửa?',
  consequences: (deadline: Date, now: Date) => [
    'Hồ sơ trở về bản nháp và không còn được tính là đã nộp.',
    `Sửa xong phải bấm nộp lại trước ${dateTime(deadline)} (${timeLeft(deadline, now)}). Quá giờ đó mà chưa nộp lại thì hồ sơ không dự thi.`,
    'Mã biên nhận được giữ nguyên khi nộp lại. Nội dung đã nhập và tệp đã tải không bị mất.',
  ],
  confirm: 'Rút lại để sửa',
  keep: 'Không, giữ hồ sơ đã nộp',
  notPossible: 'Không rút lại được',
  back: 'Về biên nhận',
} as const
