/** The words of the office's list of entries: its columns, its filter, and the filter said in words. */
import {
  partsInForce,
  type EntryColumn,
  type EntryFilter,
  type EntryView,
  type FilterPart,
} from '#rules/entry-filter'
import { calendarDay, count, dateTime, timeLeft } from '../format'
import { entryStateNames } from './states'

export const entryViewNames: Record<EntryView, string> = {
  'waiting-long': 'chờ rà soát quá 2 ngày',
  overdue: 'quá hạn bổ sung',
  unpaneled: 'thuộc lĩnh vực chưa có tổ giám khảo',
  unassigned: 'chưa phân công giám khảo',
  scored: 'đủ phiếu',
  unscored: 'chưa đủ phiếu',
  advanced: 'vào vòng sau',
  awarded: 'được đề nghị trao giải',
}

export const entryColumnNames: Record<EntryColumn, string> = {
  title: 'Tên mô hình, sản phẩm',
  receipt: 'Mã biên nhận',
  field: 'Lĩnh vực',
  lead: 'Tác giả chính',
  unit: 'Đơn vị, trường',
  submittedAt: 'Nộp lúc',
  state: 'Tình trạng',
  labels: 'Nhãn',
  authors: 'Tất cả tác giả',
  teacher: 'Người hướng dẫn',
  born: 'Ngày sinh',
  schools: 'Trường, lớp',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
}

export const entriesWords = {
  title: 'Hồ sơ',
  filter: 'Lọc hồ sơ',
  state: 'Tình trạng',
  field: 'Lĩnh vực',
  allFields: 'Mọi lĩnh vực',
  division: 'Bảng dự thi',
  allDivisions: 'Mọi bảng',
  label: 'Nhãn',
  allLabels: 'Mọi nhãn',
  lacks: 'Chưa có tệp của phần',
  anyParts: 'Không xét',
  from: 'Nộp từ ngày',
  to: 'đến hết ngày',
  search: 'Tên, tác giả, trường hoặc mã biên nhận',
  apply: 'Lọc',
  clear: 'Bỏ lọc',
  more: 'Thêm điều kiện, chọn cột',
  columns: 'Cột hiện trong bảng',
  inForce: 'Đang lọc',
  drop: (part: string) => `Bỏ điều kiện: ${part}`,
  others: (others: number) => `và ${others} tác giả khác`,
  returnDeadline: (deadline: Date, now: Date) => `hạn ${dateTime(deadline)}, ${timeLeft(deadline, now)}`,
  emptyAll: 'Chưa có hồ sơ nào được nộp. Hồ sơ hiện tại đây ngay khi thí sinh nộp.',
  emptyFiltered: 'Không có hồ sơ nào khớp với bộ lọc này. Bỏ bớt điều kiện để xem thêm.',
  drafts: (drafts: number) =>
    drafts === 0
      ? ''
      : `Ngoài ra có ${count(drafts)} bản nháp chưa nộp; nội dung bản nháp chỉ người viết xem được.`,
} as const

/** What codes and ids of a filter are called. */
export interface FilterNames {
  field: string
  division: string
  unit: string
  part: string
}

/** One part of a filter, so that it can stand in a sentence: `lĩnh vực “Phần mềm tin học”`. */
export function filterPartText(part: FilterPart, filter: EntryFilter, names: FilterNames): string {
  switch (part) {
    case 'states':
      return filter.states.map((state) => `“${entryStateNames[state]}”`).join(' hoặc ')
    case 'view':
      return filter.view ? entryViewNames[filter.view] : ''
    case 'field':
      return `lĩnh vực “${names.field}”`
    case 'division':
      return `bảng “${names.division}”`
    case 'unit':
      return `của ${names.unit || 'đơn vị không còn trong danh mục'} và đơn vị trực thuộc`
    case 'label':
      return `có nhãn “${filter.label ?? ''}”`
    case 'lacks':
      return `chưa có tệp “${names.part}”`
    case 'from':
      return `nộp từ ${calendarDay(filter.from ?? '')}`
    case 'to':
      return `nộp đến hết ${calendarDay(filter.to ?? '')}`
    case 'search':
      return `có “${filter.search}”`
  }
}

/** `hơn 1.000` where no more were counted. */
export function countText({ total, isMore }: { total: number; isMore: boolean }): string {
  return `${isMore ? 'hơn ' : ''}${count(total)}`
}

/** The filter in force, as the sentence over the table: `Hồ sơ “Hợp lệ”, chưa đủ phiếu: 12`. */
export function filterSentence(
  filter: EntryFilter,
  names: FilterNames,
  found: { total: number; isMore: boolean },
): string {
  const said = partsInForce(filter).map((part) => filterPartText(part, filter, names))
  const what = said.length === 0 ? 'Tất cả hồ sơ đã nộp' : `Hồ sơ ${said.join(', ')}`
  return `${what}: ${countText(found)}`
}
