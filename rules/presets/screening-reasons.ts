/** Reasons of screening as secretariats give them, for contests whose regulations list none of their own. */
import type { ScreeningReason } from '../regulations'

/** The dossier lists and conditions they rest on: domain.md A1, A3, B3, C. Texts are edited before they are sent. */
export const usualReasons: ScreeningReason[] = [
  {
    code: 'paper-unclear',
    leadsTo: 'supplement',
    tasks: ['files'],
    text: 'Bản chụp giấy tờ bị mờ hoặc thiếu trang, không đọc được. Chụp hoặc quét lại đủ các trang, rõ chữ, rõ dấu.',
  },
  {
    code: 'form-unsigned',
    leadsTo: 'supplement',
    tasks: ['files'],
    text: 'Phiếu đăng ký dự thi chưa có chữ ký hoặc xác nhận của đơn vị. Bổ sung chữ ký, dấu xác nhận rồi tải lại.',
  },
  {
    code: 'explanation-short',
    leadsTo: 'supplement',
    tasks: ['explanation', 'description'],
    text: 'Bản thuyết minh chưa nêu rõ tính mới, tính sáng tạo và khả năng áp dụng. Viết thêm các phần này.',
  },
  {
    code: 'author-mismatch',
    leadsTo: 'supplement',
    tasks: ['authors', 'files'],
    text: 'Thông tin tác giả khai trong hồ sơ không khớp giấy tờ kèm theo. Sửa lại cho khớp hoặc nộp đúng giấy tờ.',
  },
  {
    code: 'consent-missing',
    leadsTo: 'supplement',
    tasks: ['consents'],
    text: 'Chưa đủ sự đồng ý về dữ liệu cá nhân của tác giả hoặc người đại diện.',
  },
  {
    code: 'repeated',
    leadsTo: 'invalid',
    tasks: [],
    text: 'Hồ sơ trùng với một hồ sơ khác đã nộp.',
  },
  {
    code: 'awarded-before',
    leadsTo: 'invalid',
    tasks: [],
    text: 'Sản phẩm đã đạt giải ở cuộc thi khác nên không thuộc đối tượng dự thi theo thể lệ.',
  },
]
