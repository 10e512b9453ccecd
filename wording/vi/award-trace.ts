/** Why an entry got this prize or none, prize by prize and for the prizes beside the main ones: for the one who lost. */
import type { PrizeStep, SpecialReason } from '#scoring/awards'
import { score } from '../format'
import { awardReasonSentence } from './chair'

type TitleOf = (tier: string) => string

/** What came of an entry at one prize. */
export function prizeStepSentence(step: PrizeStep, titleOf: TitleOf): string {
  const title = titleOf(step.tier)
  switch (step.code) {
    case 'received':
      return `${title}: được đề xuất.`
    case 'below-threshold':
      return `${title}: cần từ ${score(step.minScore)} điểm, còn thiếu ${score(step.short)} điểm.`
    case 'none-to-give':
      return `${title}: lần này không có chỉ tiêu.`
    case 'used-up':
      return `${title}: đã trao đủ ${step.given} giải; hồ sơ cuối cùng được giải xếp hạng ${step.last.rank} với ${score(step.last.published)} điểm.`
    case 'borrowed-away':
      return `${title}: chỉ tiêu đã chuyển lên giải trên cho các hồ sơ bằng điểm, theo thể lệ.`
    case 'award-rate':
      return `${title}: còn chỉ tiêu, nhưng đã đủ tỷ lệ hồ sơ được giải theo thể lệ.`
    case 'rejected':
      return `${title}: Ban Tổ chức chưa thông qua, ${step.inFavour} trên ${step.members} phiếu đồng ý, cần ít nhất ${step.needed}.`
    case 'passed-over':
      return `${title}: đến lượt nhưng không được xét, theo lý do nêu ở kết quả.`
    case 'waiting':
      return `${title}: chờ Hội đồng biểu quyết giữa các hồ sơ bằng điểm.`
  }
}

/** Why an entry got a special prize or did not; `tagTitle` names those it is for, such as “tác giả nữ”. */
export function specialReasonSentence(
  reason: SpecialReason,
  titleOf: TitleOf,
  tagTitle: (tag: string) => string,
): string {
  switch (reason.code) {
    case 'not-among':
      return `Giải này chỉ dành cho ${tagTitle(reason.tag)}.`
    case 'has-main-prize':
      return `Đã được ${titleOf(reason.tier)} nên không xét thêm giải này, theo thể lệ.`
    case 'waits-for-main':
      return 'Chờ xét xong các giải chính rồi mới xét giải này.'
    case 'not-measured':
      return 'Hồ sơ chưa có số liệu để xét giải này.'
    case 'chosen':
      return 'Hội đồng đã chọn trao giải này.'
    case 'not-chosen':
      return 'Hội đồng đã chọn hồ sơ khác cho giải này.'
    case 'awaits-choice':
      return 'Chờ Hội đồng chọn hồ sơ trao giải này.'
    default:
      return awardReasonSentence(reason, titleOf)
  }
}
