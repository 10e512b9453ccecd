/** The shape of one contest's regulations: data that its organiser edits, frozen once judging has begun. */
import type { Rubric } from '#scoring/rubric'
import type { ResultRegulations } from '#scoring/results'
import type { ChainStage } from './chain'
import type { ConflictRules } from './conflicts/standing'
import type { Day } from './deadlines'
import type { FileKind } from './file-kinds'
import type { RoundRegulations } from './rounds'

export interface ContestField {
  code: string
  name: string
}

/** A part of the dossier that is delivered as files. `secretariat` parts are never shown to judges. */
export interface DossierPart {
  code: string
  name: string
  hint: string
  required: boolean
  maxFiles: number
  maxBytes: number
  kinds: FileKind[]
  audience: 'jury' | 'secretariat'
  /** The files are deleted so many days after the secretariat has decided upon the dossier; kept when not told. */
  keepDays?: number
}

export interface ExplanationQuestion {
  code: string
  title: string
  hint: string
  required: boolean
  maxCharacters: number
}

export interface Prize {
  code: string
  title: string
  count: number
  /** Hundredths of a point. */
  minScore: number
  /** Vietnamese đồng. */
  money: number
}

export interface Article {
  code: string
  title: string
  paragraphs: string[]
}

/** What scoring/ needs to know, less the prizes, which are told once. */
export type ScoringRegulations = Omit<ResultRegulations, 'rubric' | 'tiers'>

export interface Regulations {
  version: number
  fields: ContestField[]
  authors: { min: number; max: number; birthFrom: Day; birthTo: Day }
  summaryMaxCharacters: number
  explanation: ExplanationQuestion[]
  parts: DossierPart[]
  rubric: Rubric
  scoring: ScoringRegulations
  /** In the order they are held; one round in the judging phase when left out (`roundsOf`). */
  rounds?: RoundRegulations[]
  prizes: Prize[]
  /** Who may not judge whom, where it differs from the usual. */
  conflicts?: Partial<ConflictRules>
  articles: Article[]
  legalBasis: string[]
  /** Through which units entries come, in order; left out or empty when entrants send straight to the organiser (`chainOf`). */
  chain?: ChainStage[]
}
