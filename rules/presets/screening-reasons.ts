/** Ready reasons for returning or rejecting a dossier, to be edited by each organiser [I]. */
import type { ScreeningReason } from '../regulations'

/** What every programme meets. */
export const usualReasons: ScreeningReason[] = [
  {
    code: 'stamp',
    text: 'Phiếu đăng ký chưa có xác nhận của cơ quan, đơn vị hoặc địa phương.',
    leadsTo: 'supplement',
    tasks: ['files'],
  },
  {
    code: 'unreadable',
    text: 'Tệp tải lên mờ, thiếu trang hoặc không đúng nội dung của phần hồ sơ.',
    leadsTo: 'supplement',
    tasks: ['files'],
  },
  {
    code: 'named',
    text: 'Bản gửi giám khảo còn ghi họ tên, trường hoặc đơn vị của tác giả; bỏ các thông tin này rồi tải lại.',
    leadsTo: 'supplement',
    tasks: ['files', 'explanation', 'description'],
  },
  {
    code: 'thin',
    text: 'Phần mô tả chưa rõ cấu tạo, cách làm hoặc kết quả; viết rõ thêm.',
    leadsTo: 'supplement',
    tasks: ['explanation'],
  },
  {
    code: 'evidence',
    text: 'Thiếu giấy tờ chứng minh cho điều kiện đã khai.',
    leadsTo: 'supplement',
    tasks: ['files', 'eligibility'],
  },
  {
    code: 'not-eligible',
    text: 'Không đủ điều kiện dự thi theo thể lệ.',
    leadsTo: 'invalid',
    tasks: [],
  },
  {
    code: 'copied',
    text: 'Nội dung trùng với công trình, giải pháp, sản phẩm đã công bố hoặc đã đạt giải.',
    leadsTo: 'invalid',
    tasks: [],
  },
  { code: 'late', text: 'Quá hạn bổ sung mà chưa hoàn thiện hồ sơ.', leadsTo: 'invalid', tasks: [] },
]
