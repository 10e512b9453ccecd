/** The words of the list of all contests: programmes, their editions, years. */
import type { ProgrammeKind } from '#rules/programmes'
import { count } from '../format'

/** As short as a choice in a list. */
export const programmeShortNames: Record<ProgrammeKind, string> = {
  youth: 'Sáng tạo thanh thiếu niên, nhi đồng',
  technical: 'Sáng tạo kỹ thuật',
  vifotec: 'Giải thưởng VIFOTEC',
  'golden-book': 'Sách vàng Sáng tạo',
  honours: 'Tôn vinh trí thức',
}

export const archiveWords = {
  title: 'Tất cả cuộc thi',
  lede: 'Các lần thi đang mở, sắp mở và đã qua, theo chương trình và theo năm.',
  link: 'Tất cả cuộc thi, các năm trước',
  filter: 'Tìm cuộc thi',
  search: 'Tên cuộc thi, tỉnh',
  programme: 'Chương trình',
  allProgrammes: 'Mọi chương trình',
  year: 'Năm',
  allYears: 'Mọi năm',
  submit: 'Tìm',
  yearTitle: (year: number) => `Năm ${year}`,
  found: (total: number) => `${count(total)} cuộc thi`,
  none: 'Không có cuộc thi nào như vậy. Bỏ bớt điều kiện tìm, hoặc gõ ít chữ hơn.',
  noneAtAll: 'Khi Ban Tổ chức phát động cuộc thi đầu tiên, cuộc thi sẽ hiện tại đây.',
  results: 'Kết quả',
} as const
