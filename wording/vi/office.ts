/** The words of the office: control room, entries, screening, panels, assignments, progress, letters. */
import type { ConflictFinding } from '#rules/refusal'
import { calendarDay, count, dateTime, timeLeft } from '../format'
import { letterFormErrors } from './letter-pages'
import { postFormErrors } from './posts'
import { adminErrors } from './admin'
import { roundFormErrors } from './round-protocol'
import { termsErrors } from './terms-form'

export const officeNav = {
  label: 'Các phần của cuộc thi',
  groups: {
    preparing: 'Chuẩn bị',
    entries: 'Hồ sơ',
    judging: 'Chấm',
    results: 'Kết quả',
    letters: 'Liên lạc',
  },
  controlRoom: 'Phòng điều hành',
  entries: 'Hồ sơ',
  panels: 'Tổ giám khảo',
  assignments: 'Phân công',
  progress: 'Tiến độ chấm',
  rounds: 'Vòng chấm',
  messages: 'Thư',
  journal: 'Nhật ký',
  publish: 'Công bố',
  deliberation: 'Xét giải',
} as const

export const myContestsWords = {
  title: 'Cuộc thi tôi phụ trách',
  caption: 'Các cuộc thi',
  contest: 'Cuộc thi',
  phase: 'Giai đoạn',
  waiting: 'Hồ sơ chờ rà soát',
  roles: 'Vai trò',
  empty:
    'Bạn chưa giữ vai trò nào trong Ban Thư ký hoặc Ban Tổ chức. Khi được phân công, cuộc thi sẽ hiện tại đây.',
  until: (end: Date, now: Date) => `đến ${dateTime(end)} (${timeLeft(end, now)})`,
} as const

export const controlRoomWords = {
  title: 'Phòng điều hành',
  today: (phase: string) => `Giai đoạn: ${phase}`,
  ends: (end: Date, now: Date) => `kết thúc ${dateTime(end)} (${timeLeft(end, now)})`,
  timeline: 'Các mốc của cuộc thi',
  past: 'đã qua',
  next: 'mốc tiếp theo',
  future: 'sắp tới',
  funnel: 'Hồ sơ đi đến đâu',
  started: 'Bắt đầu',
  submitted: 'Nộp',
  accepted: 'Hợp lệ',
  scored: 'Đủ phiếu',
  advanced: 'Vào vòng sau',
  awarded: 'Trao giải',
  work: 'Cần xử lý',
  noWork: 'Không có việc tồn',
  see: 'Xem',
  screen: 'Rà soát',
  assign: 'Phân công',
  change: 'Bổ sung tổ',
  waiting: 'hồ sơ chờ rà soát',
  waitingLong: 'trong đó chờ quá 2 ngày',
  overdue: 'hồ sơ quá hạn bổ sung',
  unpaneled: 'hồ sơ hợp lệ thuộc lĩnh vực chưa có tổ giám khảo',
  unassigned: 'hồ sơ hợp lệ chưa phân công giám khảo',
  undeclared: 'giám khảo chưa ký cam kết, khai xung đột lợi ích',
  declaredConflicts: 'giám khảo khai có xung đột lợi ích',
  unfinished: 'phiếu chưa xác nhận',
  late: 'phiếu quá hạn chấm chưa xác nhận',
  failedLetters: 'thư không gửi được',
  bouncedLetters: 'thư trả lại',
  waitingLetters: 'thư đang chờ gửi',
  progress: 'Tiến độ chấm',
  noPanels: 'Chưa có tổ giám khảo. Lập tổ để bắt đầu phân công.',
  panelProgress: (confirmed: number, sheets: number) =>
    sheets === 0 ? 'Chưa phân công' : `${count(confirmed)}/${count(sheets)} phiếu đã xác nhận`,
  deadline: (end: Date) => `Hạn chấm: ${dateTime(end)}`,
} as const

export const pagerWords = {
  label: 'Các trang',
  previous: 'Trang trước',
  next: 'Trang sau',
  position: (first: number, last: number, total: number, isMore = false) =>
    `${count(first)}–${count(last)} trong ${isMore ? 'hơn ' : ''}${count(total)}`,
} as const

export const panelWords = {
  title: 'Tổ giám khảo',
  caption: 'Các tổ',
  name: 'Tên tổ',
  round: 'Vòng',
  nameHint: 'Ví dụ: Tổ 1 – Phần mềm tin học',
  fields: 'Lĩnh vực chấm',
  decision: 'Số quyết định thành lập (không bắt buộc)',
  decisionShort: 'Quyết định',
  judges: 'Giám khảo',
  head: 'Tổ trưởng',
  entries: 'Hồ sơ hợp lệ',
  undeclared: 'Chưa cam kết',
  create: 'Lập tổ mới',
  createAct: 'Lập tổ',
  empty: 'Chưa có tổ giám khảo nào. Lập tổ, chọn lĩnh vực, rồi thêm giám khảo.',
  uncovered: (names: string) => `Lĩnh vực chưa có tổ chấm: ${names}.`,
  back: 'Tổ giám khảo',
  members: 'Giám khảo của tổ',
  noMembers: 'Tổ chưa có giám khảo. Thêm giám khảo bằng họ tên và địa chỉ thư điện tử.',
  person: 'Họ và tên',
  email: 'Thư điện tử',
  unit: 'Đơn vị công tác',
  unitHint: 'Để phát hiện xung đột: giám khảo không chấm hồ sơ do đơn vị mình gửi.',
  noUnit: 'Không chọn',
  declaration: 'Cam kết, xung đột',
  sheets: 'Phiếu',
  acts: 'Việc',
  notDeclared: 'Chưa khai',
  pledged: 'Đã cam kết, không có xung đột',
  hasConflict: (note: string) => `Khai có xung đột: ${note}`,
  add: 'Thêm giám khảo',
  addHint: 'Người chưa từng đăng nhập cũng thêm được; giám khảo đăng nhập bằng mã gửi đến địa chỉ này.',
  nameHead: 'Cử làm tổ trưởng',
  remove: 'Đưa ra khỏi tổ',
  about: (name: string) => `: ${name}`,
  change: 'Sửa thông tin tổ',
  save: 'Lưu thông tin tổ',
  goAssign: 'Phân công hồ sơ',
  begun: (sheets: number, begun: number) =>
    begun > 0 ? `${count(sheets)}, đã bắt đầu ${count(begun)}` : count(sheets),
} as const

export const assignmentWords = {
  title: 'Phân công chấm',
  tabs: 'Các tổ',
  caption: (panel: string, total: number) => `${panel}: ${count(total)} hồ sơ hợp lệ`,
  intro:
    'Đánh dấu giám khảo cho từng hồ sơ, bỏ dấu để gỡ phiếu chưa chấm, rồi bấm Lưu phân công. Mỗi giám khảo nhận một thư cho cả lần phân công.',
  blind: 'Phách',
  entry: 'Hồ sơ',
  assignAll: 'Phân công tất cả giám khảo cho tất cả hồ sơ',
  cell: (judge: string, blindCode: string) => `${judge}, phách ${blindCode}`,
  head: 'tổ trưởng',
  notDeclared: 'chưa cam kết',
  conflict: 'khai có xung đột',
  noPanels: 'Chưa có tổ giám khảo. Lập tổ trước khi phân công.',
  noJudges: 'Tổ chưa có giám khảo. Thêm giám khảo trước khi phân công.',
  noEntries: 'Chưa có hồ sơ hợp lệ trong các lĩnh vực của tổ. Hồ sơ hiện tại đây sau khi được rà soát.',
  toPanel: 'Mở trang của tổ',
  toPanels: 'Đến trang tổ giám khảo',
} as const

/** Why a judge cannot be given an entry, short enough for a cell. */
export const findingNames: Record<ConflictFinding | 'not-serving', string> = {
  'not-serving': 'Không trong thời gian tham gia',
  'own-entry': 'Hồ sơ của mình',
  'family-jury': 'Có con, em dự thi',
  family: 'Người thân',
  supervisor: 'Trùng tên người hướng dẫn',
  'co-author': 'Đồng tác giả cũ',
  'same-unit': 'Cùng đơn vị',
  'same-school': 'Cùng trường',
  'same-contact': 'Trùng điện thoại',
  declared: 'Đã khai xung đột',
}

/** The messages of office forms, by the codes that the forms give. */
const formErrors: Record<string, string> = {
  ...roundFormErrors,
  ...letterFormErrors,
  ...postFormErrors,
  ...adminErrors,
  ...termsErrors,
  'version-missing': 'Tải lại trang rồi thực hiện lại.',
  'reason-missing': 'Ghi rõ lý do.',
  'entries-missing': 'Chọn ít nhất một hồ sơ.',
  'number-invalid': 'Nhập số của quyết định, chỉ gồm chữ số.',
  'symbol-missing': 'Nhập ký hiệu, ví dụ QĐ-BTC.',
  'day-missing': 'Nhập ngày ký.',
  'position-missing': 'Nhập chức vụ người ký.',
  'signer-missing': 'Nhập họ tên người ký.',
  'from-missing': 'Ghi họ tên người giao.',
  'condition-missing': 'Ghi tình trạng khi nhận.',
  'to-missing': 'Ghi họ tên người nhận lại.',
  'verdict-missing': 'Chọn “Đạt” hoặc “Không đạt”.',
  'reason-too-long': 'Rút ngắn lý do còn không quá 2.000 ký tự.',
  'tasks-missing': 'Đánh dấu ít nhất một mục cần sửa.',
  'deadline-invalid': 'Nhập đủ ngày, tháng, năm của hạn bổ sung, ví dụ 10 8 2024.',
  'time-invalid': 'Nhập giờ theo dạng 17:00.',
  'deadline-in-past': 'Hạn bổ sung phải ở trong tương lai.',
  'deadline-after-screening': 'Hạn bổ sung không được sau ngày kết thúc rà soát hồ sơ.',
  'name-missing': 'Nhập tên tổ.',
  'name-too-long': 'Rút ngắn tên còn không quá 120 ký tự.',
  'name-taken': 'Đã có tổ mang tên này. Chọn tên khác.',
  'decision-too-long': 'Rút ngắn số quyết định còn không quá 60 ký tự.',
  'fields-missing': 'Chọn ít nhất một lĩnh vực.',
  'judge-name-missing': 'Nhập họ và tên giám khảo.',
  'email-missing': 'Nhập địa chỉ thư điện tử của giám khảo.',
  'email-invalid': 'Nhập địa chỉ thư điện tử đúng dạng, ví dụ ten@truong.edu.vn.',
  'day-invalid': 'Nhập đủ ngày, tháng, năm, ví dụ 14 8 2024; hoặc bỏ trống cả ba ô.',
  'until-before-from': 'Ngày cuối không được trước ngày đầu.',
  'duty-missing': 'Chọn ít nhất một nhiệm vụ: chấm điểm hoặc thư ký tổ.',
  'answer-missing': 'Chọn nhận lời hoặc từ chối.',
  'load-invalid': 'Nhập số hồ sơ từ 1 đến 999, hoặc bỏ trống.',
  'record-note-missing': 'Ghi câu trả lời đến bằng cách nào, khi nào.',
  'text-too-long': 'Rút ngắn nội dung đã nhập.',
  'view-name-missing': 'Viết tên danh sách.',
  'label-missing': 'Viết nhãn.',
  'pairs-missing': 'Đánh dấu ít nhất một ô.',
  'findings-missing': 'Đánh dấu ít nhất một phát hiện, hoặc chọn cả danh sách.',
  'ruling-missing': 'Chọn xác nhận hoặc bác.',
  'unit-name-missing': 'Nhập tên đơn vị.',
  'unit-kind-missing': 'Chọn loại đơn vị.',
  'unit-missing': 'Chọn đơn vị.',
  'units-missing': 'Tìm và chọn ít nhất một đơn vị.',
  'act-day-missing': 'Nhập ngày có hiệu lực.',
  'into-missing': 'Chọn lập đơn vị mới hay đơn vị nào tiếp tục.',
  'parts-missing': 'Ghi ít nhất hai tên, mỗi dòng một tên.',
  'parent-missing': 'Chọn đơn vị cấp trên mới.',
}

/** The sentence for an error code of a form; an unforeseen one asks to look again. */
export function formError(code: string | undefined): string | undefined {
  return code === undefined ? undefined : (formErrors[code] ?? 'Kiểm tra lại thông tin đã nhập.')
}

export const formErrorTitle = 'Chưa thực hiện được'

/** `31/7/2005 đến 31/7/2018` */
export function windowText({ from, to }: { from: string; to: string }): string {
  return `${calendarDay(from)} đến ${calendarDay(to)}`
}
