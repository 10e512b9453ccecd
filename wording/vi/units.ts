/** The directory of units: its list, one unit, its form, the kinds. */
import type { Day } from '#rules/deadlines'
import type { UnitFilter } from '#rules/units/filter'
import { calendarDay, count, list } from '../format'

export const unitWords = {
  nav: 'Đơn vị',
  title: 'Danh mục đơn vị',
  lead: 'Đơn vị gửi hồ sơ và các cấp trên của chúng, dùng chung cho mọi cuộc thi. Đơn vị đã kết thúc vẫn được giữ.',
  add: 'Thêm đơn vị',
  addBelow: 'Thêm đơn vị trực thuộc',
  import: 'Nhập từ bảng tính',
  export: 'Tải về bảng tính',
  kinds: 'Loại đơn vị',
  filter: 'Tìm đơn vị',
  search: 'Tên, tên gọi khác hoặc mã',
  kind: 'Loại',
  allKinds: 'Mọi loại',
  day: 'Tồn tại vào ngày',
  everything: 'Kể cả đơn vị đã kết thúc',
  apply: 'Tìm',
  clear: 'Bỏ lọc',
  name: 'Đơn vị',
  place: 'Địa bàn',
  parent: 'Trực thuộc',
  code: 'Mã',
  valid: 'Thời gian tồn tại',
  empty:
    'Danh mục chưa có đơn vị nào. Thêm từng đơn vị, hoặc nhập 63 tỉnh, thành cũ và 34 tỉnh, thành mới ở trang “Nhập từ bảng tính”.',
  emptyTop:
    'Không có đơn vị cấp cao nhất nào tồn tại vào ngày này. Tìm theo tên, hoặc xem kể cả đơn vị đã kết thúc.',
  emptyFiltered: 'Không có đơn vị nào như vậy. Bớt từ, đổi loại hoặc ngày.',
  readOnly: 'Sửa danh mục là việc của Ban Tổ chức.',
} as const

/** `Cấp cao nhất: 12 đơn vị tồn tại ngày 27/8/2024` */
export function unitListCaption(
  { search, kind, day }: UnitFilter,
  { total, isTop, under }: { total: number; isTop: boolean; under: string | null },
): string {
  const where = isTop ? 'Cấp cao nhất' : under !== null ? `Trực thuộc ${under}` : 'Tìm thấy'
  const when = day === null ? ', kể cả đã kết thúc' : `, tồn tại ngày ${calendarDay(day)}`
  const what = search !== '' || kind !== '' ? ' phù hợp' : ''
  return `${where}: ${count(total)} đơn vị${what}${when}`
}

/** `từ 1/7/2025`, `đến hết 30/6/2025`, '' when it always was and is. */
export function spanText({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }): string {
  const from = validFrom && `từ ${calendarDay(validFrom)}`
  const to = validTo && `đến hết ${calendarDay(validTo)}`
  return [from, to].filter(Boolean).join(' ')
}

interface Kin {
  name: string
  validFrom: Day | null
  validTo: Day | null
}

export const unitPageWords = {
  back: 'Danh mục đơn vị',
  saved: 'Đã lưu.',
  facts: 'Thông tin',
  edit: 'Sửa thông tin',
  kind: 'Loại',
  code: 'Mã',
  place: 'Địa bàn',
  aliases: 'Tên gọi khác',
  valid: 'Thời gian tồn tại',
  always: 'không giới hạn',
  above: 'Cấp trên',
  atTop: 'cấp cao nhất',
  formerNames: 'Tên trước đây',
  formerName: (name: string, until: Day) => `${name} (đến hết ${calendarDay(until)})`,
  before: 'Hình thành từ',
  after: 'Kế tiếp',
  kin: (kin: Kin) => [kin.name, spanText(kin)].filter(Boolean).join(', '),
  ended: (day: Day) => `Đã kết thúc, ngày cuối ${calendarDay(day)}`,
  begins: (day: Day) => `Bắt đầu từ ${calendarDay(day)}`,
  acts: 'Việc đã xảy ra với đơn vị',
  actsLead:
    'Ghi việc có ngày hiệu lực, số văn bản và lý do. Mọi việc đều xem trước được, và hoàn tác được khi chưa có gì dùng đến kết quả.',
  below: 'Đơn vị trực thuộc',
  belowCaption: (total: number) => `${count(total)} đơn vị trực thuộc, kể cả đã kết thúc`,
  belowEmpty: 'Chưa có đơn vị trực thuộc.',
} as const

/** Who stands between the unit's past and its future, in one sentence. */
export function lineageSentence(name: string, before: readonly Kin[], after: readonly Kin[]): string | null {
  const names = (kin: readonly Kin[]) => list(kin.map((one) => one.name))
  const past = before.length > 0 ? `${name} hình thành từ ${names(before)}` : ''
  const future = after.length > 0 ? `${past ? 'nay' : name} được kế tiếp bởi ${names(after)}` : ''
  return past || future ? `${[past, future].filter(Boolean).join('; ')}.` : null
}

export const unitFormWords = {
  title: (name: string) => `Sửa ${name}`,
  newTitle: 'Thêm đơn vị',
  under: (name: string) => `Trực thuộc ${name}.`,
  lead: 'Sửa ở đây khi thông tin ghi chưa đúng. Nếu đơn vị thật sự đổi tên, sáp nhập, chia tách… thì ghi việc đó ở trang của đơn vị, để lịch sử đúng ngày.',
  name: 'Tên đơn vị',
  kind: 'Loại',
  code: 'Mã (không bắt buộc)',
  codeHint: 'Mã hành chính hoặc mã riêng của đơn vị tổ chức.',
  place: 'Địa bàn (không bắt buộc)',
  placeHint: 'Xã, phường, tỉnh… để phân biệt các đơn vị trùng tên.',
  aliases: 'Tên gọi khác (không bắt buộc)',
  aliasesHint: 'Mỗi dòng một tên: tên viết tắt, tên cũ, tên tiếng nước ngoài.',
  from: 'Tồn tại từ ngày (không bắt buộc)',
  until: 'Đến hết ngày (không bắt buộc)',
  untilHint: 'Bỏ trống khi còn tồn tại.',
  save: 'Lưu',
} as const

export const unitKindWords = {
  title: 'Loại đơn vị',
  back: 'Danh mục đơn vị',
  backToKinds: 'Loại đơn vị',
  lead: 'Mỗi đơn vị thuộc một loại. Loại cho biết đơn vị được đặt dưới loại nào, và thí sinh có được chọn làm đơn vị gửi hồ sơ không.',
  caption: (total: number) => `${count(total)} loại`,
  add: 'Thêm loại',
  addTitle: 'Thêm loại đơn vị',
  name: 'Tên loại',
  under: 'Đặt dưới loại',
  underHint: 'Loại nào cũng có thể đứng ở cấp cao nhất.',
  top: 'chỉ ở cấp cao nhất',
  sends: 'Gửi hồ sơ dự thi',
  sendsHint: 'Thí sinh chọn được đơn vị loại này.',
  yes: 'có',
  no: 'không',
  units: 'Số đơn vị',
  save: 'Lưu',
  saved: 'Đã lưu.',
} as const

export const unitPickerWords = {
  search: 'Tìm đơn vị',
  searchHint: 'Gõ vài chữ đầu của các từ trong tên, không cần dấu, rồi bấm “Tìm”.',
  find: 'Tìm',
  none: 'Không thấy đơn vị nào như vậy. Bớt từ hoặc viết cách khác.',
  more: 'Còn nhiều đơn vị khác. Gõ thêm từ để tìm đúng hơn.',
  chooseBelow: 'Tìm rồi chọn trong các đơn vị hiện ra.',
} as const

export const entryUnitWords = {
  title: 'Chọn đơn vị gửi bài dự thi',
  lead: 'Tìm trường, xã, phường, sở, ngành… gửi bài của bạn lên Ban Tổ chức. Không thấy đơn vị của mình thì để “Tự gửi” và báo Ban Tổ chức bổ sung.',
  choose: 'Đơn vị gửi bài',
  save: 'Chọn đơn vị này',
  open: 'Chọn hoặc đổi đơn vị',
} as const

export const byUnitWords = {
  nav: 'Theo đơn vị',
  title: 'Hồ sơ theo đơn vị gửi',
  lead: 'Hồ sơ giữ tên đơn vị của ngày nộp. Xem theo đơn vị hiện nay để so sánh với các kỳ sau khi sáp nhập, đổi tên.',
  filter: 'Cách gộp',
  by: 'Gộp theo',
  then: 'Đơn vị khi nộp',
  today: 'Đơn vị hiện nay',
  kind: 'Gộp đến cấp',
  senders: 'Đơn vị gửi',
  apply: 'Xem',
  unit: 'Đơn vị',
  received: 'Đã nhận',
  accepted: 'Hợp lệ',
  open: 'Xem hồ sơ',
  empty: 'Chưa có hồ sơ nào được nộp.',
  caption: (total: number, isToday: boolean, kind: string) =>
    `${count(total)} hồ sơ, theo đơn vị ${isToday ? 'hiện nay' : 'khi nộp'}${kind && `, gộp đến ${kind.toLowerCase()}`}`,
  none: (kind: string) =>
    kind === '' ? 'Tự gửi, không qua đơn vị' : `Không thuộc ${kind.toLowerCase()} nào`,
} as const
