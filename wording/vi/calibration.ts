/** Why an adjusted score differs from the raw one, and why some scores cannot be compared. */
import type { AdjustmentExplanation, JudgeAdjustment } from '#scoring/calibration/explain-adjustment'
import type { NotCalibratable } from '#scoring/calibration/gate'
import type { SharedRanking } from '#scoring/calibration/rank-together'
import { count, score, tenths } from '../format'

/** What would be shown as 0,0 points is not worth a sentence; a sheet that counts nine tenths is not either. */
const shownFrom = 5
const lighterBelow = 0.9

/** The whole story of one entry's adjustment; `nameOf` says how the reader may know a judge. */
export function adjustmentSentence(
  explanation: AdjustmentExplanation,
  nameOf: (judge: string) => string,
): string {
  const { raw, rawRank, adjusted, adjustedRank, judges } = explanation
  const lighter = judges.filter(({ weight }) => weight < lighterBelow)
  return [
    `Điểm gốc ${score(raw)} (hạng ${count(rawRank)}).`,
    `${capitalised(because(explanation, nameOf))}, nên điểm hiệu chỉnh là ${score(adjusted)} (hạng ${count(adjustedRank)}).`,
    ...lighter.map(
      ({ judge, weight }) =>
        `Phiếu của ${nameOf(judge)} lệch nhiều so với các phiếu khác nên chỉ được tính ${count(Math.round(weight * 100))}%.`,
    ),
    'Điểm gốc không bị thay đổi.',
  ].join(' ')
}

function because(
  { status, reason, judges }: AdjustmentExplanation,
  nameOf: (judge: string) => string,
): string {
  if (reason) return notCalibratedReason(reason)
  if (status === 'no-severity-found')
    return 'không thấy giám khảo nào chấm chặt hay lỏng một cách có hệ thống'
  const shown = judges.filter(({ adjustment }) => Math.abs(adjustment) >= shownFrom)
  if (shown.length === 0) return 'các giám khảo của bài này chấm ngang mặt bằng'
  return shown.map((each) => severity(each, nameOf(each.judge))).join('; ')
}

function severity({ adjustment, error, sharedSheets }: JudgeAdjustment, name: string): string {
  const way = adjustment > 0 ? 'chặt' : 'lỏng'
  const margin = error === null ? '' : ` ± ${tenths(error)}`
  return `${name} chấm ${way} hơn mặt bằng ${tenths(Math.abs(adjustment))}${margin} điểm trên ${count(sharedSheets)} bài chấm chung`
}

/** Why the raw scores stand; a clause that begins a sentence or ends one. */
export function notCalibratedReason(reason: NotCalibratable): string {
  switch (reason.code) {
    // Each further sheet of a known judge for a known entry is one degree of freedom more.
    case 'too-few-sheets':
      return `số phiếu chấm chung chưa đủ để so các giám khảo với nhau (cần thêm ít nhất ${count(reason.required - reason.degrees)} phiếu)`
    case 'imprecise':
      return 'các giám khảo có quá ít bài chấm chung, hiệu chỉnh sẽ làm điểm kém chắc chắn hơn điểm gốc'
    case 'not-converged':
      return 'phép tính hiệu chỉnh không hội tụ'
  }
}

/** What to do when judges fall into groups that no entry joins. */
export function disconnectedSentence({
  components,
  proposal,
}: Extract<SharedRanking, { ranked: false }>): string {
  return [
    `Giám khảo chia thành ${count(components.length)} nhóm không có bài chấm chung, nên điểm hiệu chỉnh của các nhóm không so sánh được với nhau.`,
    'Xếp hạng riêng từng nhóm, hoặc nối các nhóm bằng một trong hai cách:',
    `${count(proposal.anchors.entries.length)} bài do mỗi nhóm cử một giám khảo cùng chấm;`,
    `hoặc ${count(proposal.guests.length)} bài có thêm một giám khảo của nhóm khác.`,
  ].join(' ')
}

function capitalised(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1)
}
