/** What organisers may edit of each letter: its name, its fields as they are written between braces, why one gets it. */
import { letters, type LetterData, type LetterTemplate } from './letters'

/** Codes for signing in are fixed words; what a campaign says was written by the organiser already. */
export const fixedLetters = ['sign-in-code', 'campaign'] as const
export type EditableLetter = Exclude<LetterTemplate, (typeof fixedLetters)[number]>

/** Why somebody gets a letter: service mail has no unsubscribing, so its foot says why it came. */
export const letterReasons = ['entrant', 'judge', 'expert', 'unit', 'address'] as const
export type LetterReason = (typeof letterReasons)[number]

type KeysOf<Data> = Data extends unknown ? keyof Data : never
type FieldCode = KeysOf<LetterData[EditableLetter]>

/** What a field is called, unless a letter calls it otherwise. */
const usualNames: Record<FieldCode, string> = {
  name: 'họ tên',
  title: 'tên bài',
  contest: 'cuộc thi',
  receiptNumber: 'mã biên nhận',
  submittedAt: 'lúc nộp',
  link: 'địa chỉ trang',
  deadline: 'hạn nộp',
  reason: 'lý do',
  tasks: 'mục cần sửa',
  file: 'tên tệp',
  panel: 'tổ giám khảo',
  panels: 'tổ giám khảo',
  count: 'số phiếu',
  fields: 'lĩnh vực',
  from: 'ngày đầu',
  until: 'ngày cuối',
  blindCode: 'phách',
  works: 'danh sách bài',
  unit: 'đơn vị',
  milestone: 'mốc',
  to: 'ngày mới',
  notice: 'số thông báo',
  number: 'số biên nhận mô hình',
  receivedAt: 'lúc nhận',
  condition: 'tình trạng khi nhận',
}

/** What every letter of a contest may say of its organiser. */
export const organiserFields = {
  organiser: 'ban tổ chức',
  phone: 'điện thoại ban tổ chức',
  address: 'địa chỉ ban tổ chức',
} as const

export interface LetterSheet {
  title: string
  reason: LetterReason
  /** Said in place of a name that we do not know. */
  unnamed: string
  names?: Partial<Record<FieldCode, string>>
}

/** A new letter without its line here does not compile. */
export const letterSheets: Record<EditableLetter, LetterSheet> = {
  'entry-submitted': { title: 'Biên nhận hồ sơ', reason: 'entrant', unnamed: 'bạn' },
  'entry-withdrawn': { title: 'Đã rút lại để sửa', reason: 'entrant', unnamed: 'bạn' },
  'entry-returned': {
    title: 'Yêu cầu bổ sung',
    reason: 'entrant',
    unnamed: 'bạn',
    names: { deadline: 'hạn bổ sung' },
  },
  'entry-accepted': { title: 'Hồ sơ hợp lệ', reason: 'entrant', unnamed: 'bạn' },
  'entry-rejected': { title: 'Hồ sơ không hợp lệ', reason: 'entrant', unnamed: 'bạn' },
  'entry-disqualified': { title: 'Loại khỏi cuộc thi', reason: 'entrant', unnamed: 'bạn' },
  'model-received': { title: 'Đã nhận mô hình', reason: 'entrant', unnamed: 'bạn' },
  'file-quarantined': { title: 'Tệp có mã độc', reason: 'entrant', unnamed: 'bạn' },
  'results-published': { title: 'Công bố kết quả', reason: 'entrant', unnamed: 'bạn' },
  'drafts-waiting': {
    title: 'Đôn đốc: bản nháp chưa nộp',
    reason: 'entrant',
    unnamed: 'bạn',
    names: { count: 'số bài' },
  },
  'supplements-due': {
    title: 'Đôn đốc: hồ sơ chờ bổ sung',
    reason: 'entrant',
    unnamed: 'bạn',
    names: { count: 'số bài', deadline: 'hạn bổ sung' },
  },
  'no-entry-yet': { title: 'Đôn đốc: đơn vị chưa có hồ sơ', reason: 'unit', unnamed: 'Quý đơn vị' },
  'coordinator-appointed': { title: 'Cử làm đầu mối đơn vị', reason: 'unit', unnamed: 'bạn' },
  'chain-returned': {
    title: 'Đơn vị trả lại để sửa',
    reason: 'entrant',
    unnamed: 'bạn',
    names: { deadline: 'hạn sửa' },
  },
  'chain-declined': { title: 'Đơn vị chưa chọn gửi lên', reason: 'entrant', unnamed: 'bạn' },
  'panel-invitation': { title: 'Mời tham gia chấm thi', reason: 'expert', unnamed: '' },
  'sheets-assigned': {
    title: 'Phân công chấm',
    reason: 'judge',
    unnamed: '',
    names: { deadline: 'hạn chấm' },
  },
  'sheets-due': {
    title: 'Đôn đốc: phiếu chấm chưa xác nhận',
    reason: 'judge',
    unnamed: '',
    names: { deadline: 'hạn chấm' },
  },
  'date-moved': {
    title: 'Dời mốc thời gian',
    reason: 'entrant',
    unnamed: '',
    names: { from: 'ngày cũ' },
  },
  'discussion-opened': { title: 'Mời thảo luận hồ sơ', reason: 'judge', unnamed: '' },
}

export function isEditableLetter(code: string | undefined): code is EditableLetter {
  return code !== undefined && Object.hasOwn(letterSheets, code)
}

/** What a field is called in a letter. */
export function fieldNameIn(template: EditableLetter, code: string): string {
  const names: Partial<Record<string, string>> = { ...usualNames, ...letterSheets[template].names }
  return names[code] ?? code
}

/** The fields that a letter has from its act, by code: read from the letter itself, so that none can be forgotten. */
export function fieldCodesOf(template: EditableLetter): string[] {
  const used: string[] = []
  writeWith(template, (code) => {
    used.push(code)
    return code
  })
  return [...new Set(used)]
}

/** Every field that may stand in the text of a letter, by name. */
export function fieldNamesOf(template: EditableLetter): string[] {
  const own = fieldCodesOf(template).map((code) => fieldNameIn(template, code))
  return [...new Set([...own, ...Object.values(organiserFields)])]
}

/** A letter as we wrote it, with its fields between braces: where editing begins, and what "default" goes back to. */
export function defaultText(template: EditableLetter): { subject: string; text: string } {
  return writeWith(template, (code) => `{{${fieldNameIn(template, code)}}}`)
}

/** Writes a letter with a text of our choice for each of its fields. */
function writeWith(
  template: EditableLetter,
  value: (code: string) => string,
): { subject: string; text: string } {
  const write = letters[template] as (data: Record<string, string>) => { subject: string; text: string }
  return write(new Proxy({}, { get: (_, code) => value(String(code)) }))
}
