/** The sentences about adjusted scores, whole. */
import { describe, expect, test } from 'vitest'
import { calibrate } from '#scoring/calibration/calibrate'
import { explainAdjustment, type AdjustmentExplanation } from '#scoring/calibration/explain-adjustment'
import { rankTogether } from '#scoring/calibration/rank-together'
import { points } from '#scoring/points'
import { table, tinyDesign } from '#tests/scoring/calibration/a-design'
import { adjustmentSentence, disconnectedSentence, notCalibratedReason } from '#wording/vi/calibration'

const judge = { judge: 'B', total: points(8000), adjustment: 460, error: 130, sharedSheets: 12, weight: 1 }
const explanation: AdjustmentExplanation = {
  entry: 'e1',
  status: 'calibrated',
  reason: null,
  raw: points(8240),
  adjusted: points(8390),
  error: 200,
  rawRank: 4,
  adjustedRank: 3,
  of: 40,
  component: 0,
  judges: [judge],
}
const say = (changes: Partial<AdjustmentExplanation>) =>
  adjustmentSentence({ ...explanation, ...changes }, (id) => `giám khảo ${id}`)

describe('why an adjusted score differs', () => {
  test('because of one strict judge', () => {
    expect(say({})).toBe(
      'Điểm gốc 82,40 (hạng 4). Giám khảo B chấm chặt hơn mặt bằng 4,6 ± 1,3 điểm trên 12 bài chấm chung, nên điểm hiệu chỉnh là 83,90 (hạng 3). Điểm gốc không bị thay đổi.',
    )
  })

  test('because of a strict judge, a lenient one, and one not worth naming', () => {
    const judges = [
      judge,
      { ...judge, judge: 'C', adjustment: -250, error: null },
      { ...judge, judge: 'D', adjustment: 4 },
    ]
    expect(say({ judges })).toContain(
      'Giám khảo B chấm chặt hơn mặt bằng 4,6 ± 1,3 điểm trên 12 bài chấm chung; giám khảo C chấm lỏng hơn mặt bằng 2,5 điểm trên 12 bài chấm chung, nên',
    )
    expect(say({ judges: judges.slice(2) })).toContain('Các giám khảo của bài này chấm ngang mặt bằng, nên')
  })

  test('because a sheet far off counts less', () => {
    expect(say({ judges: [{ ...judge, weight: 0.62 }] })).toContain(
      '(hạng 3). Phiếu của giám khảo B lệch nhiều so với các phiếu khác nên chỉ được tính 62%. Điểm gốc',
    )
  })

  test('not at all, because no severity was found', () => {
    expect(say({ status: 'no-severity-found' })).toContain(
      'Không thấy giám khảo nào chấm chặt hay lỏng một cách có hệ thống, nên điểm hiệu chỉnh là',
    )
  })

  test('not at all, because it cannot be done', () => {
    const real = explainAdjustment(calibrate(tinyDesign), 'e02')!
    expect(adjustmentSentence(real, String)).toBe(
      'Điểm gốc 81,00 (hạng 2). Số phiếu chấm chung chưa đủ để so các giám khảo với nhau (cần thêm ít nhất 17 phiếu), nên điểm hiệu chỉnh là 81,00 (hạng 2). Điểm gốc không bị thay đổi.',
    )
    expect(
      notCalibratedReason({
        code: 'imprecise',
        entry: 'e',
        component: 0,
        error: 2,
        rawError: 1,
        maxRatio: 1.5,
      }),
    ).toContain('kém chắc chắn hơn điểm gốc')
    expect(notCalibratedReason({ code: 'not-converged', iterations: 500 })).toContain('không hội tụ')
  })
})

test('why groups of judges cannot be compared, and what to do', () => {
  const ranking = rankTogether(
    calibrate(
      table([
        [80, 70, null],
        [null, null, 60],
      ]),
    ),
  )
  expect(ranking.ranked ? '' : disconnectedSentence(ranking)).toBe(
    'Giám khảo chia thành 2 nhóm không có bài chấm chung, nên điểm hiệu chỉnh của các nhóm không so sánh được với nhau. Xếp hạng riêng từng nhóm, hoặc nối các nhóm bằng một trong hai cách: 2 bài do mỗi nhóm cử một giám khảo cùng chấm; hoặc 2 bài có thêm một giám khảo của nhóm khác.',
  )
})
