/** The words of the office's one search over everything. */
import { countText } from './entries'

interface Found {
  total: number
  isMore: boolean
}

export const officeSearchWords = {
  nav: 'Tìm kiếm',
  title: 'Tìm trong cuộc thi',
  lead: 'Tìm cùng lúc trong hồ sơ đã nộp, sổ chuyên gia và giám khảo, danh mục đơn vị, thư. Gõ có dấu hay không dấu đều được.',
  label: 'Tên, mã biên nhận, trường, địa chỉ thư',
  act: 'Tìm',
  nothing: (search: string) => `Không có gì khớp với “${search}”. Bớt từ, hoặc chỉ gõ phần đầu của từ.`,
  entries: (found: Found) => `Hồ sơ: ${countText(found)}`,
  experts: (found: Found) => `Giám khảo, chuyên gia: ${countText(found)}`,
  units: (found: Found) => `Đơn vị: ${countText(found)}`,
  letters: (found: Found) => `Thư: ${countText(found)}`,
  allEntries: 'Xem tất cả hồ sơ tìm được',
  allExperts: 'Xem tất cả giám khảo, chuyên gia tìm được',
  allUnits: 'Xem tất cả đơn vị tìm được',
  allLetters: 'Xem tất cả thư tìm được',
} as const
