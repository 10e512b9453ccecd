/** The words that every official paper has, with the punctuation of Decree 30/2020/NĐ-CP: used by the docx, the pdf and the page alike. */
import type { Paper, PaperNumber } from '#rules/paper'
import { placeAndDate } from './public-site'

const bare = (text: string) => text.trim().replace(/[.;,\s]+$/, '')

/** Items of one sentence over several lines: each ends in a semicolon, the last in a full stop. */
const closed = (items: readonly string[]) =>
  items.map((item, place) => `${bare(item)}${place === items.length - 1 ? '.' : ';'}`)

/** The letters that points of an article are marked with: those of the Vietnamese alphabet. */
const points = 'abcdđeghiklmnopqrstuvxy'

export const paperWords = {
  nation: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  draft: 'DỰ THẢO',
  recipients: 'Nơi nhận:',
  to: 'Kính gửi:',
  table: (titles: readonly string[]) => `Bảng: ${titles.join(', ')}`,
  docx: 'Tải bản Word (.docx)',
  pdf: 'Tải bản PDF',
  /** `Số: 05/QĐ-BTC`: a number below ten has a zero before it. */
  number: ({ value, symbol }: PaperNumber) =>
    `Số: ${value === null ? '…….' : String(value).padStart(2, '0')}/${symbol}`,
  place: ({ place, date }: Pick<Paper, 'place' | 'date'>) =>
    date ? placeAndDate(place, date) : `${place}, ngày … tháng … năm ……`,
  letterSubject: (subject: string) => `V/v ${subject}`,
  attachedTo: (text: string) => `(${text})`,
  bases: closed,
  copies: (recipients: readonly string[]) => closed(recipients).map((line) => `- ${line}`),
  /** One addressee on the line of "Kính gửi", several below it, each after a dash. */
  addressees: (to: readonly string[]) => (to.length > 1 ? closed(to).map((line) => `- ${line}`) : to),
  verb: (verb: string) => `${verb}:`,
  mark: (mark: 'dash' | 'number' | 'letter', place: number) => {
    if (mark === 'dash') return '- '
    return mark === 'number' ? `${place + 1}. ` : `${points[place] ?? place + 1}) `
  },
} as const
