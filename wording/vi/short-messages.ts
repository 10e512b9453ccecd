/** Short messages, for what cannot wait until somebody opens their mail. Written to fit one message without accents. */
import type { LetterData } from './letters'

export const shortMessageNames = ['sign-in-code', 'entry-returned'] as const
export type ShortMessage = (typeof shortMessageNames)[number]

export const shortMessages: { [Name in ShortMessage]: (data: LetterData[Name]) => string } = {
  'sign-in-code': ({ code, minutes }) =>
    `Bảng Vàng: mã đăng nhập ${code}, dùng trong ${minutes} phút. Không đưa mã cho người khác.`,
  'entry-returned': ({ receiptNumber, deadline }) =>
    `Bảng Vàng: hồ sơ ${receiptNumber} cần bổ sung trước ${deadline}. Xem thư điện tử hoặc trang Dự thi để biết mục cần sửa.`,
}

/** A short message as it lies in the folder of an office without a gateway. */
export function laidMessage(
  to: string,
  text: string,
  { places, parts }: { places: number; parts: number },
): string {
  return `Tin nhắn đến: ${to}\nĐộ dài: ${places} ký tự, ${parts} tin\n\n${text}\n`
}
