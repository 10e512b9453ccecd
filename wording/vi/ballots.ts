/** The words of the council's session and of its ballots: questions, papers, counts. */
import type { BallotState, BallotWay } from '#rules/ballot-states'
import type { BallotCount, BallotOutcome, QuestionKind } from '#rules/council-ballots'
import type { BallotTerms, ChoiceLine, Share } from '#scoring/ballots'
import { count, list, score } from '../format'

export const ballotStateNames: Record<BallotState, string> = {
  open: 'Đang bỏ phiếu',
  closed: 'Đã kiểm phiếu',
  cancelled: 'Đã hủy trước khi kiểm',
  annulled: 'Đã hủy kết quả',
}

export const ballotWayNames: Record<BallotWay, string> = {
  secret: 'Bỏ phiếu kín trên máy',
  paper: 'Bỏ phiếu giấy',
  hands: 'Biểu quyết giơ tay',
}

export const questionKindNames: Record<QuestionKind, string> = {
  approval: 'Thông qua một giải',
  'joint-score': 'Chấm chung một hồ sơ',
  motion: 'Thông qua một việc',
  tie: 'Chọn giữa các hồ sơ bằng điểm',
  election: 'Bầu chọn',
  selection: 'Bỏ phiếu xét chọn',
}

/** A question as a page holds it: titles and blind codes, never an author. */
export type AskedQuestion =
  | { kind: 'approval'; blindCode: string; prize: string }
  | { kind: 'joint-score'; blindCode: string; total: number; marks: { title: string; mark: number }[] }
  | { kind: 'motion'; text: string }
  | { kind: 'tie'; blindCodes: string[]; choose: number }
  | { kind: 'election'; text: string; choose: number }
  | { kind: 'selection'; choose: number; of: number }

/** Blind codes by entry id. */
export type BlindCodes = Readonly<Record<string, string>>

/** A ballot as a page holds it, made by server/ballot-view: here because the pages of two workspaces read it. */
export interface BallotView {
  id: string
  number: number
  question: AskedQuestion
  kind: QuestionKind
  way: BallotWay
  state: BallotState
  stateReason: string
  terms: BallotTerms
  members: number
  present: number
  turnout: number
  candidates: readonly string[]
  most: number
  openedAt: Date
  closedAt: Date | null
  witnesses: string[]
  /** What is chosen by name is called so, by entry; empty where works are voted on blind. */
  titles: Readonly<Record<string, string>>
  /** Null while it is open, and of one cancelled before it was counted. */
  outcome: {
    result: BallotOutcome['result']
    valid: number
    invalid: number
    /** The share that had to be reached; null where each candidate has its own. */
    majority: Share | null
    lines: { candidate: string; votes: number; result: ChoiceLine['result'] | null }[]
  } | null
}

/** The question as it stands on the paper. */
export function questionSentence(question: AskedQuestion): string {
  switch (question.kind) {
    case 'approval':
      return `Trao ${question.prize} cho hồ sơ phách ${question.blindCode}?`
    case 'joint-score':
      return `Lấy ${score(question.total)} làm điểm chấm chung của hồ sơ phách ${question.blindCode}?`
    case 'motion':
      return question.text
    case 'tie':
      return `Chọn ${count(question.choose)} trong ${count(question.blindCodes.length)} hồ sơ bằng điểm: phách ${list(question.blindCodes)}.`
    case 'election':
      return question.text
    case 'selection':
      return question.choose < question.of
        ? `Đồng ý chọn những hồ sơ nào? Nhiều nhất ${count(question.choose)} trong ${count(question.of)} hồ sơ.`
        : `Đồng ý chọn những hồ sơ nào trong ${count(question.of)} hồ sơ? Hồ sơ không đánh dấu là không đồng ý.`
  }
}

/** What a candidate is called on the paper: yes, no, a work, a name. `titles` name works that are chosen by name. */
export function candidateName(
  candidate: string,
  blindCodes: Readonly<Record<string, string>>,
  titles: Readonly<Record<string, string>> = {},
): string {
  const title = titles[candidate]
  if (title !== undefined) return title
  if (candidate === 'yes') return 'Đồng ý'
  if (candidate === 'no') return 'Không đồng ý'
  const code = blindCodes[candidate]
  return code === undefined ? candidate : `Phách ${code}`
}

/** The reason of a ruling that a ballot gave. */
export function ballotRulingReason(ballot: {
  number: number
  way: BallotWay
  count: BallotCount | null
}): string {
  const votes = ballot.count?.votes.map((line) => line.votes).sort((a, b) => b - a) ?? []
  return `Theo phiếu số ${ballot.number} (${ballotWayNames[ballot.way].toLowerCase()}): ${votes.join(' – ')} phiếu`
}

export const ballotWords = {
  title: 'Phiên họp và bỏ phiếu',
  link: 'Phiên họp, bỏ phiếu',
  back: 'Về bảng xét giải',
  backToList: 'Về danh sách phiếu',
  meeting: 'Phiên họp Hội đồng',
  meetingNote:
    'Ghi người có mặt trước khi bỏ phiếu: chỉ người có mặt được phát phiếu, và số này vào biên bản.',
  place: 'Địa điểm',
  startedAt: 'Bắt đầu lúc',
  endedAt: 'Kết thúc lúc',
  secretary: 'Người ghi biên bản',
  present: 'Thành viên có mặt',
  chair: 'Chủ tịch',
  dissent: 'Ý kiến bảo lưu',
  dissentHint: 'Ghi nguyên văn, kèm tên nếu người có ý kiến muốn. Để trống nếu không có.',
  saveMeeting: 'Lưu phiên họp',
  meetingSaved: (present: number, members: number) => `Có mặt ${present}/${members} thành viên.`,
  noMembers: 'Hội đồng chưa có thành viên nào đang giữ nhiệm vụ.',
  list: 'Các lần bỏ phiếu',
  empty: 'Chưa có lần bỏ phiếu nào.',
  number: 'Phiếu số',
  question: 'Nội dung',
  way: 'Cách bỏ phiếu',
  state: 'Tình trạng',
  result: 'Kết quả',
  counted: 'Đã kiểm phiếu',
  about: 'Về lần bỏ phiếu này',
  rule: 'Cách tính',
  ruleOf: (majority: string, base: string) => `Cần ${majority} ${base}`,
  turnoutLabel: 'Số người đã bỏ phiếu',
  witnessesLabel: 'Kiểm phiếu',
  turnout: (papers: number, present: number) => `${papers}/${present} người đã bỏ phiếu`,
  open: 'Mở một lần bỏ phiếu',
  needsMeeting: 'Ghi phiên họp ở dưới trước; sau đó mở được bỏ phiếu.',
  kind: 'Bỏ phiếu về việc gì?',
  entry: 'Hồ sơ (phách)',
  noEntry: 'Chọn hồ sơ',
  prize: 'Giải',
  noPrize: 'Chọn giải',
  motion: 'Nội dung cần thông qua',
  electionText: 'Bầu ai, vào việc gì?',
  candidates: 'Danh sách bầu, mỗi người một dòng',
  choose: 'Số người được chọn',
  marks: 'Điểm đề nghị theo tiêu chí',
  criterion: (title: string, max: string) => `${title} (tối đa ${max})`,
  how: 'Bỏ phiếu thế nào?',
  cannot: 'Chưa mở được bỏ phiếu',
  selectionEntries: 'Bỏ phiếu cho những hồ sơ nào?',
  selectionHint:
    'Mọi hồ sơ trên cùng một phiếu. Hồ sơ có thành viên đang có mặt liên quan phải bỏ phiếu riêng, không có người đó.',
  selectionTied: 'Có thành viên đang có mặt liên quan: bỏ phiếu riêng.',
  selectionVoted: 'Đã có kết quả bỏ phiếu.',
  noTies: 'Không còn hồ sơ bằng điểm nào chờ biểu quyết.',
  jointNote:
    'Khi thông qua, điểm này thay điểm từng giám khảo khi tính; phiếu riêng của mỗi người vẫn còn nguyên.',
  tieOption: (codes: string, prize: string, slots: number) => `Phách ${codes}: còn ${slots} ${prize}`,
  jointInForce: (total: string) =>
    `Hội đồng đã chấm chung: ${total} điểm tính cho mọi phiếu đã xác nhận; phiếu riêng ở trên vẫn giữ nguyên. Xem`,
  openAct: 'Mở bỏ phiếu kín',
  handCount: 'Hoặc ghi kết quả đã kiểm bằng tay',
  handNote: 'Dùng khi Hội đồng bỏ phiếu giấy hoặc giơ tay. Cần hai người chứng kiến việc kiểm phiếu.',
  valid: 'Số phiếu hợp lệ',
  invalid: 'Số phiếu không hợp lệ',
  listed: 'Số phiếu của từng người, mỗi dòng một số, theo thứ tự danh sách bầu',
  votesFor: (candidate: string) => `Số phiếu: ${candidate}`,
  witness: (place: number) => `Người chứng kiến ${place}`,
  recordAct: 'Ghi kết quả kiểm phiếu',
  closeAct: 'Đóng và kiểm phiếu',
  closeNote: 'Đóng xong không ai bỏ thêm được; số phiếu hiện cho mọi thành viên.',
  dropReason: 'Lý do hủy',
  cancelAct: 'Hủy lần bỏ phiếu này',
  annulAct: 'Hủy kết quả này',
  ruleAct: 'Ghi vào bảng xét giải',
  ruleNote: 'Thứ tự theo phiếu được ghi thành biểu quyết của Hội đồng.',
  secret:
    'Phiếu kín: hệ thống ghi rằng Quý vị đã bỏ phiếu, và cất phiếu riêng, không tên, không giờ, không thứ tự. Từ dữ liệu đã lưu không ai nối được hai điều đó với nhau. Phiếu đã bỏ thì không đổi được.',
  paperTitle: (number: number) => `Phiếu số ${number}`,
  blank: 'Để trống, không chọn, là phiếu trắng.',
  upTo: (most: number) => (most === 1 ? 'Chọn một.' : `Chọn nhiều nhất ${most}.`),
  blankChoice: 'Phiếu trắng',
  castAct: 'Bỏ phiếu',
  voted: 'Quý vị đã bỏ phiếu',
  votedText: 'Phiếu đã nằm trong hòm. Kết quả hiện ở trang này khi Chủ tịch đóng và kiểm phiếu.',
  notElector: 'Quý vị không có tên trong danh sách có mặt của lần bỏ phiếu này.',
  hidden: 'Chưa ai biết số phiếu cho đến khi kiểm.',
  candidate: 'Lựa chọn',
  votes: 'Số phiếu',
  counts: (valid: number, invalid: number, present: number, members: number) =>
    `Có mặt ${present}/${members} thành viên; ${valid} phiếu hợp lệ, ${invalid} phiếu không hợp lệ.`,
  witnesses: (names: readonly string[]) => `Chứng kiến kiểm phiếu: ${list(names)}.`,
  waiting: 'Hội đồng đang chờ Quý vị',
  waitingBallot: (number: number) => `Bỏ phiếu số ${number}`,
  errors: {
    'too-long': 'Rút ngắn nội dung này.',
    'place-missing': 'Ghi địa điểm họp.',
    'time-missing': 'Ghi ngày giờ bắt đầu.',
    'time-unreadable': 'Ghi ngày giờ đầy đủ.',
    'ends-before-start': 'Giờ kết thúc phải sau giờ bắt đầu.',
    'text-missing': 'Ghi nội dung cần bỏ phiếu.',
    'entry-missing': 'Chọn một hồ sơ.',
    'prize-missing': 'Chọn một giải.',
    'candidates-missing': 'Ghi ít nhất hai người, mỗi người một dòng.',
    'choose-missing': 'Ghi số người được chọn, ít hơn số người trong danh sách.',
    'mark-missing': 'Ghi điểm cho mọi tiêu chí.',
    'count-missing': 'Ghi số phiếu, là số nguyên.',
    'choice-missing': 'Chọn, hoặc chọn phiếu trắng.',
    'reason-missing': 'Ghi lý do.',
  } as Record<string, string>,
} as const
