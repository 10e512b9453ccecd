/** Articles about what comes of it, made from the regulations: prizes, posting, and the data of those who entered. */
import { authorKindOf, selectionOf } from '#rules/entry-terms'
import { milestone } from '#rules/phases'
import { roundsOf } from '#rules/rounds'
import { count, dateTime, list, mark, money } from '../../format'
import type { RuledContest } from '../articles'
import { inSentence } from '../sentences'
import { twoDigits } from './entering'

const day = 86_400_000

export function prizes({ regulations }: RuledContest): string[] {
  const selection = selectionOf(regulations)
  if (selection.by === 'votes') {
    return [
      ...regulations.prizes.map(
        (prize) =>
          `Hồ sơ được chọn: ${inSentence(prize.title)}${prize.money > 0 ? `, kèm ${money(prize.money)}` : ''}.`,
      ),
      'Không có hồ sơ nào đủ phiếu thì không công nhận.',
    ]
  }
  const { scoring } = regulations
  const scope = scoring.awardScope === 'field' ? 'trong từng lĩnh vực' : `trên toàn cuộc`
  const approval = scoring.approval
  return [
    `Giải thưởng xét ${scope} theo thứ hạng và mức điểm tối thiểu:`,
    ...regulations.prizes.map(
      (prize) =>
        `– ${twoDigits(prize.count)} ${inSentence(prize.title)}, từ ${mark(prize.minScore)} điểm${prize.money > 0 ? `, mỗi giải ${money(prize.money)}` : ''}.`,
    ),
    ...(approval
      ? [
          `Giải chỉ được trao khi có ít nhất ${approval.share.numerator}/${approval.share.denominator} số thành viên Ban Tổ chức tán thành.`,
        ]
      : []),
    'Không đủ điều kiện thì không trao. Ban Tổ chức quyết định giải thưởng theo đề nghị của Hội đồng giám khảo.',
  ]
}

export function publication({ timeline }: RuledContest): string[] {
  const from = milestone(timeline, 'deliberationEnds')
  const until = milestone(timeline, 'postingEnds')
  const days = Math.round((until.getTime() - from.getTime()) / day)
  return [
    `Kết quả được niêm yết công khai ${twoDigits(days)} ngày, đến ${dateTime(until)}. Mọi phản ánh gửi Ban Tổ chức trong thời gian niêm yết được xem xét và trả lời.`,
    `Dự kiến tổng kết: ${dateTime(milestone(timeline, 'ceremony'))}.`,
  ]
}

export function personalData(contest: RuledContest): string[] {
  const { regulations } = contest
  const kept = regulations.parts
    .filter(({ audience }) => audience === 'secretariat')
    .map(({ name }) => inSentence(name))
  const isBlind = roundsOf(contest).some(({ blindness }) => blindness === 'blind')
  const deleted = regulations.parts.filter(({ keepDays }) => keepDays !== undefined)
  return [
    authorKindOf(regulations) === 'pupil'
      ? 'Họ tên, trường của tác giả chỉ được công bố khi có sự đồng ý; với tác giả từ 7 đến dưới 16 tuổi, cần cả sự đồng ý của các em và của người đại diện theo pháp luật.'
      : 'Họ tên, nơi công tác chỉ được công bố khi có sự đồng ý của người khai.',
    ...(kept.length > 0 ? [`Chỉ Ban Thư ký được xem: ${list(kept)}.`] : []),
    ...deleted.map(
      ({ name, keepDays = 0 }) =>
        `${name} được xóa ${count(keepDays)} ngày sau khi Ban Thư ký kiểm tra xong.`,
    ),
    ...(isBlind ? ['Ở vòng chấm rọc phách, giám khảo không được biết tác giả là ai.'] : []),
  ]
}
