/** The words of the units' workspace: my units, the desk of one, its entries, lists and reminders. */
import type { ChainState } from '#rules/chain'
import type { UnitView } from '#rules/unit-views'
import { count, dateTime, list, timeLeft } from '../format'

export const unitNav = { label: 'Đơn vị', mine: 'Đơn vị của tôi' } as const

export const myUnitsWords = {
  title: 'Đơn vị của tôi',
  empty:
    'Bạn chưa là đầu mối của đơn vị nào. Ban Tổ chức cử đầu mối theo giới thiệu của đơn vị; bạn cũng có thể xin làm đầu mối dưới đây.',
  caption: 'Đơn vị và cuộc thi',
  unit: 'Đơn vị',
  contest: 'Cuộc thi',
  state: 'Tình trạng',
  waiting: 'Chờ xét',
  states: {
    applied: 'Đã xin, chờ Ban Tổ chức',
    serving: 'Đang làm đầu mối',
    declined: 'Không được nhận',
    over: 'Đã thôi làm đầu mối',
  } satisfies Record<string, string>,
  declinedBecause: (note: string) => `Lý do: ${note}`,
  apply: 'Xin làm đầu mối',
  applyHint: 'Các cuộc thi nhận hồ sơ qua đơn vị:',
  none: 'Hiện không có cuộc thi nào nhận hồ sơ qua đơn vị.',
} as const

export const applyWords = {
  title: 'Xin làm đầu mối đơn vị',
  back: 'Đơn vị của tôi',
  search: 'Tên đơn vị',
  searchHint: 'Gõ vài chữ trong tên, có dấu hoặc không dấu.',
  find: 'Tìm',
  found: 'Đơn vị tìm thấy',
  nothing: 'Không có đơn vị nào có tên như vậy. Thử ít chữ hơn, hoặc báo Ban Tổ chức thêm đơn vị.',
  note: 'Bạn làm gì ở đơn vị, giấy giới thiệu số mấy',
  noteHint: 'Ban Tổ chức dựa vào đây để xét. Ví dụ: Tổng phụ trách Đội, Giấy giới thiệu số 12/GGT-THCS.',
  act: 'Gửi đơn',
  done: 'Đã gửi đơn. Ban Tổ chức xét xong, bạn sẽ thấy kết quả ở trang này.',
} as const

export const unitViewNames: Record<UnitView, string> = {
  waiting: 'Chờ xét',
  chosen: 'Đã chọn',
  declined: 'Không chọn',
  returned: 'Đã trả lại',
  passed: 'Đã chuyển',
  drafts: 'Đang soạn',
}

export const unitEmpty: Record<UnitView, string> = {
  waiting: 'Chưa có hồ sơ nào chờ xét. Hồ sơ hiện ở đây khi người dự thi hoặc đơn vị cấp dưới gửi lên.',
  chosen: 'Chưa chọn hồ sơ nào. Đánh dấu hồ sơ ở mục “Chờ xét” rồi bấm “Chọn”.',
  declined: 'Không có hồ sơ nào bị để lại.',
  returned: 'Không có hồ sơ nào đang trả lại để sửa.',
  passed: 'Chưa chuyển hồ sơ nào lên trên.',
  drafts: 'Không có hồ sơ nào của đơn vị đang soạn.',
}

export const unitDeskWords = {
  tabs: 'Tình trạng hồ sơ',
  stage: 'Bước',
  acts: { endorse: 'xác nhận và gửi lên', select: 'tuyển chọn và gửi lên' },
  deadline: (deadline: Date, now: Date) =>
    `Hạn gửi danh sách: ${dateTime(deadline)} (${timeLeft(deadline, now)})`,
  extended: (reason: string) => `Đã được gia hạn: ${reason}`,
  quota: (taken: number, quota: number | null) =>
    quota === null
      ? `Đã chọn và chuyển: ${count(taken)}`
      : `Chỉ tiêu: đã dùng ${count(taken)} trên ${count(quota)}`,
  noStage: 'Đơn vị này chỉ gửi hồ sơ, không làm bước nào trong chuỗi tuyển chọn của cuộc thi này.',
  caption: (view: UnitView, total: number) => `${unitViewNames[view]}: ${count(total)} hồ sơ`,
  pick: 'Chọn',
  pickOne: (title: string) => `Chọn hồ sơ ${title}`,
  entryTitle: 'Mô hình, sản phẩm',
  untitled: 'Chưa đặt tên',
  lead: 'Tác giả',
  more: (others: number) => `và ${count(others)} người`,
  owner: 'Người nộp',
  unit: 'Đơn vị gửi',
  lacks: 'Còn thiếu',
  whole: 'Đủ',
  state: 'Tình trạng',
  reason: (reason: string) => `Lý do: ${reason}`,
  awaited: (deadline: Date, now: Date) => `Hạn sửa: ${dateTime(deadline)} (${timeLeft(deadline, now)})`,
  choose: 'Chọn các hồ sơ đã đánh dấu',
  unchoose: 'Bỏ chọn các hồ sơ đã đánh dấu',
  listTitle: 'Lập danh sách gửi lên',
  listHint:
    'Danh sách gồm mọi hồ sơ đã chọn. Lập xong thì in, ký, đóng dấu, tải bản quét lên rồi gửi; chưa gửi thì còn hủy được.',
  list: (entries: number) => `Lập danh sách ${count(entries)} hồ sơ`,
  lists: 'Danh sách của đơn vị',
  noLists: 'Chưa có danh sách nào.',
  listNamed: 'Tên',
  listName: (number: number) => (number === 1 ? 'Danh sách' : `Danh sách bổ sung số ${count(number)}`),
  listEntries: 'Số hồ sơ',
  listState: 'Tình trạng',
  listStates: { prepared: 'Đã lập, chưa gửi', sent: 'Đã gửi' },
  listAt: 'Thời điểm',
  hasScan: 'có bản quét',
  remind: 'Nhắc người nộp hoàn thành hồ sơ',
  below: 'Các đơn vị bên dưới',
  belowUnit: 'Đơn vị',
  drafts: 'Đang soạn',
  underWay: 'Đang qua đơn vị',
  submitted: 'Đã đến Ban Tổ chức',
  enter: 'Nộp hộ một hồ sơ',
  import: 'Nộp hộ theo bảng tính',
  done: {
    choose: 'Đã chọn các hồ sơ.',
    unchoose: 'Đã bỏ chọn các hồ sơ.',
    return: 'Đã trả lại hồ sơ và báo cho người nộp.',
    decline: 'Đã ghi không chọn hồ sơ và báo cho người nộp.',
    cancel: 'Đã hủy danh sách; các hồ sơ trở về mục “Đã chọn”.',
    sent: 'Đã gửi danh sách lên trên.',
    remind: 'Đã gửi thư nhắc.',
  } satisfies Record<string, string>,
} as const

export const unitEntryWords = {
  general: 'Nội dung',
  summary: 'Tóm tắt',
  field: 'Lĩnh vực',
  teacher: 'Giáo viên hướng dẫn',
  noTeacher: 'Không có',
  sender: 'Đơn vị gửi',
  blank: 'Chưa có',
  authors: 'Tác giả',
  name: 'Họ và tên',
  leads: 'trưởng nhóm',
  bornOn: 'Ngày sinh',
  school: 'Trường, lớp',
  explanation: 'Thuyết minh',
  files: 'Tệp',
  noFile: 'Chưa có tệp.',
  hidden: (parts: number) =>
    `${count(parts)} phần hồ sơ chỉ Ban Thư ký được xem (giấy khai sinh và giấy tờ tùy thân) nên không hiện ở đây.`,
  problems: 'Những điểm còn thiếu',
  road: 'Đã qua các bước',
  roadNone: 'Chưa đơn vị nào xác nhận.',
  endorsed: (unit: string, at: Date) => `${unit}, ${dateTime(at)}`,
  history: 'Nhật ký',
  acts: 'Quyết định của đơn vị',
  choose: 'Chọn hồ sơ này',
  unchoose: 'Bỏ chọn',
  returnTitle: 'Trả lại để sửa',
  returnHint: 'Người nộp nhận thư có lý do này và hạn sửa.',
  returnAct: 'Trả lại',
  declineTitle: 'Không chọn',
  declineHint: 'Người nộp nhận thư có lý do này. Còn hạn thì vẫn chọn lại được.',
  declineAct: 'Ghi không chọn',
  reason: 'Lý do',
  deadline: 'Hạn sửa',
  deadlineHint: (latest: string) => `Muộn nhất ${latest}.`,
  day: 'Ngày',
  month: 'Tháng',
  year: 'Năm',
  time: 'Giờ',
  whyNot: (act: string, why: string) => `${act}: ${why}`,
} as const

export const unitListWords = {
  back: 'Bàn làm việc của đơn vị',
  prepared: 'Đã lập, chưa gửi',
  sent: (at: Date) => `Đã gửi ${dateTime(at)}`,
  print: 'In danh sách để ký, đóng dấu',
  scanTitle: 'Bản quét đã ký, đóng dấu',
  scanNone: 'Chưa có bản quét.',
  scanNeeded: 'Cuộc thi yêu cầu có bản quét mới gửi được.',
  scanOptional: 'Cuộc thi không bắt buộc bản quét, nhưng nên có để đối chiếu.',
  scanAdd: 'Tải bản quét lên',
  scanOther: 'Thay bản quét',
  scanFile: 'Tệp bản quét',
  scanHint: 'PDF, JPG hoặc PNG, nhiều nhất 20 MB.',
  scanAct: 'Tải lên',
  scanBack: 'Danh sách',
  send: 'Gửi danh sách lên trên',
  sendHint:
    'Gửi xong thì danh sách không sửa được nữa. Hồ sơ qua bước cuối sẽ đến Ban Tổ chức và người nộp nhận biên nhận.',
  cancel: 'Hủy danh sách này',
} as const

export const unitRemindWords = {
  title: 'Nhắc người nộp hoàn thành hồ sơ',
  back: 'Bàn làm việc của đơn vị',
  intro: 'Mỗi người nhận một thư, mỗi ngày nhiều nhất một lần. Xem trước rồi gửi.',
  nobody: 'Không có hồ sơ nào của đơn vị đang soạn, nên không cần nhắc ai.',
  subject: 'Tiêu đề',
  today: 'hôm nay đã nhắc',
  entries: (entries: number) => `${count(entries)} hồ sơ`,
  send: (letters: number) => `Gửi ${count(letters)} thư`,
} as const

/** One unfinished entry in a reminder: what it is called, and the tasks that remain. */
export function unfinishedLine(title: string, lacks: readonly string[]): string {
  const name = `“${title || unitDeskWords.untitled}”`
  return lacks.length > 0 ? `${name}: còn thiếu ${list(lacks)}.` : `${name}: đã đủ, chưa gửi.`
}

export const enterForWords = {
  title: 'Nộp hộ một hồ sơ',
  back: 'Bàn làm việc của đơn vị',
  intro:
    'Bạn đứng tên nộp cho đơn vị và điền như người dự thi. Riêng phần đồng ý về dữ liệu cá nhân, mỗi tác giả và người đại diện phải tự trả lời; không ai được trả lời thay.',
  act: 'Bắt đầu hồ sơ',
} as const

/** Where an entry stands, as its owner reads it. */
export const ownChainSentences: Record<ChainState, (unit: string) => string> = {
  waiting: (unit) => `Hồ sơ đã gửi và đang chờ ${unit} xét.`,
  chosen: (unit) => `${unit} đã chọn hồ sơ, chuẩn bị lập danh sách gửi lên.`,
  listed: (unit) => `Hồ sơ đã vào danh sách của ${unit}.`,
  declined: (unit) => `${unit} chưa chọn hồ sơ này.`,
  returned: (unit) => `${unit} trả lại hồ sơ để sửa.`,
  recalled: () => 'Hồ sơ đã rút về. Sửa xong hãy gửi lại.',
  passed: (unit) => `${unit} đã xác nhận và chuyển hồ sơ.`,
}

export const ownChainWords = {
  title: 'Đường đi của hồ sơ',
  recall: 'Rút hồ sơ về để sửa',
  reason: (reason: string) => `Lý do: ${reason}`,
  deadline: (deadline: Date, now: Date) =>
    `Hạn sửa và gửi lại: ${dateTime(deadline)} (${timeLeft(deadline, now)}).`,
  endorsed: (unit: string, at: Date) => `${unit} đã xác nhận ${dateTime(at)}.`,
  send: (unit: string) => `Gửi hồ sơ lên ${unit}`,
  sendHint: (stage: string) => `Cuộc thi này nhận hồ sơ qua đơn vị. Bước tiếp theo: ${stage}.`,
} as const

export const recallWords = {
  title: 'Rút hồ sơ về để sửa?',
  consequence: (unit: string) =>
    `Hồ sơ rời khỏi danh sách chờ của ${unit} và trở về bản nháp. Sửa xong phải gửi lại; nội dung và tệp không bị mất.`,
  notPossible: 'Hồ sơ không còn chờ xét nên không rút về được. Muốn sửa, đề nghị đơn vị trả lại hồ sơ.',
  confirm: 'Rút về để sửa',
  keep: 'Không, để nguyên',
} as const
