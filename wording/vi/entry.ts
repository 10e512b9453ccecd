/** What an entrant is told about the dossier: each problem as a sentence, each consent as a question. */
import type { ConsentPurpose, ConsentVoice } from '#rules/consents'
import type { EntryProblem } from '#rules/entry-check'
import { calendarDay, count } from '../format'
import { faultSentence } from './form-answers'
import { findingSentence } from './gate-findings'
import { factQuestion } from './gates'
import { atHead, inSentence } from './sentences'

const purposeNames: Record<ConsentPurpose, string> = {
  processing: 'xử lý dữ liệu cá nhân để xét hồ sơ dự thi',
  publishing: 'công bố họ tên, trường khi đạt giải',
  photographs: 'sử dụng hình ảnh tác giả tại lễ trao giải và trên truyền thông',
  forwarding: 'chuyển hồ sơ dự thi cấp toàn quốc và cho đơn vị phối hợp',
}

const voiceNames: Record<ConsentVoice, string> = {
  author: 'tác giả',
  representative: 'người đại diện theo pháp luật',
}

export function purposeName(purpose: ConsentPurpose): string {
  return purposeNames[purpose]
}

export function voiceName(voice: ConsentVoice): string {
  return voiceNames[voice]
}

/** One problem of an entry, as a sentence that says what to do. */
export function problemSentence(problem: EntryProblem): string {
  switch (problem.code) {
    case 'title-missing':
      return 'Nhập tên bài dự thi.'
    case 'summary-missing':
      return 'Viết tóm tắt.'
    case 'summary-too-long':
      return `Rút ngắn tóm tắt còn không quá ${count(problem.max)} ký tự.`
    case 'field-missing':
      return 'Chọn lĩnh vực dự thi.'
    case 'authors-too-few':
      return `Khai ít nhất ${problem.min} tác giả.`
    case 'authors-too-many':
      return `Mỗi hồ sơ có nhiều nhất ${problem.max} tác giả; bỏ bớt tác giả.`
    case 'lead-missing':
      return 'Chọn đúng một tác giả làm trưởng nhóm (tác giả chính).'
    case 'name-missing':
      return 'Nhập họ và tên tác giả.'
    case 'birth-missing':
      return `Nhập ngày sinh của ${problem.name || 'tác giả'}.`
    case 'author-too-old':
      return `${problem.name || 'Tác giả'} sinh ngày ${calendarDay(problem.bornOn)}, quá tuổi dự thi. Thể lệ nhận tác giả sinh từ ${calendarDay(problem.from)} đến ${calendarDay(problem.to)}.`
    case 'author-too-young':
      return `${problem.name || 'Tác giả'} sinh ngày ${calendarDay(problem.bornOn)}, chưa đủ tuổi dự thi. Thể lệ nhận tác giả sinh từ ${calendarDay(problem.from)} đến ${calendarDay(problem.to)}.`
    case 'school-missing':
      return `Nhập trường hoặc nơi học tập, làm việc của ${problem.name || 'tác giả'}.`
    case 'contact-missing':
      return 'Nhập số điện thoại của tác giả chính hoặc người đại diện.'
    case 'representative-missing':
      return `${problem.name || 'Tác giả'} chưa đủ 16 tuổi: nhập họ tên người đại diện theo pháp luật.`
    case 'teacher-missing':
      return 'Cho biết có giáo viên hướng dẫn hay không.'
    case 'teacher-name-missing':
      return 'Nhập họ và tên giáo viên hướng dẫn.'
    case 'answer-missing':
      return 'Viết phần này của bản thuyết minh.'
    case 'answer-too-long':
      return `Rút ngắn phần này còn không quá ${count(problem.max)} ký tự.`
    case 'part-missing':
      return 'Tải lên ít nhất một tệp cho phần bắt buộc này.'
    case 'consent-unanswered':
      return `${problem.name || 'Tác giả chưa có tên'}: ${voiceNames[problem.voice]} chọn đồng ý hay không đồng ý ${purposeNames[problem.purpose]}.`
    case 'processing-refused':
      return `${problem.name || 'Tác giả chưa có tên'}: không xét được hồ sơ nếu ${voiceNames[problem.voice]} không đồng ý ${purposeNames.processing}.`
    case 'pledge-incomplete':
      return 'Đánh dấu đủ ba điều cam đoan.'
    case 'signature-missing':
      return 'Nhập họ tên người cam đoan.'
    case 'unit-missing':
      return 'Chọn đơn vị gửi hồ sơ: cuộc thi này nhận hồ sơ qua đơn vị.'
    case 'division-missing':
      return 'Chọn bảng dự thi.'
    case 'second-field-same':
      return 'Lĩnh vực thứ hai phải khác lĩnh vực thứ nhất; không có thì để trống.'
    case 'form-answer':
      return `${problem.title}: ${faultSentence(problem.fault)}`
    case 'author-answer':
      return `${problem.name || 'Tác giả chưa có tên'}, ${inSentence(problem.title)}: ${faultSentence(problem.fault)}`
    case 'share-missing':
      return `Nhập tỷ lệ đóng góp của ${problem.name || 'tác giả chưa có tên'}.`
    case 'shares-uneven':
      return `Tỷ lệ đóng góp của các tác giả cộng lại là ${count(problem.sum)}%; sửa cho đủ 100%.`
    case 'fact':
      return `${factQuestion(problem.gate, problem.fact).title} ${atHead(faultSentence(problem.fault))}`
    case 'gate-fails':
      return `Chưa đủ điều kiện dự thi: ${inSentence(findingSentence(problem.finding))}`
  }
}
