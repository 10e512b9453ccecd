/** The words of the progress of judging: sheets by state, pace, reminders. */
import type { Pace } from '#rules/pace'
import { count, dateTime, shortDate, timeLeft } from '../format'

export const progressWords = {
  title: 'Tiến độ chấm',
  deadline: (deadline: Date, now: Date) => `Hạn chấm: ${dateTime(deadline)} (${timeLeft(deadline, now)})`,
  judge: 'Giám khảo',
  assigned: 'Được giao',
  blank: 'Chưa chấm',
  inProgress: 'Đang chấm',
  confirmed: 'Đã xác nhận',
  recused: 'Từ chối',
  last: 'Hoạt động gần nhất',
  never: 'Chưa có',
  total: 'Cả tổ',
  notDeclared: 'chưa cam kết',
  empty: 'Tổ chưa có giám khảo.',
  noPanels: 'Chưa có tổ giám khảo. Tiến độ hiện tại đây khi đã lập tổ và phân công.',
  meter: 'Tiến độ của tổ',
  pace: 'Nhịp chấm',
  pick: 'Nhắc',
  pickOne: (name: string) => `Nhắc ${name}`,
  remind: 'Xem thư nhắc người đã chọn',
  remindHint: 'Người cần nhắc đã được đánh dấu sẵn. Thư chỉ gửi sau khi bạn xem và đồng ý.',
  reminded: (at: Date) => `đã nhắc ${shortDate(at)}`,
  sent: (letters: number) =>
    letters === 0
      ? 'Không có thư nào gửi đi: những người này đã được nhắc hôm nay hoặc không còn phiếu mở.'
      : `Đã gửi ${count(letters)} thư nhắc.`,
} as const

/** How fast a judge goes, from the sheets of the last seven days. */
export function paceText(pace: Pace): string {
  switch (pace.code) {
    case 'nothing':
      return '–'
    case 'done':
      return 'Xong'
    case 'overdue':
      return 'Quá hạn'
    case 'not-begun':
      return 'Chưa xác nhận phiếu nào'
    case 'stalled':
      return 'Dừng hơn 7 ngày'
    case 'on-time':
      return 'Kịp hạn'
    case 'late':
      return `Chậm ${count(pace.days)} ngày`
  }
}

export const reminderWords = {
  title: 'Nhắc giám khảo',
  back: 'Tiến độ chấm',
  intro: 'Mỗi người dưới đây nhận một thư. Mở tên để đọc đúng thư sẽ gửi.',
  to: (name: string, address: string) => `${name} (${address})`,
  open: (sheets: number) => `còn ${count(sheets)} phiếu`,
  today: 'hôm nay đã nhắc, không gửi thêm',
  subject: 'Tiêu đề',
  send: (letters: number) => `Gửi ${count(letters)} thư nhắc`,
  nobody: 'Chưa chọn ai, hoặc những người đã chọn không còn phiếu mở.',
  passedOver: (people: number) => `${count(people)} người đã chọn không còn phiếu mở nên không có thư.`,
} as const
