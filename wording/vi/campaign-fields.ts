/** The fields of letters to many, by the recipients they are written to; and where a new one begins. */
import { recipientFields, type AudienceKind } from '#rules/campaigns'
import { defaultText, organiserFields, type EditableLetter, type LetterReason } from './letter-fields'

const names = {
  name: 'họ tên',
  works: 'danh sách bài',
  title: 'tên bài',
  unit: 'đơn vị',
  panels: 'tổ giám khảo',
  link: 'địa chỉ trang',
} as const

const namesByKind: Record<
  AudienceKind,
  { count: string; deadline: string; unnamed: string; reason: LetterReason }
> = {
  drafts: { count: 'số bài', deadline: 'hạn nộp', unnamed: 'bạn', reason: 'entrant' },
  supplements: { count: 'số bài', deadline: 'hạn bổ sung', unnamed: 'bạn', reason: 'entrant' },
  submitted: { count: 'số bài', deadline: 'hạn nộp', unnamed: 'bạn', reason: 'entrant' },
  entrants: { count: 'số bài', deadline: 'hạn nộp', unnamed: 'bạn', reason: 'entrant' },
  units: { count: '', deadline: 'hạn nộp', unnamed: 'Quý đơn vị', reason: 'unit' },
  judges: { count: 'số phiếu', deadline: 'hạn chấm', unnamed: '', reason: 'judge' },
  addresses: { count: '', deadline: 'hạn nộp', unnamed: 'bạn', reason: 'address' },
}

/** Every letter to many may also name its contest and organiser. */
export const contestField = 'cuộc thi'

export function campaignFieldName(kind: AudienceKind, code: string): string {
  const { count, deadline } = namesByKind[kind]
  const known: Readonly<Record<string, string>> = { ...names, count, deadline }
  return known[code] ?? code
}

export function campaignFieldNames(kind: AudienceKind): string[] {
  const own = recipientFields[kind].map((code) => campaignFieldName(kind, code))
  return [...own, contestField, ...Object.values(organiserFields)]
}

export const unnamedIn = (kind: AudienceKind): string => namesByKind[kind].unnamed
export const reasonOf = (kind: AudienceKind): LetterReason => namesByKind[kind].reason

/** The letter that a new mailing to these recipients begins with; null for one that begins blank. */
export const templateFor: Record<AudienceKind, EditableLetter | null> = {
  drafts: 'drafts-waiting',
  supplements: 'supplements-due',
  submitted: null,
  entrants: null,
  units: 'no-entry-yet',
  judges: 'sheets-due',
  addresses: null,
}

/** Words to begin with: those of the letter for the purpose, or a greeting and a farewell. */
export function firstWords(kind: AudienceKind): { subject: string; text: string } {
  const template = templateFor[kind]
  if (template) return defaultText(template)
  return {
    subject: `{{${contestField}}}: `,
    text: 'Chào {{họ tên}},\n\n\n\nTrân trọng,\nBan Tổ chức',
  }
}
