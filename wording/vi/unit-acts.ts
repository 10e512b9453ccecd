/** What happens to units, in words: the acts, their history, and why one cannot be. */
import type { DatedActKind, UnitActKind } from '#rules/units/acts'
import type { UnitFault, UnitUse } from '#rules/units/faults'
import type { Day } from '#rules/deadlines'
import { calendarDay, count, list } from '../format'

const uses: Record<UnitUse, string> = {
  entries: 'hồ sơ dự thi',
  'chain-lists': 'danh sách gửi lên trên',
  'chain-desks': 'mục thu hồ sơ của cuộc thi',
  coordinators: 'đầu mối',
  contests: 'cuộc thi',
  people: 'người dùng',
  experts: 'chuyên gia',
  units: 'đơn vị khác',
}

/** Why, and what to do. */
export function unitFaultSentence(fault: UnitFault): string {
  switch (fault.code) {
    case 'name-missing':
      return 'Nhập tên đơn vị.'
    case 'same-name':
      return `Đơn vị đang mang tên “${fault.name}”. Nhập tên mới.`
    case 'twin':
      return `Đã có một mục cùng loại, cùng nơi, mang tên “${fault.name}”. Dùng mục đó, hoặc ghi tên, địa bàn khác để phân biệt.`
    case 'too-few':
      return fault.least === 1
        ? 'Không có đơn vị nào để ghi: kiểm tra loại đơn vị và ngày đã chọn.'
        : `Cần ít nhất ${count(fault.least)} đơn vị.`
    case 'not-there':
      return `${fault.name} không tồn tại liền trước và vào ngày ${calendarDay(fault.on)}. Chọn ngày khác, hoặc sửa thời gian tồn tại ở trang của đơn vị đó.`
    case 'out-of-order':
      return `Lần đổi tên trước của ${fault.name} có hiệu lực sau ngày ${calendarDay(fault.after)}. Chọn ngày muộn hơn.`
    case 'ahead':
      return `Ngày ${calendarDay(fault.on)} chưa đến. Xem trước được ngay bây giờ, còn ghi thì từ ngày có hiệu lực, để danh mục luôn đúng với hôm nay.`
    case 'days-reversed':
      return `${fault.name}: ngày cuối trước ngày đầu. Sửa lại thời gian tồn tại.`
    case 'circle':
      return `${fault.name} không thể trực thuộc ${fault.under}, vì ${fault.under} đang nằm dưới nó. Chọn đơn vị cấp trên khác.`
    case 'misplaced':
      return `Loại “${fault.kind}” không đặt dưới loại “${fault.under}”. Chọn đơn vị cấp trên khác, hoặc sửa ở trang Loại đơn vị.`
    case 'kind-unknown':
      return `Chưa có loại đơn vị “${fault.kind}”. Chọn loại có sẵn, hoặc thêm ở trang Loại đơn vị.`
    case 'outlived':
      return `${fault.below} còn tồn tại sau khi ${fault.name} kết thúc. Chuyển ${fault.below} sang đơn vị khác trước, hoặc dùng “Kết thúc hoạt động” ở trang của ${fault.name}.`
    case 'predecessor':
      return `${fault.name} hình thành từ ${fault.before}, nên ${fault.before} phải kết thúc, và kết thúc trước ${fault.name}. Kiểm tra ngày của hai đơn vị.`
    case 'nothing-to-do':
      return 'Không có gì thay đổi so với hiện nay.'
    case 'used':
      return `Không hoàn tác được: ${fault.name} đã được ${count(fault.count)} ${uses[fault.by]} nhắc đến. Ghi một việc mới để điều chỉnh.`
    case 'changed-since':
      return `Không hoàn tác được: ${fault.name || 'một đơn vị trong đó'} đã được sửa sau việc này. Hoàn tác việc sau trước, hoặc ghi một việc mới.`
    case 'undone':
      return 'Việc này đã được hoàn tác.'
  }
}

export const actNames: Record<UnitActKind, string> = {
  rename: 'Đổi tên',
  merge: 'Sáp nhập, hợp nhất',
  split: 'Chia tách',
  abolish: 'Kết thúc hoạt động',
  move: 'Chuyển đơn vị cấp trên',
  add: 'Thêm vào danh mục',
  correct: 'Sửa thông tin',
  import: 'Nhập từ bảng tính',
}

interface ToldAct {
  kind: UnitActKind
  from: readonly string[]
  into: readonly string[]
}

/** `Hợp nhất Tỉnh Hà Giang và Tỉnh Tuyên Quang thành Tỉnh Tuyên Quang` */
export function actSentence({ kind, from, into }: ToldAct): string {
  const [old, fresh] = [several(from), several(into)]
  switch (kind) {
    case 'rename':
      return `Đổi tên ${old} thành ${fresh}`
    case 'merge':
      return from.length > 1 ? `Hợp nhất ${old} thành ${fresh}` : `Sáp nhập ${old} vào ${fresh}`
    case 'split':
      return `Chia ${old} thành ${fresh}`
    case 'abolish':
      return `Kết thúc hoạt động ${old}`
    case 'move':
      return into.length > 0 ? `Chuyển ${old} về trực thuộc ${fresh}` : `Đưa ${old} lên cấp cao nhất`
    case 'add':
      return `Thêm ${fresh}`
    case 'correct':
      return from[0] === into[0] ? `Sửa thông tin ${fresh}` : `Sửa tên ${old} thành ${fresh}`
    case 'import':
      return `Nhập từ bảng tính: ${fresh}`
  }
}

const namedAtMost = 6

function several(names: readonly string[]): string {
  if (names.length <= namedAtMost) return list(names)
  return `${names.slice(0, namedAtMost - 1).join(', ')} và ${count(names.length - namedAtMost + 1)} đơn vị khác`
}

export const actPages: Record<DatedActKind, { title: (name: string) => string; lead: string }> = {
  rename: {
    title: (name) => `Đổi tên ${name}`,
    lead: 'Tên cũ được giữ trong lịch sử và vẫn tìm được; hồ sơ đã nộp giữ tên của ngày nộp.',
  },
  merge: {
    title: (name) => `Sáp nhập, hợp nhất ${name}`,
    lead: 'Các đơn vị cũ kết thúc vào ngày liền trước và vẫn còn trong lịch sử. Đơn vị trực thuộc chuyển theo.',
  },
  split: {
    title: (name) => `Chia tách ${name}`,
    lead: 'Đơn vị cũ kết thúc vào ngày liền trước. Đơn vị trực thuộc chuyển về phần ghi đầu tiên; sau đó chuyển từng đơn vị sang phần khác nếu cần.',
  },
  abolish: {
    title: (name) => `Kết thúc hoạt động: ${name}`,
    lead: 'Đơn vị kết thúc vào ngày liền trước mà không có đơn vị kế tiếp; đơn vị trực thuộc chuyển lên cấp trên gần nhất.',
  },
  move: {
    title: (name) => `Chuyển ${name} sang đơn vị cấp trên khác`,
    lead: 'Mọi đơn vị trực thuộc chuyển theo.',
  },
}

export const unitActWords = {
  back: 'Trang của đơn vị',
  on: 'Có hiệu lực từ ngày',
  onHint: 'Ngày đầu tiên của trật tự mới, ví dụ 1 7 2025.',
  decisionNumber: 'Số văn bản (không bắt buộc)',
  decisionHint: 'Ví dụ 202/2025/QH15.',
  reason: 'Lý do',
  newName: 'Tên mới',
  others: 'Đơn vị cùng sáp nhập, hợp nhất',
  othersChosen: 'Đã chọn',
  into: 'Kết quả',
  intoNew: 'Lập đơn vị mới',
  intoKeeps: (name: string) => `${name} tiếp tục, nhận các đơn vị kia vào`,
  intoName: 'Tên đơn vị mới',
  intoNameHint: 'Chỉ điền khi lập đơn vị mới; được trùng tên một đơn vị cũ.',
  intoCode: 'Mã (không bắt buộc)',
  intoPlace: 'Địa bàn (không bắt buộc)',
  parts: 'Tên các đơn vị mới',
  partsHint: 'Mỗi dòng một tên, ít nhất hai.',
  tier: 'Phạm vi',
  tierSelf: (name: string) => `Chỉ ${name}`,
  tierAll: (kind: string, name: string, number: number) =>
    `Cả cấp “${kind}” thuộc ${name} (${count(number)} đơn vị)`,
  parent: 'Đơn vị cấp trên mới',
  top: 'Không có (cấp cao nhất)',
  preview: 'Xem trước',
  previewTitle: 'Sẽ ghi như sau',
  confirm: 'Ghi vào danh mục',
  edit: 'Sửa lại ở phần trên rồi bấm “Xem trước” nếu chưa đúng.',
  done: 'Đã ghi.',
  undone: 'Đã hoàn tác.',
  ends: (day: Day) => `Kết thúc, ngày cuối ${calendarDay(day)}`,
  begins: 'Lập mới',
  renamed: 'Đổi tên',
  goesOn: 'Tiếp tục, nhận thêm',
  moves: 'Chuyển đơn vị cấp trên',
  follows: 'Chuyển theo cấp trên của mình',
  changes: (number: number) => `Thay đổi ở ${count(number)} đơn vị`,
  unit: 'Đơn vị',
  what: 'Việc',
  detail: 'Chi tiết',
  fromTo: (from: string, to: string) => `${from || '(cấp cao nhất)'} → ${to || '(cấp cao nhất)'}`,
  more: (number: number) => `Và ${count(number)} đơn vị nữa.`,
} as const

export const unitHistoryWords = {
  title: 'Lịch sử',
  empty: 'Chưa ghi việc nào về đơn vị này.',
  caption: 'Việc đã ghi, mới nhất trước',
  on: 'Hiệu lực',
  what: 'Việc',
  decision: 'Văn bản, lý do',
  by: 'Người ghi',
  act: 'Hoàn tác',
  undo: 'Hoàn tác',
  undone: 'đã hoàn tác',
  none: 'ghi bổ sung',
} as const
