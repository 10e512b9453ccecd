/** What rounds are called, and every refusal that concerns one. */
import type { Refusal } from '#rules/refusal'
import type { RoundKind, RoundLabel } from '#rules/rounds'
import type { RoundGaps, RoundState } from '#rules/round-states'
import { count, dateTime, list } from '../format'

export const roundKindNames: Record<RoundKind, string> = {
  vote: 'Bỏ phiếu sơ loại',
  desk: 'Chấm hồ sơ',
  interview: 'Phỏng vấn',
  visit: 'Thẩm định thực tế',
}

export const roundStateNames: Record<RoundState, string> = {
  open: 'Đang chấm',
  closed: 'Đã chốt',
  decided: 'Đã chọn hồ sơ vào vòng sau',
}

/** A round's own name; the word for its kind where the regulations give none. */
export function roundName({ name, kind }: RoundLabel): string {
  return name || roundKindNames[kind]
}

/** What is missing, as part of a sentence. */
export function gapsText({ openSheets, underQuorum }: RoundGaps): string {
  return list([
    ...(openSheets > 0 ? [`${count(openSheets)} phiếu chưa xác nhận`] : []),
    ...(underQuorum > 0 ? [`${count(underQuorum)} hồ sơ chưa đủ phiếu`] : []),
  ])
}

type RoundReason =
  | 'round-not-open'
  | 'round-over'
  | 'round-closed'
  | 'round-state'
  | 'round-not-ready'
  | 'round-running'
  | 'round-incomplete'
  | 'round-is-last'
  | 'next-round-begun'
  | 'advancement-changed'
  | 'advancement-empty'
  | 'codes-unknown'
  | 'minutes-missing'

export type RoundRefusal = Extract<Refusal, { because: RoundReason }>

export function roundRefusalSentence(refusal: RoundRefusal): string {
  switch (refusal.because) {
    case 'round-not-open':
      return `“${roundName(refusal.round)}” bắt đầu chấm lúc ${dateTime(refusal.opensAt)}. Đến lúc đó phiếu mới mở.`
    case 'round-over':
      return `“${roundName(refusal.round)}” đã hết hạn chấm lúc ${dateTime(refusal.endsAt)}${graceText(refusal.graceMinutes)}. Nếu có lý do chính đáng, liên hệ Ban Tổ chức.`
    case 'round-closed':
      return `“${roundName(refusal.round)}” đã chốt nên phiếu và phân công của vòng không đổi được nữa. Cần sửa, hãy đề nghị Ban Tổ chức hoặc Chủ tịch Hội đồng giám khảo mở lại vòng.`
    case 'round-state':
      return `“${roundName(refusal.round)}” đang ở trạng thái “${roundStateNames[refusal.state]}” nên chưa làm được việc này. Tải lại trang để xem tình trạng mới nhất.`
    case 'round-not-ready':
      return `Chưa làm được: “${roundName(refusal.before)}” chưa chọn xong hồ sơ vào “${roundName(refusal.round)}”.`
    case 'round-running':
      return `Còn ${gapsText(refusal)}, mà giám khảo còn hạn chấm đến ${dateTime(refusal.endsAt)}. Chốt được ngay khi đủ phiếu; nếu vẫn thiếu thì sau hạn đó, kèm lý do.`
    case 'round-incomplete':
      return `Còn ${gapsText(refusal)}. Ghi lý do chốt vòng khi còn thiếu rồi chốt lại.`
    case 'round-is-last':
      return `“${roundName(refusal.round)}” là vòng cuối: sau vòng này Hội đồng xét giải, không chọn hồ sơ vào vòng sau.`
    case 'next-round-begun':
      return `Vòng sau đã có ${count(refusal.sheets)} phiếu giao theo danh sách của “${roundName(refusal.round)}” nên không đổi được. Thu hồi các phiếu chưa chấm ở vòng sau trước.`
    case 'advancement-changed':
      return 'Danh sách vừa thay đổi sau khi bạn xem. Xem lại danh sách mới bên dưới rồi xác nhận.'
    case 'advancement-empty':
      return 'Chưa có hồ sơ nào vào vòng sau. Chọn ít nhất một hồ sơ, kèm số quyết định và biên bản.'
    case 'codes-unknown':
      return `Không đưa vào vòng sau được: mã phách ${list(refusal.codes)} không có trong bảng xếp hạng của vòng, hoặc ghi hai lần.`
    case 'minutes-missing':
      return 'Ghi số quyết định và nội dung biên bản khi danh sách khác với đề xuất theo thể lệ.'
  }
}

/** The grace is told, not kept secret. */
export function graceText(minutes: number): string {
  return minutes > 0 ? ` (đã kể ${count(minutes)} phút gia hạn)` : ''
}
