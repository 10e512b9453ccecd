/** What an entrant tells us: the answers of one entry, as drafted, submitted and frozen. */
import type { Consent } from './consents'
import type { Day } from './deadlines'
import type { FileKind } from './file-kinds'

/** Answers by field name, as `AnswerShape` spells them; what cannot be read stays as it was typed. */
export type TypedAnswers = Record<string, string>

export interface Author {
  id: string
  name: string
  bornOn: Day | null
  /** The school of a pupil; of an adult, the workplace. */
  school: string
  /** The class of a pupil; of an adult, the position. */
  grade: string
  phone: string
  email: string
  isLead: boolean
  /** Only the secretariat ever sees it. */
  identityNumber?: string
  /** How much of the work is this author's, in whole per cent; null while nobody has said. */
  share?: number | null
  /** To the questions that the registration form asks of every author, as text (rules/questions). */
  form?: TypedAnswers
  /** Who answers for a child under 16 (Luật 91/2025/QH15, Điều 24). */
  representative: { name: string; relation: string; phone: string }
}

export interface Teacher {
  name: string
  school: string
  phone: string
  email: string
}

/** A file as the dossier lists it; the bytes lie in server/storage under `id`. */
export interface DossierFile {
  id: string
  part: string
  name: string
  kind: FileKind
  size: number
  sha256: string
  /** Of a paper whose pages could be counted. */
  pages?: number
  at: Date
}

export interface Pledge {
  /** Own work, true, not awarded before, no dispute: each its own tick, none pre-ticked. */
  ownWork: boolean
  truthful: boolean
  notAwarded: boolean
  signedBy: string
  at: Date | null
}

export interface EntryAnswers {
  title: string
  summary: string
  field: string | null
  /** A second field that the work also belongs to, where the regulations let it be named. */
  secondField?: string | null
  /** The group it competes in, where the regulations have such groups. */
  division?: string | null
  /** To the questions of the registration form (rules/questions). */
  form?: TypedAnswers
  /** What only the entrant knows about the conditions of entry (rules/gate-facts). */
  facts?: TypedAnswers
  authors: Author[]
  /** Null until asked; `{ has: false }` says there was none. */
  teacher: ({ has: true } & Teacher) | { has: false } | null
  /** The unit that sends the entry, by its id; null when entrants send it themselves. */
  unit: string | null
  explanation: Record<string, string>
  files: DossierFile[]
  consents: Consent[]
  pledge: Pledge
}

export function emptyAnswers(): EntryAnswers {
  return {
    title: '',
    summary: '',
    field: null,
    authors: [],
    teacher: null,
    unit: null,
    explanation: {},
    files: [],
    consents: [],
    pledge: { ownWork: false, truthful: false, notAwarded: false, signedBy: '', at: null },
  }
}
