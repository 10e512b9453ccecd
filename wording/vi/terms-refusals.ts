/** Refusals about programmes, editions, their terms and dates. */
import type { Refusal } from '#rules/refusal'
import { count, dateTime, list } from '../format'
import { milestoneNames, roleNames } from './states'
import { disorderSentence, termsProblemSentence } from './terms-problems'

type TermsRefusal = Extract<
  Refusal,
  {
    because:
      | 'address-taken'
      | 'prefix-taken'
      | 'series-known'
      | 'last-of-office'
      | 'named-by-environment'
      | 'already-announced'
      | 'not-ready'
      | 'terms-frozen'
      | 'terms-in-use'
      | 'terms-unlawful'
      | 'dates-announced'
      | 'date-unchanged'
      | 'dates-disordered'
      | 'milestone-passed'
  }
>

const used = {
  field: 'Đã có hồ sơ hoặc tổ giám khảo thuộc lĩnh vực',
  part: 'Đã có hồ sơ nộp tệp cho phần',
  prize: 'Đã có hồ sơ được đề nghị',
  round: 'Đã có tổ giám khảo hoặc phiếu chấm của vòng',
} as const

export function termsRefusalSentence(refusal: TermsRefusal): string {
  switch (refusal.because) {
    case 'address-taken':
      return `Đường dẫn “${refusal.slug}” đã dùng cho một cuộc thi khác. Đổi vài chữ, hoặc để trống để hệ thống tự đặt.`
    case 'prefix-taken':
      return `Tiền tố biên nhận “${refusal.prefix}” đã dùng cho một cuộc thi khác. Chọn tiền tố khác, chẳng hạn thêm năm.`
    case 'series-known':
      return `Đã có chương trình tên “${refusal.name}”. Mở chương trình ấy, hoặc đặt tên khác.`
    case 'last-of-office':
      return `Không kết thúc được: sẽ không còn ai giữ vai ${roleNames[refusal.role]}. Thêm người khác trước.`
    case 'named-by-environment':
      return 'Người này được đặt làm quản trị trong cấu hình máy chủ (ADMINISTRATORS), nên chỉ bỏ được ở đó.'
    case 'already-announced':
      return 'Cuộc thi đã được thông báo mở. Tải lại trang để xem tình trạng mới nhất.'
    case 'not-ready':
      return `Còn ${count(refusal.missing)} điểm phải hoàn thành trước khi thông báo mở cuộc thi. Xem danh sách kiểm tra.`
    case 'terms-frozen':
      return `Đã có ${count(refusal.confirmed)} phiếu chấm được xác nhận nên phần này chỉ sửa được theo nghị quyết của Ban Tổ chức. Ghi số, ngày và nội dung nghị quyết ở cuối trang rồi lưu lại.`
    case 'terms-in-use':
      return `${used[refusal.what]} ${list(refusal.names.map((name) => `“${name}”`))} nên không bỏ được. Có thể đổi tên.`
    case 'terms-unlawful':
      return `Chưa lưu được: ${refusal.problems
        .slice(0, 3)
        .map((problem) => termsProblemSentence(problem))
        .join(' ')}`
    case 'dates-announced':
      return 'Cuộc thi đã được thông báo nên mốc thời gian chỉ đổi bằng cách dời mốc, có lý do và số thông báo.'
    case 'date-unchanged':
      return 'Thời điểm mới trùng với thời điểm đang có. Chọn thời điểm khác.'
    case 'dates-disordered':
      return `Các mốc sẽ không còn đúng thứ tự: ${refusal.problems.map(disorderSentence).join(' ')} Chọn dời cả các mốc sau, hoặc chọn thời điểm khác.`
    case 'milestone-passed':
      return `Mốc “${milestoneNames[refusal.milestone]}” đã qua lúc ${dateTime(refusal.at)} và giai đoạn sau đã xong, nên không dời được nữa.`
  }
}
