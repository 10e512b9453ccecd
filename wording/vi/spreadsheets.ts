/** What is wrong with a spreadsheet that was handed in, and what its owner can do about it. */
import type { OldEncoding, SpreadsheetProblem } from '#rules/spreadsheet-problems'
import { count } from '../format'

const encodings: Record<OldEncoding, string> = {
  'windows-1258': 'Windows-1258 (bảng mã tiếng Việt cũ của Windows)',
  tcvn3: 'TCVN3 (ABC, phông VnTime)',
}

const asUnicode =
  'Chuyển bảng sang Unicode (trong UniKey: Ctrl+Shift+F6) rồi lưu lại dạng Excel (.xlsx) và tải lên.'

/** The name of an encoding, for a notice that says what was found and set right. */
export function decodedNotice(from: OldEncoding): string {
  return `Bảng dùng mã ${encodings[from]}; hệ thống đã chuyển sang Unicode. Xem kỹ các chữ có dấu trước khi áp dụng.`
}

/** One problem as a sentence that says why, and what to do. */
export function spreadsheetProblemSentence(problem: SpreadsheetProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'Bảng tính không có dòng nào. Kiểm tra lại tệp đã chọn rồi tải lên.'
    case 'too-large':
      return `Bảng tính quá lớn: nhận nhiều nhất ${problem.megabytes} MB. Bỏ hình ảnh và các trang không cần rồi tải lại.`
    case 'too-many-rows':
      return `Bảng tính có quá nhiều dòng: nhận nhiều nhất ${count(problem.max)} dòng. Chia thành nhiều tệp rồi tải lên.`
    case 'too-many-columns':
      return `Bảng tính có quá nhiều cột: nhận nhiều nhất ${count(problem.max)} cột. Bỏ các cột không cần rồi tải lại.`
    case 'too-heavy':
      return 'Bảng tính giải ra quá lớn nên không nhận được. Chép riêng các ô cần dùng sang một bảng mới rồi tải lên.'
    case 'not-a-spreadsheet':
      return 'Tệp này không phải bảng tính. Hệ thống nhận Excel (.xlsx) và CSV; lưu bảng thành một trong hai dạng đó rồi tải lên.'
    case 'old-excel':
      return 'Tệp này ở dạng Excel cũ (.xls). Mở bằng Excel, chọn “Lưu thành” Excel Workbook (.xlsx) rồi tải lên.'
    case 'locked':
      return 'Bảng tính có mật khẩu nên không mở được. Bỏ mật khẩu, lưu lại rồi tải lên.'
    case 'unreadable':
      return 'Không đọc được bảng tính: tệp hỏng hoặc chưa chép đủ. Mở bằng Excel, lưu thành tệp mới rồi tải lên.'
    case 'quote-open':
      return `Dòng ${count(problem.line)} có dấu nháy kép mở mà không đóng. Sửa dòng đó, hoặc lưu bảng ở dạng Excel (.xlsx), rồi tải lên.`
    case 'formula-unread':
      return `Ô ${problem.cell} là công thức chưa có kết quả. Mở bằng Excel, lưu lại, hoặc thay công thức bằng giá trị, rồi tải lên.`
    case 'encoding-unknown':
      return problem.looksLike === null
        ? `Không rõ bảng mã chữ của tệp nên chữ có dấu sẽ sai. ${asUnicode}`
        : `Tệp có vẻ dùng mã ${encodings[problem.looksLike]}, nhưng không chắc chắn nên hệ thống không tự chuyển. ${asUnicode}`
    case 'encoding-mixed':
      return `Bảng có cả chữ Unicode và chữ TCVN3 (ABC); ở dòng ${count(problem.line)}, “${brief(problem.text)}” đọc được theo cả hai cách. ${asUnicode}`
    case 'vni':
      return `Dòng ${count(problem.line)} có chữ theo phông VNI (“${brief(problem.text)}”). ${asUnicode}`
    case 'double-encoded':
      return `Chữ ở dòng ${count(problem.line)} đã hỏng do mở sai bảng mã (“${brief(problem.text)}”). Lấy lại tệp gốc, lưu dạng Excel (.xlsx) rồi tải lên.`
    case 'letters-lost':
      return `Chữ có dấu ở dòng ${count(problem.line)} đã mất (“${brief(problem.text)}”). Lấy lại tệp gốc, lưu dạng Excel (.xlsx) hoặc CSV UTF-8 rồi tải lên.`
    case 'columns-missing':
      return `Không thấy cột ${quoted(problem.titles)}. Dùng bảng mẫu tải từ trang này, giữ nguyên dòng tiêu đề, rồi tải lên.`
    case 'columns-doubled':
      return `Cột ${quoted(problem.titles)} có hai lần. Bỏ một cột rồi tải lên.`
  }
}

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ')
}

function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
