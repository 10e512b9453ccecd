/** Sentences of automatic assignment: why it cannot be done, what stands against the rules, what would link panels better. */
import type { ApartCut } from '#scoring/assignment/assign'
import type { AssignmentIssue } from '#scoring/assignment/check-problem'
import type { Cut } from '#scoring/assignment/cuts'
import type { WhyNotPair } from '#scoring/assignment/ground'
import type { GuestProposal } from '#scoring/assignment/guests'
import type { AssignmentNotice } from '#scoring/assignment/notices'
import { count, list } from '../format'

/** How ids are spoken of: fields by title, judges by name, entries by blind code or title. */
export interface AssignmentNames {
  readonly field: (code: string) => string
  readonly judge: (id: string) => string
  readonly entry: (id: string) => string
  /** How many entries are assigned in a field. */
  readonly entriesIn: (field: string) => number
}

const reasons: Record<WhyNotPair, string> = {
  unit: 'cùng đơn vị',
  employer: 'cùng nơi công tác',
  family: 'có quan hệ gia đình',
  advisor: 'là người hướng dẫn',
  'co-author': 'từng là đồng tác giả',
  declared: 'đã khai xung đột lợi ích',
  'own-entry-in-field': 'có hồ sơ dự thi cùng lĩnh vực',
  language: 'không đọc được ngôn ngữ của hồ sơ',
  scored: 'đã chấm hồ sơ này',
  unavailable: 'không tham gia được',
  panel: 'không thuộc tổ của lĩnh vực',
  'has-sheet': 'đã có phiếu của hồ sơ này',
  'same-house': 'cùng đơn vị với giám khảo đã được phân công',
  apart: 'không được chấm cùng giám khảo đã được phân công',
}

/** Why a judge cannot be given an entry, to stand behind a number of entries. */
export function barName(reason: WhyNotPair): string {
  return reasons[reason]
}

/** Why sheets are missing, in numbers, and what would help. */
export function cutSentence(cut: Cut | ApartCut, names: AssignmentNames): string {
  if (cut.kind === 'kept-apart') return apartSentence(cut, names)
  if (cut.kind === 'too-few-sheets')
    return `Mức chấm ít nhất của ${few(cut.judges, names.judge, 'giám khảo')} cộng lại là ${count(cut.needed)} phiếu, nhưng chỉ có ${count(cut.available)} phiếu để giao cho họ. Giảm mức chấm ít nhất${cut.barred.length > 0 ? ', hoặc mở thêm lĩnh vực cho họ' : ''}.`
  const numbers = `${groupName(cut, names)} cần ${count(cut.needed)} phiếu, giám khảo hợp lệ chỉ nhận được ${count(cut.available)}`
  switch (cut.bites) {
    case 'load':
      return `${numbers}. Thêm giám khảo, hoặc nâng mức chấm nhiều nhất của ${few(cut.judges, names.judge, 'giám khảo')}.`
    case 'expertise':
      return `${numbers}, vì mỗi hồ sơ phải có ít nhất một giám khảo đúng chuyên môn. Thêm giám khảo đúng chuyên môn.`
    case 'house':
      return `${numbers}, vì mỗi hồ sơ chỉ nhận một giám khảo của cùng một đơn vị. Thêm giám khảo của đơn vị khác.`
    default:
      return `${numbers}${barredSentence(cut)}. Thêm giám khảo không vướng các lý do này.`
  }
}

function groupName({ entries, fields }: Cut, names: AssignmentNames): string {
  const inFields = fields.reduce((sum, field) => sum + names.entriesIn(field), 0)
  const ofFields = `lĩnh vực ${list(fields.map(names.field))}`
  if (inFields === entries.length) return `L${ofFields.slice(1)}`
  return entries.length <= 3
    ? `Hồ sơ ${list(entries.map(names.entry))}`
    : `${count(entries.length)} hồ sơ thuộc ${ofFields}`
}

function barredSentence({ barred, entries }: Cut): string {
  if (barred.length === 0) return ''
  const unit = entries.length === 1 ? 'người' : 'lượt'
  return ` (${barred.map(({ reason, pairs }) => `${count(pairs)} ${unit} ${reasons[reason]}`).join(', ')})`
}

function apartSentence({ entries, judges, isProved }: ApartCut, names: AssignmentNames): string {
  const short = [
    entries.length > 0 ? `${few(entries, names.entry, 'hồ sơ')} thiếu giám khảo` : '',
    judges.length > 0 ? `${few(judges, names.judge, 'giám khảo')} chưa đủ mức chấm ít nhất` : '',
  ].filter((part) => part !== '')
  const sure = isProved ? '' : ' Hệ thống chưa thử hết mọi cách xếp; có thể thử lại với số bốc thăm khác.'
  return `Vì có giám khảo không được chấm chung một hồ sơ, ${list(short)}. Thêm giám khảo, hoặc bỏ bớt cặp phải tách.${sure}`
}

function few(ids: readonly string[], nameOf: (id: string) => string, noun: string): string {
  return ids.length <= 3 ? `${noun} ${list(ids.map(nameOf))}` : `${count(ids.length)} ${noun}`
}

/** What stands against the rules in sheets that stay, and what to do about it. */
export function assignmentNoticeSentence(notice: AssignmentNotice, names: AssignmentNames): string {
  switch (notice.code) {
    case 'settled-against-rules':
      return `${names.judge(notice.judge)} đang giữ phiếu của hồ sơ ${names.entry(notice.entry)} nhưng ${reasons[notice.reason]}. Thu hồi phiếu, hoặc bỏ ràng buộc nếu ghi nhầm.`
    case 'more-than-wanted':
      return `Hồ sơ ${names.entry(notice.entry)} có ${count(notice.sheets)} phiếu, nhiều hơn ${count(notice.wanted)} phiếu cần có. Thu hồi phiếu thừa nếu chưa chấm.`
    case 'no-expert-settled':
      return `Hồ sơ ${names.entry(notice.entry)} đã đủ phiếu nhưng chưa có giám khảo đúng chuyên môn. Tăng thêm một phiếu cho hồ sơ này.`
    case 'over-load':
      return `${names.judge(notice.judge)} đang giữ ${count(notice.sheets)} phiếu, quá mức chấm nhiều nhất là ${count(notice.max)}. Nâng mức này, hoặc thu hồi phiếu chưa chấm.`
  }
}

/** What would link panels so that entries can be compared. */
export function guestSentence({ because, pairs, isEnough }: GuestProposal): string {
  const lack =
    because === 'apart'
      ? 'Các nhóm giám khảo không chấm chung hồ sơ nào, nên điểm giữa các nhóm chưa so sánh được.'
      : 'Các nhóm giám khảo chấm chung quá ít hồ sơ, nên điểm hiệu chỉnh giữa các nhóm kém chắc chắn.'
  const guests = pairs.length > 0 ? ` Nên mời chấm chéo thêm ${count(pairs.length)} phiếu.` : ''
  const anchors = isEnough ? '' : ' Chọn 5 đến 10 hồ sơ neo để mỗi nhóm cử một giám khảo cùng chấm.'
  return `${lack}${guests}${anchors}`
}

/** What is wrong with the data of an assignment. */
export function assignmentIssueSentence(issue: AssignmentIssue, names: AssignmentNames): string {
  switch (issue.code) {
    case 'duplicate-entry':
      return `Hồ sơ ${names.entry(issue.entry)} bị nhập hai lần. Xóa bản thừa.`
    case 'duplicate-judge':
      return `Giám khảo ${names.judge(issue.judge)} bị nhập hai lần. Xóa bản thừa.`
    case 'wanted-is-not-a-count':
      return `Số phiếu cần có của hồ sơ ${names.entry(issue.entry)} phải là số nguyên từ 0 trở lên.`
    case 'load-is-not-a-count':
      return `Mức chấm của giám khảo ${names.judge(issue.judge)} phải là số nguyên từ 0 trở lên.`
    case 'load-min-above-max':
      return `Mức chấm ít nhất của giám khảo ${names.judge(issue.judge)} lớn hơn mức nhiều nhất. Sửa một trong hai.`
    case 'unknown-entry':
      return `Có dòng nhắc tới hồ sơ “${issue.entry}” không nằm trong danh sách phân công. Xóa dòng này, hoặc thêm hồ sơ.`
    case 'unknown-judge':
      return `Có dòng nhắc tới giám khảo “${issue.judge}” không nằm trong danh sách phân công. Xóa dòng này, hoặc thêm giám khảo.`
    case 'duplicate-pair':
      return `Hồ sơ ${names.entry(issue.entry)} và giám khảo ${names.judge(issue.judge)} được ghi hai lần. Giữ lại một dòng.`
    case 'bid-out-of-range':
      return `Mức đăng ký của giám khảo ${names.judge(issue.judge)} với hồ sơ ${names.entry(issue.entry)} phải từ 0 đến 1.`
    case 'apart-from-self':
      return `Giám khảo ${names.judge(issue.judge)} bị ghi là phải tách khỏi chính mình. Xóa dòng này.`
    case 'balance-out-of-range':
      return 'Hệ số chia đều phải là số nguyên từ 0 đến 1.000.'
    case 'seed-is-not-an-integer':
      return 'Số bốc thăm phải là số nguyên.'
    case 'weight-out-of-range':
      return 'Hệ số trộn tổ phải là số từ 0 trở lên.'
  }
}
