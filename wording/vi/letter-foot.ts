/** The foot of every letter: why one gets it, and where to ask. Service mail has no unsubscribing, so it explains itself. */
import type { LetterReason } from './letter-fields'

const reasons: Record<LetterReason, (contest: string) => string> = {
  entrant: (contest) => `Bạn nhận thư này vì đã lập hồ sơ dự ${contest}.`,
  judge: (contest) => `Quý vị nhận thư này vì tham gia Hội đồng giám khảo ${contest}.`,
  expert: (contest) => `Quý vị nhận thư này vì có tên trong sổ chuyên gia của Ban Tổ chức ${contest}.`,
  unit: (contest) => `Quý vị nhận thư này vì là đầu mối của đơn vị trong ${contest}.`,
  address: (contest) => `Bạn nhận thư này vì Ban Tổ chức ${contest} gửi đến địa chỉ của bạn.`,
}

export function letterFoot(
  reason: LetterReason,
  { title, organiser }: { title: string; organiser: { phone: string; email: string } },
): string {
  const ways = [organiser.email && 'trả lời thư này', organiser.phone && `gọi ${organiser.phone}`].filter(
    Boolean,
  )
  const ask = ways.length > 0 ? ` Cần hỏi, xin ${ways.join(' hoặc ')}.` : ''
  return `-- \n${reasons[reason](title)} Thư do hệ thống Bảng Vàng gửi thay Ban Tổ chức.${ask}`
}
