/** The words of how a score came about: what was left out, rounded, carried over, and what a score still lacks. */
import type { AggregatorCode, Fate } from '#scoring/aggregate'
import type { TierIssue } from '#scoring/awards'
import type { ScoreFlag } from '#scoring/panel-score'
import type { RegulationIssue } from '#scoring/regulations'
import type { ResultIssue } from '#scoring/results'
import type { Rounding } from '#scoring/roundings'
import { count, list, score } from '../format'

export const scoreTraceWords = {
  method: 'Cách tổng hợp',
  fates: 'Phiếu không tính nguyên điểm',
  notes: 'Lưu ý',
  counted: 'Số phiếu tính vào điểm',
  countedSum: 'Tổng điểm tính vào điểm',
  vote: (votes: number, most: number) =>
    `${count(votes)} phiếu bình chọn, hồ sơ nhiều nhất có ${count(most)}`,
  round: (round: string, weight: number) =>
    weight === 100 ? `Điểm “${round}”` : `Điểm “${round}”, trọng số ${weight}%`,
  adjusted: 'Điểm sau hiệu chỉnh',
} as const

export const aggregatorNames: Record<AggregatorCode, string> = {
  mean: 'Trung bình cộng các phiếu',
  trim1: 'Trung bình sau khi bỏ một phiếu cao nhất và một phiếu thấp nhất',
  trim2: 'Trung bình sau khi bỏ hai phiếu cao nhất và hai phiếu thấp nhất',
  winsor1: 'Trung bình, phiếu cao nhất và thấp nhất tính bằng phiếu kề bên',
  median: 'Trung vị các phiếu',
  clip: 'Trung bình, phiếu lệch xa trung vị chỉ tính đến mức cho phép',
  discard: 'Trung bình, phiếu lệch xa trung bình được tách riêng',
}

export const roundingStageNames: Record<Rounding['stage'], string> = {
  criterion: 'Điểm tiêu chí',
  weighted: 'Điểm tiêu chí sau nhân hệ số',
  entry: 'Điểm của tổ giám khảo',
  'public-vote': 'Điểm bình chọn',
  composite: 'Điểm chung các vòng',
}

/** What became of one judge's sheet, or of one mark on it. */
export function fateSentence({ code, countedAs }: Fate): string {
  const value = countedAs ? score(countedAs.numerator / countedAs.denominator) : ''
  switch (code) {
    case 'highest':
      return 'Cao nhất, không tính.'
    case 'lowest':
      return 'Thấp nhất, không tính.'
    case 'not-middle':
      return 'Không ở giữa, không tính.'
    case 'lowered':
      return `Cao, tính là ${value}.`
    case 'raised':
      return `Thấp, tính là ${value}.`
    case 'beyond':
      return 'Lệch quá mức cho phép, không tính theo thể lệ.'
    case 'to-discuss':
      return 'Lệch quá mức cho phép, vẫn tính; tổ giám khảo cần trao đổi lại.'
  }
}

/** Names of judges, criteria and rounds, by what scoring knows them by. */
export interface NamesOf {
  judge: (id: string) => string
  criterion: (code: string) => string
  round: (code: string) => string
}

export function scoreFlagSentence(flag: ScoreFlag, names: NamesOf): string {
  switch (flag.code) {
    case 'too-few-for-aggregator':
      return `Chỉ có ${flag.sheets} phiếu, cách tổng hợp theo thể lệ cần ít nhất ${flag.needs}; điểm được tính bằng trung bình cộng.`
    case 'too-few-left':
      return `Bỏ các phiếu lệch quá mức thì chỉ còn ${flag.left} phiếu, cần ít nhất ${flag.required}. Tổ giám khảo trao đổi rồi giữ, sửa hoặc hủy từng phiếu.`
    case 'sheets-to-discuss':
      return `Phiếu của ${list(flag.judges.map(names.judge))} lệch quá mức cho phép. Chủ tịch cho giữ, sửa hoặc hủy, có ghi lý do.`
    case 'criteria-not-applicable':
      return `Không áp dụng tiêu chí ${list(flag.criteria.map(names.criterion))}; điểm được quy đổi theo các tiêu chí còn lại.`
    case 'missing-rounds':
      return `Chưa có điểm đã chốt của ${list(flag.rounds.map((code) => `“${names.round(code)}”`))}.`
    case 'missing-votes':
      return 'Chưa có số phiếu bình chọn.'
  }
}

/** What makes results unsound, for those who mend it. */
export const resultIssueNames: Record<ResultIssue['code'], string> = {
  'unknown-entry': 'phiếu chấm của hồ sơ không có trong cuộc thi',
  'duplicate-sheet': 'một giám khảo có hai phiếu cho cùng hồ sơ',
  'unlawful-sheet': 'phiếu đã xác nhận nhưng thiếu điểm hoặc điểm ngoài thang',
  'several-chair-sheets': 'một hồ sơ có hai phiếu của chủ tịch tổ',
  'malformed-decision': 'biểu quyết ghi không đúng cách',
  'competing-decisions': 'hai biểu quyết khác nhau cho cùng các hồ sơ',
  'unused-decision': 'biểu quyết không còn hồ sơ bằng điểm nào để xét',
  'unlawful-regulations': 'thể lệ có chỗ mâu thuẫn',
  'duplicate-entry': 'hai hồ sơ trùng mã',
  'criterion-may-not-be-left-out': 'thể lệ không cho bỏ tiêu chí của riêng hồ sơ nào',
  'no-such-rubric': 'tiêu chí được bỏ không có trong thang điểm, hoặc không còn tiêu chí nào',
  'unlawful-earlier-score': 'điểm vòng trước không hợp lệ',
  'unlawful-votes': 'số phiếu bình chọn không hợp lệ',
  'calibration-disconnected':
    'thể lệ lấy điểm hiệu chỉnh, nhưng giám khảo chia thành các nhóm không có bài chấm chung nên không so sánh được',
  'ballot-of-unknown-tier': 'phiếu biểu quyết cho giải không có trong thể lệ',
  'ballot-is-not-a-count': 'số phiếu biểu quyết không hợp lệ',
  'ballot-twice': 'hai kết quả kiểm phiếu khác nhau cho cùng một giải của một hồ sơ',
}

/** What makes regulations contradict themselves, less what is wrong with prizes. */
export const regulationIssueNames: Record<Exclude<RegulationIssue['code'], TierIssue['code']>, string> = {
  'no-criteria': 'thang điểm chưa có tiêu chí',
  'blank-code': 'tiêu chí chưa có mã',
  'duplicate-code': 'hai tiêu chí trùng mã',
  'max-out-of-range': 'điểm tối đa của tiêu chí không hợp lệ',
  'step-out-of-range': 'bước điểm của tiêu chí không hợp lệ',
  'step-does-not-divide-max': 'điểm tối đa không chia hết cho bước điểm',
  'weight-is-not-a-count': 'hệ số của tiêu chí phải là số nguyên dương',
  'weights-over-is-not-a-count': 'mẫu số của các hệ số phải là số nguyên dương',
  'weighted-sum-too-large': 'tổng điểm sau nhân hệ số quá lớn',
  'total-is-not-points': 'tổng điểm của thang điểm không hợp lệ',
  'sum-is-not-total': 'điểm tối đa các tiêu chí cộng lại không bằng tổng điểm',
  'unknown-aggregator': 'cách tổng hợp không có trong hệ thống',
  'limit-is-not-points': 'mức lệch cho phép không hợp lệ',
  'discard-by-criterion': 'chỉ tách được cả phiếu lệch xa, không tách từng tiêu chí',
  'not-decimals': 'số chữ số thập phân phải là 0, 1 hoặc 2',
  'stage-without-criteria': 'làm tròn theo tiêu chí chỉ dùng khi tổng hợp từng tiêu chí',
  'too-fine-to-rescale': 'thang điểm quá chi tiết để quy đổi khi bỏ tiêu chí',
  'quorum-is-not-a-count': 'số phiếu tối thiểu không hợp lệ',
  'deviation-is-not-points': 'mức lệch cần lưu ý không hợp lệ',
  'discuss-below-warn': 'mức lệch phải trao đổi thấp hơn mức lưu ý',
  'unknown-tie-break': 'tiêu chí phụ không có trong hệ thống',
  'tie-break-of-unknown-criterion': 'tiêu chí phụ dựa vào tiêu chí không có trong thang điểm',
  'shortlist-is-not-points': 'mức điểm vào vòng sau không hợp lệ',
  'weights-are-not-a-hundred': 'trọng số các vòng cộng lại không bằng 100',
  'round-weight-is-not-a-count': 'trọng số của vòng phải là số nguyên',
  'duplicate-round': 'một vòng được kể hai lần',
  'current-round-unknown': 'vòng đang tính không có trong các vòng của thể lệ',
  'vote-is-not-decimals': 'số chữ số thập phân của điểm bình chọn phải là 0, 1 hoặc 2',
  'vote-max-is-not-points': 'điểm bình chọn tối đa không hợp lệ',
  'unknown-calibration': 'cách hiệu chỉnh điểm không có trong hệ thống',
  'lambda-is-not-a-ridge': 'hệ số hiệu chỉnh phải là số không âm',
  'delta-is-not-points': 'mức lệch của cách hiệu chỉnh phải là số điểm dương',
  'borrow-without-expand':
    'chỉ chuyển chỉ tiêu lên giải trên khi thể lệ cho trao vượt chỉ tiêu cho các hồ sơ bằng điểm',
  'blank-cap-code': 'giới hạn số giải chưa có mã',
  'duplicate-cap-code': 'hai giới hạn số giải trùng mã',
  'cap-is-not-a-count': 'giới hạn số giải phải là số nguyên không âm',
  'award-rate-is-not-a-share': 'tỷ lệ hồ sơ được giải phải từ 0 đến 1',
  'approval-is-not-a-share': 'tỷ lệ phiếu đồng ý phải lớn hơn 0 và không quá 1',
  'approval-of-unknown-tier': 'giải cần biểu quyết không có trong cơ cấu giải',
}
