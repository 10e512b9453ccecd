/** Articles about entering, made from the regulations: who, in what field, under what conditions, with what, until when. */
import {
  birthWindowOf,
  divisionsOf,
  needsUnit,
  sharesOf,
  subjectOf,
  takesModels,
  takesSecondField,
} from '#rules/entry-terms'
import { chainOf } from '#rules/chain'
import { milestone } from '#rules/phases'
import { roundsOf } from '#rules/rounds'
import { calendarDay, count, dateTime, list } from '../../format'
import { articleCode, type RuledContest } from '../articles'
import { partLimits } from '../contest'
import { conditionSentences } from '../gates'
import { nounsOf } from '../nouns'
import { atHead } from '../sentences'

export function eligibility({ regulations }: RuledContest): string[] {
  const { authors } = regulations
  const window = birthWindowOf(regulations)
  const { work } = nounsOf(regulations)
  const born =
    window &&
    `Tác giả sinh từ ngày ${calendarDay(window.from)} đến ngày ${calendarDay(window.to)}, tính cả hai ngày này.`
  const group =
    subjectOf(regulations) === 'person'
      ? 'Mỗi hồ sơ đề cử một người, do cơ quan, đơn vị, tổ chức nơi người đó sinh hoạt hoặc công tác đề nghị.'
      : authors.max === 1
        ? `Mỗi ${work} có một tác giả.`
        : `Dự thi cá nhân hoặc nhóm; mỗi ${work} không quá ${twoDigits(authors.max)} tác giả. Tác giả trong nhóm có thể ở các trường, các đơn vị khác nhau.`
  const shares = {
    'not-asked': null,
    optional: 'Các tác giả có thể khai tỷ lệ đóng góp; khi khai thì cộng lại phải đủ 100%.',
    required: 'Các tác giả trong nhóm thỏa thuận và khai tỷ lệ đóng góp, cộng lại đủ 100%.',
  }[sharesOf(regulations)]
  const sent =
    subjectOf(regulations) === 'work' && needsUnit(regulations) ? 'Hồ sơ gửi qua cơ quan, đơn vị.' : null
  return [born, group, shares, sent].filter((text) => text !== null)
}

export function fieldsAndDivisions({ regulations }: RuledContest): string[] {
  const { fields } = regulations
  const { work } = nounsOf(regulations)
  const divisions = divisionsOf(regulations)
  const isPerson = subjectOf(regulations) === 'person'
  const which = isPerson
    ? `Mỗi hồ sơ đề nghị một trong ${twoDigits(fields.length)} danh hiệu sau:`
    : `Mỗi ${work} đăng ký một trong ${twoDigits(fields.length)} lĩnh vực sau${takesSecondField(regulations) ? ', có thể ghi thêm một lĩnh vực thứ hai' : ''}:`
  return [
    which,
    ...fields.map(({ name }, place) => `${place + 1}. ${name}${place === fields.length - 1 ? '.' : ';'}`),
    ...(divisions.length > 0
      ? [`Thi theo bảng, không phụ thuộc lĩnh vực: ${divisions.map(({ name }) => name).join('; ')}.`]
      : []),
  ]
}

/** Each condition has its number, which the findings of the secretariat name. */
export function conditions({ regulations }: RuledContest): string[] {
  const sentences = conditionSentences(regulations)
  const isAdded = (regulations.additions ?? []).some(({ article }) => article === articleCode('conditions'))
  if (sentences.length === 0 && !isAdded) return ['Không có điều kiện riêng ngoài Điều 2.']
  return sentences.map((sentence, place) => `4.${place + 1}. ${sentence}`)
}

export function dossier(contest: RuledContest): string[] {
  const { regulations } = contest
  const { parts, explanation } = regulations
  const isBlind = roundsOf(contest).some(({ blindness }) => blindness === 'blind')
  const told = explanation.map(({ title }) => title).join('; ')
  return [
    `Phiếu đăng ký khai trực tuyến${told && `, gồm cả phần thuyết minh: ${told}`}.`,
    ...(parts.length > 0 ? ['Các tệp kèm theo:'] : []),
    ...parts.map(
      (part) =>
        `– ${part.name}${part.required ? '' : ' (không bắt buộc)'}: ${partLimits(part)}${part.audience === 'secretariat' ? '; chỉ Ban Thư ký xem' : ''}.`,
    ),
    ...(isBlind
      ? ['Phần gửi giám khảo không được ghi họ tên, trường, lớp, cơ quan, địa chỉ của tác giả.']
      : []),
    ...(takesModels(regulations)
      ? [`${atHead(nounsOf(regulations).work)} nộp trực tiếp cho Ban Thư ký và được cấp giấy biên nhận.`]
      : []),
  ]
}

export function intake(contest: RuledContest): string[] {
  const { timeline, regulations } = contest
  const stages = chainOf(regulations).map(({ name }) => name)
  const closing = timeline.find(({ code }) => code === 'closes')
  const moved =
    closing?.originallyAt && closing.originallyAt.getTime() !== closing.at.getTime()
      ? `Hạn nộp trước đây là ${dateTime(closing.originallyAt)}${closing.notice ? `, được gia hạn theo ${closing.notice}` : ''}.`
      : null
  return [
    `Nhận hồ sơ từ ${dateTime(milestone(timeline, 'opens'))} đến ${dateTime(milestone(timeline, 'closes'))}, theo đồng hồ của máy chủ.`,
    ...(moved ? [moved] : []),
    ...(stages.length > 0 ? [`Hồ sơ đi qua: ${list(stages)}, rồi đến Ban Tổ chức.`] : []),
    'Trước hạn, người nộp được rút lại hồ sơ để sửa và nộp lại. Sau hạn, hồ sơ được giữ nguyên như lần nộp cuối.',
  ]
}

/** `05`, as official papers write small numbers. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : count(value)
}
