/** Why a file of the right kind was not taken, and what its owner can do about it. */
import type { FileKind } from '#rules/file-kinds'
import type { UnfitProblem } from '#rules/file-problems'
import { count } from '../format'

const kindNames: Record<FileKind, string> = {
  pdf: 'tệp PDF',
  docx: 'tệp Word',
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
  mp4: 'video MP4',
  zip: 'tệp nén ZIP',
}

const activeParts: Record<Extract<UnfitProblem, { code: 'pdf-active' }>['what'], string> = {
  script: 'mã lệnh JavaScript',
  launch: 'lệnh mở chương trình khác',
  attachment: 'tệp đính kèm bên trong',
  form: 'biểu mẫu động (XFA)',
  hidden: 'phần bị nén theo cách không đọc được',
}

const reprint = 'Mở tệp, chọn In rồi “Lưu thành PDF” để có bản mới, và tải bản mới lên.'

/** One problem as a sentence that says why, and what to do. */
export function fileProblemSentence(problem: UnfitProblem): string {
  switch (problem.code) {
    case 'unreadable':
      return `Không mở được ${kindNames[problem.kind]} này: tệp hỏng hoặc chưa chép đủ. Mở thử trên máy của bạn, lưu lại thành tệp mới rồi tải lên.`
    case 'too-heavy':
      return 'Tệp quá phức tạp nên hệ thống không đọc hết được. Lưu lại thành tệp đơn giản hơn rồi tải lên.'
    case 'two-in-one':
      return `Trong ${kindNames[problem.kind]} này có ghép một tệp khác. Lưu lại thành tệp mới từ chương trình gốc rồi tải lên.`
    case 'pdf-locked':
      return `Tệp PDF có mật khẩu hoặc bị khóa quyền. ${reprint}`
    case 'pdf-active':
      return `Tệp PDF có ${activeParts[problem.what]} nên không nhận được. ${reprint}`
    case 'too-many-pages':
      return `Tệp có ${count(problem.pages)} trang; mỗi tệp nhận nhiều nhất ${count(problem.max)} trang. Bỏ bớt trang rồi tải lại.`
    case 'word-macros':
      return 'Tệp Word có macro nên không nhận được. Chọn “Lưu thành” Word (.docx) không macro, hoặc PDF, rồi tải lên.'
    case 'word-remote':
      return 'Tệp Word lấy mẫu từ một địa chỉ trên mạng nên không nhận được. Lưu thành PDF rồi tải lên.'
    case 'archive-locked':
      return 'Tệp nén có mật khẩu nên giám khảo không mở được. Nén lại không đặt mật khẩu rồi tải lên.'
    case 'archive-bomb':
      return 'Tệp nén giải ra quá lớn nên không nhận được. Bỏ các tệp không cần thiết, nén lại rồi tải lên.'
    case 'archive-path':
      return 'Tệp nén có tên tệp chỉ ra ngoài thư mục (chẳng hạn “../”). Nén lại từ chính thư mục sản phẩm rồi tải lên.'
    case 'archive-link':
      return 'Tệp nén có liên kết tới tệp khác trên máy. Thay liên kết bằng chính tệp đó, nén lại rồi tải lên.'
    case 'too-many-entries':
      return `Tệp nén có quá nhiều tệp bên trong; nhận nhiều nhất ${count(problem.max)} tệp. Bỏ các thư viện tải về được rồi nén lại.`
    case 'too-many-pixels':
      return `Ảnh có ${count(Math.round(problem.pixels / 1_000_000))} triệu điểm ảnh; nhận nhiều nhất ${count(problem.max / 1_000_000)} triệu. Giảm kích thước ảnh rồi tải lại.`
    case 'malware':
      return 'Phần mềm diệt virus phát hiện mã độc trong tệp. Quét máy của bạn, tạo lại tệp trên máy sạch rồi tải lên.'
  }
}
