/** Học hàm and học vị: what they are called, how they stand before a name, and how people write them. */
import { academicTitles, degrees, type AcademicTitle, type Degree } from '#rules/experts'
import { foldName } from '#rules/fold-name'

export const academicTitleNames: Record<AcademicTitle, string> = {
  professor: 'Giáo sư',
  'associate-professor': 'Phó giáo sư',
}

export const degreeNames: Record<Degree, string> = {
  'doctor-of-science': 'Tiến sĩ khoa học',
  doctor: 'Tiến sĩ',
  specialist: 'Chuyên khoa',
  master: 'Thạc sĩ',
  physician: 'Bác sĩ',
  engineer: 'Kỹ sư',
  architect: 'Kiến trúc sư',
  bachelor: 'Cử nhân',
  artisan: 'Nghệ nhân',
}

const titleShort: Record<AcademicTitle, string> = { professor: 'GS', 'associate-professor': 'PGS' }

const degreeShort: Record<Degree, string> = {
  'doctor-of-science': 'TSKH',
  doctor: 'TS',
  specialist: 'BSCK',
  master: 'ThS',
  physician: 'BS',
  engineer: 'KS',
  architect: 'KTS',
  bachelor: 'CN',
  artisan: 'NN',
}

interface Titled {
  name: string
  academicTitle: AcademicTitle | null
  degree: Degree | null
}

/** `PGS. TS. Lù Văn Khoa` */
export function titledName({ name, academicTitle, degree }: Titled): string {
  const titles = [academicTitle && titleShort[academicTitle], degree && degreeShort[degree]]
  return [...titles.flatMap((title) => (title ? [`${title}.`] : [])), name].join(' ')
}

/** Spellings by which a title is known, without accents, dots and spaces. */
const bare = (text: string) => foldName(text).replace(/[^a-z0-9]/g, '')

const others: Partial<Record<AcademicTitle | Degree, readonly string[]>> = {
  'doctor-of-science': ['ts khoa học'],
  doctor: ['tiến sỹ'],
  specialist: ['ck1', 'ck2', 'cki', 'ckii', 'bsck1', 'bsck2', 'bscki', 'bsckii', 'bác sĩ chuyên khoa'],
  master: ['thạc sỹ'],
  physician: ['bác sỹ'],
  engineer: ['kĩ sư'],
}

function spellings<Code extends AcademicTitle | Degree>(
  codes: readonly Code[],
  names: Record<Code, string>,
  short: Record<Code, string>,
): Map<string, Code> {
  return new Map(
    codes.flatMap((code) =>
      [names[code], short[code], ...(others[code] ?? [])].map((text): [string, Code] => [bare(text), code]),
    ),
  )
}

const titleBySpelling = spellings(academicTitles, academicTitleNames, titleShort)
const degreeBySpelling = spellings(degrees, degreeNames, degreeShort)

/** The title that a cell of a list means; null when it means none that we know. */
export function academicTitleFrom(text: string): AcademicTitle | null {
  return titleBySpelling.get(bare(text)) ?? null
}

export function degreeFrom(text: string): Degree | null {
  return degreeBySpelling.get(bare(text)) ?? null
}

/** A name without the titles before it: `PGS. TS. Lù Văn Khoa`, `PGS.TS Lù Văn Khoa`, `ThS Sùng Thị Pà`. */
export function withoutTitles(written: string): Titled {
  const words = written.replace(/\./g, '. ').trim().split(/\s+/)
  const rest = [...words]
  let academicTitle: AcademicTitle | null = null
  let degree: Degree | null = null
  // The last word is a name, whatever it spells.
  while (rest.length > 1) {
    const word = rest[0] ?? ''
    const isShort = word.endsWith('.') || /^(GS|PGS|TSKH|TS|ThS|BS|KS|KTS|CN)$/.test(word)
    const [title, grade] = isShort ? [academicTitleFrom(word), degreeFrom(word)] : [null, null]
    if (!title && !grade) break
    academicTitle ??= title
    degree ??= grade
    rest.shift()
  }
  const name = words.length === rest.length ? written.trim() : rest.join(' ')
  return { name, academicTitle, degree }
}
