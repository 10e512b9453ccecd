/** The shape of an official paper in the layout of Decree 30/2020/NĐ-CP; whoever issues one makes this value and no file. */

/** The kinds of file that a paper can be drawn as. */
export const paperForms = ['docx', 'pdf'] as const
export type PaperForm = (typeof paperForms)[number]

/** Text with parts set off; plain strings are regular. */
export type PaperText = string | readonly (string | { text: string; bold?: boolean; italic?: boolean })[]

/** `05/QĐ-BTC`; a null value leaves room for the number to be written in by hand. */
export interface PaperNumber {
  value: number | null
  symbol: string
}

/** Who signs: `authority` is whose name they sign in ("TM. BAN TỔ CHỨC"), `note` stands in italics below the position. */
export interface PaperSignature {
  authority?: string
  position: string
  note?: string
  name?: string
}

export interface PaperColumn {
  title: string
  /** Share of the width; shares need not add up to anything. */
  width: number
  align?: 'left' | 'centre' | 'right'
}

/** One cell for each column, or a band of bold text across all of them. */
export type PaperRow = readonly PaperText[] | { band: string }

export type PaperBlock =
  /** Centred: `Chương I` over `QUY ĐỊNH CHUNG`. */
  | { is: 'chapter'; lines: readonly string[] }
  /** Bold, drawn in: an article or a numbered part. */
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: PaperText; align?: 'justified' | 'centred' }
  | { is: 'list'; mark: 'dash' | 'number' | 'letter'; items: readonly PaperText[] }
  | { is: 'table'; columns: readonly PaperColumn[]; rows: readonly PaperRow[] }
  /** Signatures in the midst of a paper, as a confirmation on a form; `place` is a whole line. */
  | { is: 'signatures'; place?: string; signatures: readonly PaperSignature[] }
  | { is: 'page-break' }

/** On pages of its own, numbered from 1. */
export interface PaperAppendix {
  /** `Phụ lục I`. */
  label: string
  title: string
  landscape: boolean
  blocks: readonly PaperBlock[]
}

/** Names are written as usual; the capitals that the layout wants are made by whoever draws it. */
export interface Paper {
  /** The body above the one that issues. */
  parent: string | null
  /** Null on a paper by a private person: the nation's lines then stand alone, centred. */
  issuer: string | null
  number: PaperNumber | null
  place: string
  /** Null leaves room for the date. */
  date: Date | null
  isDraft: boolean
  /** "Quyết định"; null for a letter (công văn), whose subject stands under its number. */
  kind: string | null
  subject: string | null
  /** In brackets under the subject: "Ban hành kèm theo Quyết định số …". */
  attachedTo: string | null
  /** "Kính gửi". */
  to: readonly string[]
  /** "Căn cứ …", each without its closing sign. */
  bases: readonly string[]
  /** Of a decision: who decides, above the bases ("Trưởng Ban Tổ chức"), and the verb below them ("Quyết định"). */
  enacting: { authority: string; verb: string } | null
  blocks: readonly PaperBlock[]
  signatures: readonly PaperSignature[]
  /** "Nơi nhận", each without dash and closing sign. */
  recipients: readonly string[]
  appendices: readonly PaperAppendix[]
  landscape: boolean
}

const blank: Omit<Paper, 'issuer' | 'place' | 'kind' | 'blocks'> = {
  parent: null,
  number: null,
  date: null,
  isDraft: false,
  subject: null,
  attachedTo: null,
  to: [],
  bases: [],
  enacting: null,
  signatures: [],
  recipients: [],
  appendices: [],
  landscape: false,
}

/** A paper of these parts; whatever is not named is left out of it. */
export function newPaper(parts: Partial<Paper> & Pick<Paper, 'issuer' | 'place' | 'kind' | 'blocks'>): Paper {
  return { ...blank, ...parts }
}

export interface PaperRun {
  text: string
  bold: boolean
  italic: boolean
}

/** The text as a list of parts, each saying how it is set. */
export function runsOf(text: PaperText): PaperRun[] {
  return (typeof text === 'string' ? [text] : text).map((part) =>
    typeof part === 'string'
      ? { text: part, bold: false, italic: false }
      : { text: part.text, bold: part.bold ?? false, italic: part.italic ?? false },
  )
}

export const isBand = (row: PaperRow): row is { band: string } => 'band' in row
