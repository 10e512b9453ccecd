/** The pledge of confidentiality in full. Texts that were signed stay here under their number; a change is a new number. */
import { calendarDay, exactTime } from '../format'

interface PledgeText {
  title: string
  lead: string
  points: readonly string[]
  end: string
}

const first: PledgeText = {
  title: 'Bản cam kết',
  lead: 'Với tư cách thành viên Hội đồng giám khảo, tôi đã đọc thể lệ, tiêu chí chấm và cam kết:',
  points: [
    'Tôi chấm độc lập, khách quan, đúng tiêu chí của thể lệ; không trao đổi điểm với người khác trước khi xác nhận phiếu.',
    'Tôi giữ kín nội dung hồ sơ, điểm, nhận xét và ý kiến trong các cuộc họp của Hội đồng; không công bố kết quả trước Ban Tổ chức.',
    'Tôi không sao chép, ghi hình, chuyển hồ sơ cho người khác; không dùng ý tưởng, giải pháp của tác giả vào việc riêng hoặc để đăng ký quyền sở hữu trí tuệ.',
    'Tôi không tìm cách biết tác giả của hồ sơ đã rọc phách; nếu nhận ra, tôi khai và không chấm bài đó.',
    'Tôi khai đầy đủ, kịp thời mọi xung đột lợi ích; không nhận quà, tiền hoặc lợi ích của người dự thi và người có liên quan.',
    'Kết thúc việc chấm, tôi xóa mọi tệp đã tải về máy của mình và trả lại hồ sơ giấy, sản phẩm được giao.',
  ],
  end: 'Cam kết này có hiệu lực từ khi ký và còn hiệu lực sau khi cuộc thi kết thúc. Nếu vi phạm, tôi chịu trách nhiệm trước Ban Tổ chức và trước pháp luật.',
}

export const pledgeTexts: Readonly<Record<number, PledgeText>> = { 1: first }

/** The text under a number. Throws for a number that was never in force. */
export function pledgeText(version: number): PledgeText {
  const text = pledgeTexts[version]
  if (!text) throw new Error(`There is no pledge ${version}`)
  return text
}

export const pledgeWords = {
  back: 'Cam kết và khai xung đột lợi ích',
  nation: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  about: 'độc lập, khách quan và giữ bí mật trong chấm thi',
  person: (name: string) => `Họ và tên: ${name}`,
  panel: (panel: string) => `Thành viên: ${panel}`,
  signer: 'Người cam kết',
  notSigned: 'Bạn chưa ký cam kết này.',
  sign: 'Ký cam kết',
  outdated: 'Lời cam kết đã có bản mới. Đọc và ký bản mới để chấm tiếp.',
  read: 'Xem và in toàn văn',
} as const

export const pledgeSigned = (version: number, at: Date) => `Đã ký bản số ${version} lúc ${exactTime(at)}`

/** `Hà Giang, ngày 05 tháng 8 năm 2024`: days below 10 and the months 1 and 2 have a zero (Nghị định 30/2020/NĐ-CP). */
export function placeAndDay(province: string, day: string): string {
  const [date = '', month = '', year] = calendarDay(day).split('/')
  return `${province}, ngày ${date.padStart(2, '0')} tháng ${Number(month) < 3 ? `0${month}` : month} năm ${year}`
}
