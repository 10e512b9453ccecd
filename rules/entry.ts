/** What an entrant tells us: the answers of one entry, as drafted, submitted and frozen. */
import type { Consent } from './consents'
import type { Day } from './deadlines'
import type { FileKind } from './file-kinds'

export interface Author {
  id: string
  name: string
  bornOn: Day | null
  school: string
  grade: string
  phone: string
  email: string
  isLead: boolean
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
