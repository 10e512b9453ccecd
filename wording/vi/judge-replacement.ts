/** The words of replacing a judge who cannot go on. */
import { count } from '../format'

export const replacementWords = {
  title: (name: string) => `Thay giám khảo ${name}`,
  link: 'Thay giám khảo',
  will: 'Khi thay giám khảo này:',
  blank: (sheets: number) => `${count(sheets)} phiếu chưa chấm được thu lại.`,
  begun: (sheets: number, codes: readonly string[]) =>
    `${count(sheets)} phiếu đang chấm dở không tính nữa, điểm đã nhập được giữ lại trong hồ sơ (phách ${codes.slice(0, 8).join(', ')}${codes.length > 8 ? '…' : ''}).`,
  kept: (sheets: number) => `${count(sheets)} phiếu đã xác nhận giữ nguyên và vẫn được tính.`,
  ends: 'Từ hôm nay người này không nhận thêm hồ sơ nào của tổ; khi quay lại, sửa thời hạn tham gia ở trang thành viên.',
  next: 'Sau đó hệ thống mở trang phân công tự động để tìm người chấm thay; không ai nhận lại hồ sơ mình đã gặp.',
  ended: 'Người này đã thôi tham gia tổ và không còn phiếu nào chưa xác nhận.',
  topUp: 'Tìm người chấm thay',
  reason: 'Lý do',
  reasonHint: 'Ghi vào nhật ký, chẳng hạn: ốm, có giấy xác nhận ngày 20/8.',
  submit: 'Thay giám khảo',
  cancel: 'Quay lại',
  done: (name: string, released: number) =>
    released === 0
      ? `${name} đã thôi tham gia tổ; không có phiếu nào phải thu lại.`
      : `Đã thu lại ${count(released)} phiếu của ${name}. Xem cách bù dưới đây rồi bấm phân công.`,
} as const
