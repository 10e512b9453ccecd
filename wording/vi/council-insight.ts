/** The words of the council's two pages of insight: how the judges differ, and what other prizes there might be. */
import type { JudgeFit } from '#scoring/agreement/judge-fit'
import type { PrizeChange } from '#scoring/awards'
import type { Calibration } from '#scoring/calibration/calibrate'
import { count, list, money, score, tenths } from '../format'
import { notCalibratedReason } from './calibration'

export const calibrationWords = {
  title: 'Giám khảo và điểm hiệu chỉnh',
  link: 'Giám khảo và điểm hiệu chỉnh',
  back: 'Về bảng xét giải',
  intro:
    'Trang này để Hội đồng tham khảo. Điểm chính thức là điểm gốc; điểm hiệu chỉnh cho biết kết quả sẽ thế nào nếu bù phần chấm chặt hay lỏng của từng giám khảo. Không điểm nào bị sửa.',
  judges: 'Từng giám khảo',
  judge: 'Giám khảo',
  sheets: 'Số phiếu',
  severity: 'So với mặt bằng',
  againstRest: 'Cùng thứ tự với giám khảo khác',
  note: 'Lưu ý',
  without: 'Nếu không có phiếu của giám khảo này',
  works: 'Điểm gốc và điểm hiệu chỉnh',
  rank: 'Hạng gốc',
  adjustedRank: 'Hạng hiệu chỉnh',
  blindCode: 'Phách',
  work: 'Mô hình, sản phẩm',
  published: 'Điểm công bố',
  adjusted: 'Điểm hiệu chỉnh',
  why: 'Cách tính',
  empty: 'Chưa có hồ sơ nào đủ phiếu. Trang này hiện số liệu khi giám khảo xác nhận đủ số phiếu.',
  judgesEmpty: 'Chưa có phiếu nào được tính.',
  reliability: 'Độ tin cậy',
  noChange: 'Danh sách giải đề xuất không đổi',
  level: 'ngang mặt bằng',
  noCorrection: 'không hiệu chỉnh',
  group: (field: string | null, judges: readonly number[]) =>
    `${field === null ? '' : `${field}. `}Giám khảo ${list(judges.map(String))}`,
  judgeNumber: (judge: number | string) => `Giám khảo ${judge}`,
  margin: (hundredths: number) => `± ${tenths(hundredths)}`,
  moved: (places: number) => (places > 0 ? `lên ${count(places)}` : `xuống ${count(-places)}`),
} as const

/** What the calibration found, as the reader's first sentence. */
export function calibrationStatusSentence(
  status: Calibration['status'],
  reason: Calibration['reason'],
): string {
  if (reason)
    return `Chưa hiệu chỉnh được: ${notCalibratedReason(reason)}. Điểm hiệu chỉnh dưới đây bằng điểm gốc.`
  return status === 'no-severity-found'
    ? 'Không thấy giám khảo nào chấm chặt hay lỏng một cách có hệ thống. Điểm hiệu chỉnh bằng điểm gốc.'
    : 'Có giám khảo chấm chặt hoặc lỏng hơn mặt bằng. Xem các hồ sơ đổi hạng khi hiệu chỉnh.'
}

/** How strict a judge is; `adjustment` is what would be added to the judge's totals. */
export function severitySentence(adjustment: number, error: number | null): string {
  if (Math.abs(adjustment) < 5) return calibrationWords.level
  const way = adjustment > 0 ? 'chặt hơn' : 'lỏng hơn'
  const margin = error === null ? '' : ` ${calibrationWords.margin(error)}`
  return `${way} ${tenths(Math.abs(adjustment))}${margin} điểm`
}

export const fitNotes: Record<NonNullable<JudgeFit['flag']>, string> = {
  erratic: 'Điểm lên xuống thất thường so với các giám khảo khác; nên trao đổi.',
  'too-uniform': 'Điểm gần như trùng với trung bình của tổ.',
}

/** Reliability in words, with the usual thresholds (Koo and Li 2016), which judge a statistic and no person. */
export function reliabilitySentence(panel: number | null, alpha: number | null): string {
  if (panel === null) return 'Chưa đủ phiếu để nói điểm trung bình của tổ tin cậy đến đâu.'
  const share = twoPlaces.format(Math.max(0, panel))
  const word = panel < 0.5 ? 'thấp' : panel < 0.75 ? 'vừa' : panel < 0.9 ? 'khá' : 'cao'
  const more = alpha === null ? '' : `; hệ số alpha của Krippendorff ${twoPlaces.format(alpha)}`
  return `Độ tin cậy của điểm trung bình tổ: ${share} trên 1, mức ${word}${more}.`
}

const twoPlaces = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export function correlation(value: number): string {
  return twoPlaces.format(value)
}

/** One change in a list of prizes; titles, null for no prize. */
export function prizeChangeSentence(
  blindCode: string,
  change: PrizeChange['change'],
  before: string | null,
  after: string | null,
): string {
  return `phách ${blindCode} ${changeClause(change, before ?? 'không giải', after)}`
}

function changeClause(change: PrizeChange['change'], before: string, prize: string | null): string {
  const after = prize ?? 'không giải'
  switch (change) {
    case 'gained':
      return `được ${after}`
    case 'lost':
      return `mất ${before}`
    case 'moved':
      return `từ ${before} sang ${after}`
    case 'waits':
      return 'phải chờ biểu quyết'
    case 'settled':
      return `không phải chờ biểu quyết, ${prize === null ? 'không được giải' : `được xếp ${prize}`}`
  }
}

export const simulationWords = {
  title: 'Thử cơ cấu giải khác',
  link: 'Thử cơ cấu giải khác',
  back: 'Về bảng xét giải',
  intro: (isPerField: boolean) =>
    `Gõ số giải và mức điểm tối thiểu để xem danh sách đề xuất sẽ đổi thế nào${isPerField ? '; số giải tính cho từng lĩnh vực' : ''}. Không có gì được lưu; muốn đổi thật phải sửa thể lệ bằng quyết định.`,
  prize: 'Giải',
  count: 'Số giải',
  minScore: 'Từ điểm',
  current: 'Theo thể lệ',
  currentOf: (prizes: number, minScore: number) => `${count(prizes)} giải, từ ${score(minScore)}`,
  run: 'Xem kết quả thử',
  reset: 'Trở lại theo thể lệ',
  problems: 'Chưa thử được',
  totals: 'Tổng số giải và tiền thưởng',
  before: 'Theo thể lệ',
  after: 'Cơ cấu thử',
  given: (given: number, total: number) => `${count(given)} giải, ${money(total)}`,
  total: 'Cộng',
  changes: 'Hồ sơ đổi giải',
  change: 'Thay đổi',
  blindCode: 'Phách',
  work: 'Mô hình, sản phẩm',
  noChanges: 'Không hồ sơ nào đổi giải.',
  none: 'Không giải',
  pending: (prize: string, slots: number, codes: readonly string[]) =>
    `Còn ${count(slots)} ${prize} cho phách ${list(codes)}: bằng điểm, phải biểu quyết.`,
  problem: {
    count: 'Số giải là một số từ 0 đến 1.000.',
    'min-score': 'Mức điểm viết như 66 hoặc 66,5.',
    rises: 'Mức điểm không được cao hơn mức của giải trên.',
  },
  changeNames: {
    gained: 'thêm giải',
    lost: 'mất giải',
    moved: 'đổi giải',
    waits: 'chờ biểu quyết',
    settled: 'hết chờ biểu quyết',
  } satisfies Record<PrizeChange['change'], string>,
} as const
