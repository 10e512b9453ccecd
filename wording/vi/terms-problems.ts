/** What is wrong with the terms of a contest, in words: each says where and what to do. */
import type { RegulationIssue } from '#scoring/regulations'
import type { Chapter } from '#rules/chapters'
import type { OpeningCheck } from '#rules/opening-check'
import type { NeededPart, TermsProblem } from '#rules/terms-check'
import type { DisorderedDates } from '#rules/timeline-changes'
import { count, dateTime, mark } from '../format'
import { roundName } from './rounds'
import { milestoneNames } from './states'

export const chapterNames: Record<Chapter, string> = {
  general: 'Tên, ban tổ chức và căn cứ',
  eligibility: 'Đối tượng và điều kiện dự thi',
  fields: 'Lĩnh vực và bảng thi',
  dossier: 'Thành phần hồ sơ',
  form: 'Phiếu đăng ký và thuyết minh',
  chain: 'Tuyến nộp hồ sơ qua các cấp',
  timeline: 'Các mốc thời gian',
  judging: 'Tiêu chí và cách tính điểm',
  rounds: 'Các vòng chấm',
  prizes: 'Giải thưởng',
  conflicts: 'Xung đột lợi ích',
  text: 'Nội dung bổ sung của thể lệ',
}

const missingTexts: Record<NeededPart, string> = {
  title: 'Ghi tên đầy đủ và tên ngắn của cuộc thi.',
  organiser: 'Ghi tên Ban Tổ chức.',
  'standing-body': 'Ghi cơ quan thường trực.',
  contact: 'Ghi địa chỉ liên hệ và ít nhất một trong hai: điện thoại, thư điện tử.',
  'legal-basis': 'Ghi ít nhất một căn cứ (nghị quyết, quyết định, kế hoạch).',
  fields: 'Cần ít nhất một lĩnh vực dự thi.',
  'field-name': 'Có lĩnh vực chưa ghi tên.',
  authors: 'Ghi số tác giả của một hồ sơ.',
  parts: 'Hồ sơ cần ít nhất một thành phần nộp bằng tệp.',
  'part-kinds': 'Có thành phần hồ sơ chưa ghi tên hoặc chưa chọn loại tệp được nhận.',
  explanation: 'Cần ít nhất một mục thuyết minh hoặc một tệp để giám khảo đọc.',
  prizes: 'Cần ít nhất một giải hoặc một danh hiệu.',
  'prize-title': 'Có giải chưa ghi tên.',
  'criterion-title': 'Có tiêu chí chưa ghi tên.',
}

/** Names in place of codes, where a sentence has to name a criterion, a prize or a round. */
export type NameOf = (code: string) => string

export function termsProblemSentence(problem: TermsProblem, nameOf: NameOf = (code) => code): string {
  switch (problem.code) {
    case 'missing':
      return missingTexts[problem.part]
    case 'regulation':
      return regulationIssueSentence(problem.issue, nameOf)
    case 'dates':
      return disorderSentence(problem.dates)
    case 'authors-range':
      return 'Số tác giả ít nhất phải từ 1 và không lớn hơn số nhiều nhất.'
    case 'birth-window-empty':
      return 'Khoảng ngày sinh bị ngược: ngày bắt đầu sau ngày kết thúc.'
    case 'round-window':
      return `${roundName(problem.round)}: thời gian chấm bị ngược hoặc chồng lên vòng trước.`
    case 'last-round-advances':
      return `${roundName(problem.round)} là vòng cuối nên không chọn hồ sơ vào vòng sau.`
    case 'round-leads-nowhere':
      return `${roundName(problem.round)}: chọn cách đưa hồ sơ vào vòng sau.`
    case 'other-year':
      return `Thể lệ viết tay còn nhắc năm ${problem.year}: kiểm tra xem có phải của kỳ trước không.`
  }
}

export function disorderSentence({ earlier, later }: DisorderedDates): string {
  return `“${milestoneNames[later]}” phải sau “${milestoneNames[earlier]}”.`
}

export function regulationIssueSentence(issue: RegulationIssue, nameOf: NameOf): string {
  switch (issue.code) {
    case 'no-criteria':
      return 'Cần ít nhất một tiêu chí chấm.'
    case 'blank-code':
    case 'duplicate-code':
      return 'Hai tiêu chí trùng mã. Xóa một tiêu chí rồi thêm lại.'
    case 'max-out-of-range':
      return `Tiêu chí “${nameOf(issue.criterion)}”: điểm tối đa phải lớn hơn 0.`
    case 'step-out-of-range':
      return `Tiêu chí “${nameOf(issue.criterion)}”: bước điểm phải lớn hơn 0.`
    case 'step-does-not-divide-max':
      return `Tiêu chí “${nameOf(issue.criterion)}”: điểm tối đa ${mark(issue.max)} không chia hết cho bước ${mark(issue.step)}.`
    case 'weight-is-not-a-count':
      return `Tiêu chí “${nameOf(issue.criterion)}”: hệ số phải là số nguyên từ 1.`
    case 'weights-over-is-not-a-count':
      return 'Số chia của hệ số phải là số nguyên từ 1.'
    case 'weighted-sum-too-large':
      return 'Tổng điểm của các tiêu chí quá lớn.'
    case 'total-is-not-points':
      return 'Tổng điểm của thang chưa phải một số điểm.'
    case 'sum-is-not-total':
      return `Các tiêu chí cộng lại được ${mark(issue.sum)} điểm, thang điểm là ${mark(issue.total)}. Sửa điểm tối đa hoặc thang điểm cho khớp.`
    case 'blank-tier-code':
    case 'duplicate-tier-code':
      return 'Hai giải trùng mã. Xóa một giải rồi thêm lại.'
    case 'count-is-not-a-count':
      return `“${nameOf('tier' in issue ? issue.tier : '')}”: số lượng giải phải là số nguyên.`
    case 'min-score-is-not-points':
      return `“${nameOf('tier' in issue ? issue.tier : '')}”: mức điểm tối thiểu chưa phải một số điểm.`
    case 'value-is-not-money':
      return `“${nameOf(issue.tier)}”: tiền thưởng phải là số đồng nguyên.`
    case 'min-score-rises':
      return `“${nameOf(issue.tier)}” đòi từ ${mark(issue.minScore)} điểm, cao hơn “${nameOf(issue.above)}” (${mark(issue.aboveMinScore)}). Xếp giải cao ở trên.`
    case 'borrow-without-expand':
      return 'Chỉ lấy bớt giải thấp hơn khi chọn cách tăng thêm giải lúc bằng điểm.'
    case 'blank-cap-code':
    case 'duplicate-cap-code':
    case 'cap-is-not-a-count':
      return 'Giới hạn số giải của một tác giả hoặc một đơn vị phải là số nguyên từ 1.'
    case 'award-rate-is-not-a-share':
      return 'Tỷ lệ hồ sơ được giải phải lớn hơn 0 và không quá 100%.'
    case 'approval-is-not-a-share':
      return 'Tỷ lệ phiếu thông qua phải lớn hơn 0 và không quá 100%.'
    case 'approval-of-unknown-tier':
      return 'Phê duyệt đòi cho một giải không còn trong thể lệ.'
    case 'unknown-calibration':
    case 'lambda-is-not-a-ridge':
    case 'delta-is-not-points':
      return 'Thông số hiệu chỉnh điểm giữa các giám khảo chưa dùng được.'
    case 'weights-are-not-a-hundred':
      return `Trọng số các vòng cộng lại được ${count(issue.sum)}, phải là 100.`
    case 'round-weight-is-not-a-count':
      return `“${nameOf(issue.round)}”: trọng số phải là số nguyên.`
    case 'duplicate-round':
      return `“${nameOf(issue.round)}” được tính hai lần vào điểm chung.`
    case 'current-round-unknown':
      return 'Điểm chung chưa tính vòng cuối.'
    case 'vote-max-is-not-points':
    case 'vote-is-not-decimals':
      return 'Điểm bình chọn của công chúng chưa dùng được.'
    case 'unknown-aggregator':
      return 'Chọn cách gộp điểm của các giám khảo.'
    case 'limit-is-not-points':
      return 'Giới hạn của cách gộp điểm phải là một số điểm.'
    case 'discard-by-criterion':
      return 'Để riêng phiếu lệch chỉ tính trên cả phiếu, không theo từng tiêu chí.'
    case 'not-decimals':
      return 'Làm tròn chỉ đến 0, 1 hoặc 2 chữ số thập phân.'
    case 'stage-without-criteria':
      return 'Chỉ làm tròn từng tiêu chí khi gộp điểm theo từng tiêu chí.'
    case 'too-fine-to-rescale':
      return 'Thang điểm quá mịn để bỏ bớt tiêu chí. Dùng bước điểm lớn hơn.'
    case 'quorum-is-not-a-count':
      return 'Số phiếu tối thiểu của một hồ sơ phải là số nguyên từ 1.'
    case 'deviation-is-not-points':
      return 'Mức chênh lệch phải là một số điểm.'
    case 'discuss-below-warn':
      return `Mức phải thảo luận (${mark(issue.discuss)}) thấp hơn mức nhắc (${mark(issue.warn)}).`
    case 'unknown-tie-break':
      return 'Chọn cách phân định khi bằng điểm.'
    case 'tie-break-of-unknown-criterion':
      return 'Cách phân định khi bằng điểm dùng một tiêu chí không còn trong thể lệ. Chọn lại tiêu chí.'
    case 'shortlist-is-not-points':
      return 'Mức điểm vào vòng sau chưa phải một số điểm.'
  }
}

export function openingCheckSentence(check: OpeningCheck, nameOf?: NameOf): string {
  switch (check.code) {
    case 'terms':
      return termsProblemSentence(check.problem, nameOf)
    case 'no-organiser':
      return 'Chưa có ai giữ vai Ban Tổ chức. Quản trị hệ thống thêm người ở trang Văn phòng của kỳ này.'
    case 'no-secretary':
      return 'Chưa có ai giữ vai Ban Thư ký. Nên thêm trước khi nhận hồ sơ.'
    case 'closes-in-past':
      return 'Hạn nộp hồ sơ đã qua. Sửa lại các mốc thời gian.'
    case 'launch-later':
      return `Cuộc thi hiện trên trang chủ từ mốc phát động: ${dateTime(check.at)}. Trước mốc ấy chỉ ai có đường dẫn mới xem được.`
  }
}
