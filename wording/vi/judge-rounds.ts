/** What a judge is told of the round: whose work it is where that is known, what the others gave, yes or no, the grace. */
import type { RoundLabel } from '#rules/rounds'
import { count, score } from '../format'
import { roundKindNames, roundName } from './rounds'

export const makersWords = {
  title: 'Người làm',
  note: 'Vòng này có họ tên theo thể lệ. Không dùng ngoài việc chấm và xét chọn.',
  teacher: 'Người hướng dẫn',
  unit: 'Đơn vị gửi',
} as const

export const peersWords = {
  title: 'Tổng điểm của các giám khảo khác',
  none: 'Chưa giám khảo nào khác xác nhận phiếu của bài này.',
  note: 'Xếp từ cao xuống thấp; số thứ tự không chỉ người nào.',
} as const

export const peerText = (place: number, total: number) => `Giám khảo ${count(place)}: ${score(total)}`

export const voteWords = { pass: 'Đạt', fail: 'Không đạt', blank: 'Chọn Đạt hoặc Không đạt' } as const

/** `Vòng chung khảo (Phỏng vấn)`; the kind is not said twice. */
export function roundText(round: RoundLabel): string {
  const { name, kind } = round
  return name ? `${name} (${roundKindNames[kind]})` : roundName(round)
}

export const namedRoundText = 'Vòng này giám khảo gặp tác giả nên tên tác giả, trường hiện ở bàn chấm.'

export const graceNote = (minutes: number) => (minutes > 0 ? `, gia hạn ${count(minutes)} phút` : '')
