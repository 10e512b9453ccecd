/** The words of lists of entries that are taken along: cells, headings, file names. */
import type { Author } from '#rules/entry'
import type { EntryState } from '#rules/entry-states'
import type { EntryColumn } from '#rules/entry-filter'
import { calendarDay, shortDate, time } from '../format'
import { entryStateNames } from './states'

export interface ExportedEntry {
  title: string
  receiptNumber: string
  field: string
  lead: string
  unit: string
  submittedAt: Date | null
  state: EntryState
  labels: readonly string[]
  authors: readonly Author[]
  teacher: string
}

const each = (authors: readonly Author[], tell: (author: Author) => string) => authors.map(tell).join('; ')

/** One cell as text; several authors stand in one cell, in the order of the column of authors. */
export const exportCells: Record<EntryColumn, (entry: ExportedEntry) => string> = {
  title: ({ title }) => title,
  receipt: ({ receiptNumber }) => receiptNumber,
  field: ({ field }) => field,
  lead: ({ lead }) => lead,
  unit: ({ unit }) => unit,
  submittedAt: ({ submittedAt }) => (submittedAt ? `${time(submittedAt)} ${shortDate(submittedAt)}` : ''),
  state: ({ state }) => entryStateNames[state],
  labels: ({ labels }) => labels.join('; '),
  authors: ({ authors }) => each(authors, ({ name }) => name),
  teacher: ({ teacher }) => teacher,
  born: ({ authors }) => each(authors, ({ bornOn }) => (bornOn ? calendarDay(bornOn) : '–')),
  schools: ({ authors }) =>
    each(authors, ({ school, grade }) => [grade, school].filter(Boolean).join(', ') || '–'),
  phone: ({ authors }) => each(authors, ({ phone }) => phone || '–'),
  email: ({ authors }) => each(authors, ({ email }) => email || '–'),
}

export const exportWords = {
  number: 'TT',
  sheetName: 'Hồ sơ',
  fileName: (contest: string, day: string) => `ho-so-${contest}-${day}`,
  kind: 'Danh sách',
  takenAt: (moment: Date, rows: number) =>
    `Lập lúc ${time(moment)} ngày ${shortDate(moment)}, gồm ${rows} hồ sơ.`,
  title: 'Tải danh sách',
  intro: 'Danh sách tải về gồm mọi hồ sơ khớp với bộ lọc đang dùng, không chỉ trang đang xem.',
  columns: 'Các cột',
  asShown: 'Như đang hiện',
  all: 'Tất cả các cột',
  personal: 'Kèm ngày sinh, điện thoại, thư điện tử của tác giả',
  personalHint:
    'Lần tải được ghi vào nhật ký. Chỉ tải khi việc cần, và không gửi tiếp cho người không có nhiệm vụ.',
  forms: { xlsx: 'Excel (.xlsx)', csv: 'Văn bản (.csv)', docx: 'Word (.docx)' },
  form: 'Dạng tệp',
  act: 'Tải về',
  open: 'Tải danh sách này',
} as const
