/** The words of ballots and of who goes on to the next round. */
import type { AdvancementIssue, Advancement } from '#scoring/advancement'
import type { BallotBase, BallotIssue, ChoiceLine, Majority, Share, YesNoOutcome } from '#scoring/ballots'
import { count, score } from '../format'

export const majorityNames: Record<Majority, string> = {
  'more-than-half': 'quá nửa',
  'two-thirds': 'ít nhất hai phần ba',
  'three-quarters': 'ít nhất ba phần tư',
}

export const ballotBaseNames: Record<BallotBase, string> = {
  members: 'tổng số thành viên',
  present: 'số thành viên có mặt',
  'valid-votes': 'số phiếu hợp lệ',
}

export const yesNoResultNames: Record<YesNoOutcome['result'], string> = {
  carried: 'Thông qua',
  'not-carried': 'Không thông qua',
  'no-quorum': 'Không đủ thành viên có mặt để bỏ phiếu',
}

export const choiceResultNames: Record<ChoiceLine['result'], string> = {
  elected: 'Được chọn',
  tied: 'Bằng phiếu, cần bỏ phiếu lại hoặc biểu quyết',
  'below-majority': 'Không đủ số phiếu cần thiết',
  'no-place-left': 'Đủ số phiếu nhưng không còn chỗ',
}

export function shareSentence({ votes, of, needed, met }: Share): string {
  return `${count(votes)}/${count(of)} phiếu, cần ít nhất ${count(needed)}: ${met ? 'đạt' : 'không đạt'}.`
}

export const ballotIssueNames: Record<BallotIssue['code'], string> = {
  'not-a-count': 'số phiếu hoặc số người phải là số nguyên không âm',
  'more-present-than-members': 'số người có mặt nhiều hơn số thành viên',
  'more-papers-than-present': 'số phiếu nhiều hơn số người có mặt',
  'no-candidates': 'chưa có hồ sơ nào để bỏ phiếu',
  'duplicate-candidate': 'một hồ sơ được kể hai lần',
  'too-many-to-choose': 'số được chọn nhiều hơn số hồ sơ',
  'too-many-votes': 'tổng số lượt chọn nhiều hơn các phiếu cho phép',
  'more-votes-than-papers': 'một hồ sơ có nhiều lượt chọn hơn số phiếu hợp lệ',
}

export const advancementIssueNames: Record<AdvancementIssue['code'], string> = {
  'count-is-not-a-count': 'số hồ sơ vào vòng sau không hợp lệ',
  'min-score-is-not-points': 'mức điểm vào vòng sau không hợp lệ',
  'cannot-advance': 'hồ sơ được chọn chưa xếp hạng hoặc được kể hai lần',
}

export function advancementSentence({ reason }: Pick<Advancement, 'reason'>): string {
  switch (reason.code) {
    case 'reaches':
      return `Đạt ${score(reason.published)}, từ ${score(reason.minScore)} điểm được vào vòng sau.`
    case 'below':
      return `Đạt ${score(reason.published)}, chưa đến ${score(reason.minScore)} điểm.`
    case 'within':
      return `Hạng ${reason.rank}, trong ${count(reason.count)} hồ sơ vào vòng sau.`
    case 'beyond':
      return `Hạng ${reason.rank}, ngoài ${count(reason.count)} hồ sơ vào vòng sau.`
    case 'tied-with-last':
      return `Hạng ${reason.rank}, bằng hồ sơ cuối cùng được vào vòng sau; vì vậy số vào vòng sau nhiều hơn ${count(reason.extra)} hồ sơ.`
    case 'named':
      return 'Hội đồng quyết định cho vào vòng sau.'
    case 'not-named':
      return 'Không có trong quyết định của Hội đồng.'
  }
}
