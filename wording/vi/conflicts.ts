/** The words of conflicts of interest: the office's page of findings, and why each was found. */
import type { ConflictView } from '#rules/conflicts/filter'
import type { ConflictFact, EntryPart, JudgePart, MatchWay, Strength } from '#rules/conflicts/finding'
import type { RelationKind } from '#rules/conflicts/relation'
import { count, dateTime } from '../format'

export const conflictWords = {
  title: 'Xung đột lợi ích',
  nav: 'Xung đột',
  intro:
    'Hệ thống đối chiếu từng giám khảo với từng hồ sơ hợp lệ của tổ và với lời khai của giám khảo. Trường hợp chắc chắn xung đột bị chặn ngay; trường hợp nhiều khả năng xung đột chỉ được phân công sau khi bạn kết luận. Mỗi trường hợp chỉ phải kết luận một lần, trừ khi có căn cứ mới.',
  filter: 'Lọc trường hợp',
  panel: 'Tổ',
  allPanels: 'Mọi tổ',
  judge: 'Giám khảo',
  allJudges: 'Mọi giám khảo',
  apply: 'Lọc',
  views: 'Tình trạng',
  tick: 'Chọn',
  entry: 'Hồ sơ',
  why: 'Vì sao',
  state: 'Tình trạng',
  wholeContest: 'Cả cuộc thi',
  about: (judge: string, entry: string) => `${judge}, ${entry}`,
  blind: (code: string) => `phách ${code}`,
  hasSheet: 'Đã có phiếu chấm. Phiếu không tự mất: gỡ ở bảng phân công, hoặc để giám khảo từ chối chấm.',
  jury: 'Theo thể lệ, người này không được tham gia Ban Giám khảo. Đưa ra khỏi tổ, hoặc kết luận không phải xung đột nếu hệ thống nhận nhầm.',
  renewed: (at: Date) =>
    `Đã kết luận không phải xung đột lúc ${dateTime(at)}; nay có căn cứ mới nên cần xem lại.`,
  ruled: (by: string, at: Date) => `${by}, ${dateTime(at)}`,
  act: 'Kết luận',
  reason: 'Lý do',
  reasonHint: 'Ghi vào nhật ký, ví dụ: “Trùng tên, đã hỏi: không phải cùng một người”.',
  scope: 'Áp dụng cho',
  ticked: 'Các dòng đã đánh dấu',
  wholeList: (total: number) => `Cả ${count(total)} trường hợp trong danh sách đang lọc`,
  confirm: 'Xác nhận xung đột, không phân công',
  dismiss: 'Không phải xung đột, được chấm',
  done: (ruled: number) => `Đã kết luận ${count(ruled)} trường hợp.`,
  doneNone: 'Các trường hợp này đã được kết luận như vậy từ trước.',
  unmatched: 'Lời khai chưa khớp hồ sơ nào',
  unmatchedHint: 'Có thể người được khai không dự thi, hoặc tên viết khác. Đối chiếu với danh sách hồ sơ.',
  said: (judge: string, relation: string, said: string) => `${judge} khai ${relation}: “${said}”`,
  link: 'Xem và kết luận',
  unseen: (unseen: number) =>
    `Còn ${count(unseen)} trường hợp có thể xung đột lợi ích chờ kết luận. Trường hợp nhiều khả năng xung đột chưa được phân công cho đến khi bạn kết luận.`,
} as const

export const conflictViewNames: Record<ConflictView, string> = {
  unseen: 'Chờ kết luận',
  barred: 'Không phân công',
  dismissed: 'Không phải xung đột',
  all: 'Tất cả',
}

export const conflictCaption = (view: ConflictView, total: number): string =>
  `${conflictViewNames[view]}: ${count(total)} trường hợp`

export const noConflicts: Record<ConflictView, string> = {
  unseen: 'Không còn trường hợp nào chờ kết luận.',
  barred: 'Chưa có cặp giám khảo và hồ sơ nào bị loại vì xung đột.',
  dismissed: 'Chưa có trường hợp nào được kết luận là không phải xung đột.',
  all: 'Chưa phát hiện xung đột nào. Kết quả đối chiếu hiện ở đây khi tổ đã có giám khảo và hồ sơ hợp lệ.',
}

export const strengthNames: Record<Strength, string> = {
  certain: 'Chắc chắn',
  likely: 'Nhiều khả năng',
  possible: 'Có thể',
}

export const conflictStateNames = {
  automatic: 'Tự động không phân công',
  waiting: 'Chờ kết luận, chưa phân công',
  open: 'Chờ kết luận, vẫn phân công được',
  confirmed: 'Đã xác nhận xung đột',
  dismissed: 'Không phải xung đột, được chấm',
  gone: 'Không còn căn cứ',
} as const

export const relationNames: Record<RelationKind, string> = {
  'child-or-sibling': 'con, em',
  spouse: 'vợ, chồng',
  relative: 'người thân khác',
  student: 'học trò tôi hướng dẫn',
  colleague: 'cùng cơ quan, đơn vị',
  'co-author': 'từng là đồng tác giả',
  other: 'quan hệ khác',
}

const entryParts: Record<EntryPart, string> = {
  none: '',
  owner: 'Người nộp hồ sơ',
  author: 'Tác giả',
  teacher: 'Người hướng dẫn',
  representative: 'Người đại diện của tác giả',
  unit: 'Đơn vị gửi hồ sơ',
  'author-school': 'Trường của tác giả',
  'teacher-school': 'Trường của người hướng dẫn',
  code: 'Mã phách',
  title: 'Tên bài',
}

const judgeParts: Record<Exclude<JudgePart, 'declaration'>, string> = {
  account: 'tài khoản của giám khảo',
  name: 'tên giám khảo',
  email: 'thư điện tử của giám khảo',
  phone: 'điện thoại của giám khảo',
  unit: 'đơn vị của giám khảo',
  'unit-above': 'cấp trên của đơn vị giám khảo',
  'unit-below': 'đơn vị trực thuộc đơn vị giám khảo',
  'unit-before': 'đơn vị cũ nay nhập vào đơn vị giám khảo',
  'unit-after': 'đơn vị mà đơn vị giám khảo đã nhập vào',
  employer: 'nơi công tác của giám khảo',
  'co-author': 'đồng tác giả cũ của giám khảo',
}

const ways: Record<MatchWay, string> = {
  account: 'cùng một tài khoản',
  email: 'cùng địa chỉ thư điện tử',
  phone: 'cùng số điện thoại',
  unit: 'theo danh mục đơn vị',
  code: 'đúng mã phách',
  title: 'đúng tên bài',
  word: 'khớp một phần',
  same: 'viết giống nhau',
  plain: 'giống nhau nếu bỏ dấu',
  tones: 'chỉ khác dấu',
  order: 'cùng các chữ, khác thứ tự',
  initials: 'khớp khi viết tắt',
  'merged-province': 'hai tỉnh nay là một',
  'place-unknown': 'chưa rõ có cùng nơi hay không',
  'part-of': 'bên này thuộc bên kia',
}

/** One fact as a sentence: what of the dossier, what of the judge, how they match. */
export function factSentence({ kind, entry, judge, by }: ConflictFact): string {
  const relation = judge.relation ? ` ${relationNames[judge.relation].replace(' tôi', '')}` : ''
  if (kind === 'family-jury') return `Giám khảo khai có con, em dự thi: “${judge.text}”.`
  if (entry.part === 'none') return `Giám khảo khai: “${judge.text}”.`
  const dossier = `${entryParts[entry.part]} “${entry.text}”`
  if (judge.part === 'declaration') {
    return `${dossier} – giám khảo khai${relation}: “${judge.text}” (${ways[by]}).`
  }
  if (entry.part === 'owner') return 'Giám khảo là người nộp hồ sơ này.'
  return `${dossier} – ${judgeParts[judge.part]} “${judge.text}” (${ways[by]}).`
}
