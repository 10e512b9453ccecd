/** A work as a line of a letter that lists several. */
import { dateTime } from '../format'

export function workLineText(title: string, receiptNumber: string | null, deadline: Date | null): string {
  const name = title.trim() === '' ? 'Hồ sơ chưa đặt tên' : `“${title.trim()}”`
  return `- ${name}${receiptNumber ? ` (${receiptNumber})` : ''}${deadline ? `, hạn bổ sung ${dateTime(deadline)}` : ''}`
}
