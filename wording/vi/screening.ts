/** The words of screening: the checklist, what dossiers have in common, who screens what. */
import type { GateFinding } from '#rules/gate-findings'
import type { GateKind } from '#rules/gates'
import type { Refusal } from '#rules/refusal'
import type { ResemblanceFact } from '#rules/resemblance/facts'
import type { LineMatter, LineStanding, TickVerdict } from '#rules/screening-checklist'
import { count, dateTime, fileSize } from '../format'
import { problemSentence } from './entry'
import { findingSentence } from './gate-findings'
import { taskNames } from './states'

export const checklistWords = {
  title: 'Danh mục rà soát',
  summary: (clear: number, all: number) => `${count(clear)}/${count(all)} mục đạt`,
  allClear: 'Mọi mục đều đạt. Có thể kết luận hợp lệ.',
  inTheWay: (lines: number) => `Còn ${count(lines)} mục cần xem trước khi kết luận hợp lệ`,
  clearOnes: (lines: number) => `${count(lines)} mục đã đạt`,
  line: 'Mục',
  found: 'Hệ thống thấy',
  standing: 'Kết quả',
  tick: 'Đánh dấu',
  again: 'Đánh dấu lại',
  verdict: 'Sau khi xem',
  note: 'Ghi chú',
  noteHint: 'Bắt buộc khi ghi “Không đạt” hoặc khi khác với điều hệ thống thấy.',
  save: 'Lưu đánh dấu',
  ticked: (by: string, at: Date) => `${by}, ${dateTime(at)}`,
  outdated: 'Đánh dấu trước đây không còn tính: hồ sơ nộp lại đã đổi mục này.',
  theirs: (note: string) => `Người khác vừa ghi: “${note}”. Xem lại rồi lưu nếu vẫn muốn thay.`,
  seeBelow: 'Xem và kết luận bên dưới',
} as const

export const standingNames: Record<LineStanding, string> = {
  clear: 'Đạt',
  failed: 'Không đạt',
  open: 'Chưa xem',
}

export const verdictNames: Record<TickVerdict, string> = { met: 'Đạt', unmet: 'Không đạt' }

/** What a line of the checklist is about. */
export function lineName(matter: LineMatter): string {
  switch (matter.about) {
    case 'task':
      return taskNames[matter.task]
    case 'gate':
      return gateLineName(matter.finding)
    case 'part':
      return `Hồ sơ có: ${matter.name}`
    case 'consent':
      return `Sự đồng ý của ${matter.author || 'tác giả'}`
    case 'file':
      return `Tệp “${matter.name}”`
    case 'comparison':
      return 'So với các hồ sơ khác'
    case 'resemblance':
      return 'Giống hồ sơ khác'
    case 'model':
      return 'Mô hình, sản phẩm gửi kèm'
  }
}

const gateNames: Record<GateKind, string> = {
  'birth-window': 'Tuổi dự thi',
  'created-since': 'Thời gian tạo ra',
  applied: 'Đã được áp dụng',
  'not-awarded': 'Chưa đạt giải',
  'not-entered': 'Chưa dự thi',
  accepted: 'Đã được nghiệm thu',
  'no-dispute': 'Không có tranh chấp',
  'prize-held': 'Đã đạt giải theo yêu cầu',
  'achievements-since': 'Thời gian của thành tích',
  belongs: 'Thuộc địa phương',
}

function gateLineName({ gate, reason }: GateFinding): string {
  const name = gateNames[gate.kind]
  return reason.code === 'born' && reason.name !== '' ? `${name}: ${reason.name}` : name
}

/** What the system found of it, in sentences. */
export function lineSentences(matter: LineMatter): string[] {
  switch (matter.about) {
    case 'task':
      return matter.problems.length > 0 ? matter.problems.map(problemSentence) : ['Đã khai đủ.']
    case 'gate':
      return [findingSentence(matter.finding)]
    case 'part':
      return [matter.files > 0 ? `Có ${count(matter.files)} tệp.` : 'Không có tệp nào.']
    case 'consent':
      return matter.problems.length > 0 ? matter.problems.map(problemSentence) : ['Đã trả lời đủ.']
    case 'file':
      return [
        `${matter.kind.toUpperCase()}, ${fileSize(matter.size)}. ${soundnessSentences[matter.soundness]}`,
      ]
    case 'comparison':
      return ['Đang so sánh, mất chừng vài giây. Tải lại trang để xem kết quả.']
    case 'resemblance':
      return [
        matter.verdict === null
          ? 'Có hồ sơ giống, chưa kết luận xong.'
          : matter.verdict === 'dismissed'
            ? 'Đã kết luận không trùng.'
            : 'Đã kết luận trùng.',
      ]
    case 'model':
      return [matter.receivedAt ? `Đã nhận ${dateTime(matter.receivedAt)}.` : 'Chưa nhận.']
  }
}

const soundnessSentences = {
  sound: 'Mở được.',
  waiting: 'Đang chờ quét virus.',
  malware: 'Có mã độc, đã khóa.',
} as const

export const findingWords = {
  title: 'Giống hồ sơ khác',
  none: 'Không thấy hồ sơ nào trùng tên, tệp, tác giả hoặc thuyết minh, kể cả ở các kỳ trước.',
  pending: 'Đang so với các hồ sơ khác. Tải lại trang sau vài giây.',
  entry: (receipt: string) => `Hồ sơ ${receipt}`,
  elsewhere: (contest: string) => `Một hồ sơ của ${contest}`,
  of: (contest: string) => `dự ${contest}`,
  prize: (prize: string) => `Đã đoạt ${prize}`,
  mine: 'Hồ sơ này',
  theirs: 'Hồ sơ kia',
  hidden: 'Bạn không giữ vai trò ở cuộc thi đó nên không xem được hồ sơ kia; phần giống là phần bên trái.',
  passages: 'Xem đoạn giống nhau',
  toRule: 'Chưa kết luận',
  shown: 'Để tham khảo',
  confirmed: 'Trùng',
  dismissed: 'Không trùng',
  outdated: 'Kết luận trước không còn tính vì một trong hai hồ sơ đã nộp lại.',
  ruled: (by: string, at: Date) => `${by}, ${dateTime(at)}`,
  rule: 'Kết luận về cặp hồ sơ này',
  ruleAgain: 'Sửa kết luận',
  note: 'Căn cứ',
  noteHint: 'Kết luận hiện ở cả hai hồ sơ. Ghi đã đối chiếu gì, với ai.',
  confirm: 'Trùng: một sản phẩm nộp hai lần',
  dismiss: 'Không trùng',
  owned: (entries: number) => `Người nộp có ${count(entries)} hồ sơ trong cuộc thi này.`,
  author: (name: string, entries: number) =>
    `Tác giả ${name} có trong ${count(entries)} hồ sơ của cuộc thi này.`,
  teacher: (name: string, entries: number) =>
    `Giáo viên ${name} hướng dẫn ${count(entries)} hồ sơ của cuộc thi này.`,
  school: (name: string, entries: number) =>
    `${name} có tác giả trong ${count(entries)} hồ sơ của cuộc thi này.`,
} as const

/** One thing that two dossiers have in common. `sectionName` names a part of the text. */
export function factSentence(fact: ResemblanceFact, sectionName: (code: string) => string): string {
  switch (fact.kind) {
    case 'title':
      return fact.way === 'same' ? 'Trùng tên mô hình, sản phẩm' : 'Tên gần như nhau, khác nhiều nhất một từ'
    case 'text':
      return fact.a === fact.b
        ? `${sectionName(fact.a)}: giống ${fact.percent}% (tính theo bản ngắn hơn)`
        : `${sectionName(fact.a)} ở đây và ${sectionName(fact.b)} ở hồ sơ kia: giống ${fact.percent}% (tính theo bản ngắn hơn)`
    case 'file':
      return fact.isPersonal
        ? `Tệp “${fact.a}” cùng nội dung (giấy tờ của tác giả)`
        : `Tệp “${fact.a}” cùng nội dung`
    case 'author':
      return `Cùng tác giả ${fact.name} (cùng họ tên, ngày sinh)`
    case 'teacher':
      return fact.isSameSchool
        ? `Cùng giáo viên hướng dẫn ${fact.name}`
        : `Giáo viên hướng dẫn cùng tên ${fact.name}, khác trường`
  }
}

export const officerWords = {
  title: 'Người rà soát',
  nobody: 'Chưa có người nhận.',
  me: 'Bạn đang rà soát hồ sơ này.',
  other: (name: string) => `${name} đang rà soát hồ sơ này.`,
  take: 'Nhận hồ sơ này',
  takeOver: 'Nhận lại hồ sơ này',
  giveBack: 'Trả lại danh sách chung',
  handOver: 'Chuyển cho',
  to: 'Người nhận',
  hand: 'Chuyển',
} as const

export const forceWords = {
  title: 'Vẫn kết luận hợp lệ',
  hint: 'Còn mục chưa đạt trong danh mục rà soát. Lý do được ghi vào nhật ký cùng tên các mục đó.',
  reason: 'Lý do',
  act: 'Kết luận hợp lệ',
} as const

/** Why screening was refused. */
export function screeningRefusalSentence(
  refusal: Extract<Refusal, { because: 'screening-open' | 'entry-taken' }>,
): string {
  if (refusal.because === 'entry-taken') {
    return `${refusal.name || 'Người khác'} đang rà soát hồ sơ này. Nhận lại hồ sơ ở mục “Người rà soát” rồi làm tiếp.`
  }
  const { open, failed } = refusal
  const lines = [
    ...(open > 0 ? [`${count(open)} mục chưa xem`] : []),
    ...(failed > 0 ? [`${count(failed)} mục không đạt`] : []),
  ].join(' và ')
  return `Chưa kết luận hợp lệ được: danh mục rà soát còn ${lines}. Xem từng mục, hoặc ghi lý do vì sao vẫn kết luận hợp lệ.`
}
