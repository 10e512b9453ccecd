/** The words of assignment by spreadsheet: its cells, its page, and what is wrong with a row. */
import type { AssignmentSheetProblem } from '#rules/assignment-sheet'
import { count } from '../format'
import { findingNames } from './office'

export const assignmentSheetWords = {
  title: 'Phân công bằng bảng tính',
  link: 'Bằng bảng tính',
  back: 'Về bảng phân công',
  intro:
    'Tải bảng của tổ về, đánh dấu x vào ô của giám khảo chấm hồ sơ, xóa x để gỡ, rồi tải bảng lên. Hệ thống cho xem trước các thay đổi; chưa có gì thay đổi cho tới khi bạn bấm áp dụng.',
  download: 'Tải bảng phân công (.xlsx)',
  upload: 'Bảng đã điền',
  uploadHint: 'Tệp Excel (.xlsx) hoặc CSV.',
  check: 'Xem trước',
  sheet: 'Phân công',
  fileName: (panel: string) => `Phân công - ${panel.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`,
  above: (panel: string) =>
    `${panel}. Đánh dấu x vào ô của giám khảo chấm hồ sơ; xóa x để gỡ. Ô có chữ khác giữ nguyên.`,
  columns: { entry: 'Mã phách', title: 'Tên hồ sơ', field: 'Lĩnh vực' },
  cells: {
    mark: 'x',
    conflict: 'xung đột',
    otherPanel: 'tổ khác',
    blank: 'x',
    'in-progress': 'đang chấm',
    confirmed: 'đã xác nhận',
    recused: 'từ chối',
    void: 'đã hủy',
  },
  outcome: 'Nếu áp dụng bảng này',
  sums: (give: number, takeBack: number, unchanged: number) =>
    `Thêm ${count(give)} phiếu, gỡ ${count(takeBack)} phiếu, ${count(unchanged)} ô giữ nguyên.`,
  nothing: 'Bảng không thay đổi gì.',
  unnamed: (entries: number) => `${count(entries)} hồ sơ của tổ không có trong bảng: giữ nguyên.`,
  wrong: (problems: number) => `Có ${count(problems)} chỗ chưa áp dụng được`,
  wrongHint: 'Sửa các chỗ này trong bảng rồi tải lên lại. Chưa có gì thay đổi.',
  line: 'Dòng',
  entry: 'Hồ sơ',
  judge: 'Giám khảo',
  give: 'Thêm',
  takeBack: 'Gỡ',
  problem: 'Vì sao',
  change: 'Thay đổi',
  changes: 'Các thay đổi',
  loads: 'Số phiếu của từng giám khảo',
  before: 'Đang có',
  after: 'Sau khi áp dụng',
  more: (rest: number) => `và ${count(rest)} thay đổi khác.`,
  apply: (give: number, takeBack: number) => {
    const parts = [give > 0 && `thêm ${count(give)} phiếu`, takeBack > 0 && `gỡ ${count(takeBack)} phiếu`]
    return `Áp dụng: ${parts.filter(Boolean).join(', ')}`
  },
  reminder: 'Trình duyệt không giữ tệp đã chọn; muốn đổi bảng thì chọn lại tệp.',
} as const

/** One place of the spreadsheet that cannot be followed, and what to do. */
export function assignmentSheetProblemSentence(problem: AssignmentSheetProblem): string {
  switch (problem.code) {
    case 'not-on-panel':
      return `Cột “${problem.title}” không phải giám khảo của tổ. Thêm người này vào tổ trước, hoặc xóa các dấu trong cột.`
    case 'judge-twice':
      return `Cột “${problem.title}” trùng với một cột khác của cùng giám khảo. Bỏ một cột.`
    case 'entry-missing':
      return 'Dòng có dấu phân công nhưng không có mã phách. Điền mã phách hoặc xóa các dấu.'
    case 'unknown-entry':
      return `Tổ không có hồ sơ phách ${problem.entry}. Kiểm tra lại mã phách.`
    case 'entry-twice':
      return `Phách ${problem.entry} đã có ở dòng ${count(problem.first)}. Giữ lại một dòng.`
    case 'unknown-mark':
      return `Phách ${problem.entry}, ${problem.judge}: không hiểu “${problem.text}”. Điền x, hoặc để trống.`
    case 'conflict':
      return `Phách ${problem.entry}, ${problem.judge}: ${findingNames[problem.finding].toLowerCase()}. Chọn giám khảo khác.`
    case 'over-load':
      return `${problem.judge} nhận chấm nhiều nhất ${count(problem.max)} hồ sơ, bảng giao ${count(problem.after)}. Bớt dấu x ở cột này.`
    case 'begun':
      return `Phách ${problem.entry}, ${problem.judge}: giám khảo đã chấm nên không gỡ được. Điền lại x.`
    case 'met-before':
      return `Phách ${problem.entry}, ${problem.judge}: giám khảo đã từ chối hoặc phiếu đã hủy, không giao lại được. Xóa x.`
    case 'other-panel':
      return `Phách ${problem.entry}, ${problem.judge}: phiếu do tổ khác giao, gỡ ở bảng của tổ đó. Điền lại x.`
  }
}
