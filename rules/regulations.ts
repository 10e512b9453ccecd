/** The shape of one contest's regulations: data that its organiser edits, frozen once judging has begun. */
import type { BallotTerms } from '#scoring/ballots'
import type { Rubric } from '#scoring/rubric'
import type { ResultRegulations } from '#scoring/results'
import type { ChainStage } from './chain'
import type { ConflictRules } from './conflicts/standing'
import type { Day } from './deadlines'
import type { FileKind } from './file-kinds'
import type { Gate } from './gates'
import type { FormQuestion } from './questions'
import type { RoundRegulations } from './rounds'
import type { TaskCode } from './tasks'

export interface ContestField {
  code: string
  name: string
}

/** A group in which entries compete across fields, such as a level of school ("bảng A"). */
export interface Division {
  code: string
  name: string
}

export interface AuthorTerms {
  /** Pupils name school and class, and who answers for them; adults name workplace and position. Pupils when left out. */
  kind?: 'pupil' | 'adult'
  min: number
  max: number
  /** Born from this day on, and until that day, both included; null where it does not matter. */
  birthFrom: Day | null
  birthTo: Day | null
  /** Whether authors tell how much of the work is whose, in whole per cent that make 100 together; not asked when left out. */
  shares?: 'optional' | 'required'
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

/** Paragraphs that an organiser adds to an article made from the data, or to a new one of his own. */
export interface ArticleAddition {
  /** The code of the article they follow, or of a new one. */
  article: string
  /** The title of a new article; empty where they follow one. */
  title: string
  paragraphs: string[]
}

/** A ready reason of screening: the sentence sent, what it leads to, and the tasks it is about. */
export interface ScreeningReason {
  code: string
  text: string
  leadsTo: 'invalid' | 'supplement'
  tasks: TaskCode[]
}

/**
 * How the chosen are found: by prizes on scores, or by the council's secret vote alone. Whoever has the majority is chosen,
 * most votes first, up to `places`; all of them where it is null.
 */
export type Selection = { by: 'scores' } | { by: 'votes'; terms: BallotTerms; places: number | null }

/** What scoring/ needs to know, less the prizes, which are told once. */
export type ScoringRegulations = Omit<ResultRegulations, 'rubric' | 'tiers'>

/** What may be left out is read through `rules/entry-terms`, which says what is usual. */
export interface Regulations {
  version: number
  /** What is entered and chosen: a work, or a person who is nominated (and then is the one author). */
  subject?: 'work' | 'person'
  /** What a work is called in this contest, in the middle of a sentence; the usual word when left out. */
  noun?: string
  /** What it is held for; its own words, since no data tells them. */
  purpose?: string[]
  fields: ContestField[]
  /** Whether a second field may be named. */
  secondField?: boolean
  divisions?: Division[]
  authors: AuthorTerms
  /** Whether a teacher or instructor is asked for. */
  teacher?: boolean
  /** Whether a unit has to send or nominate it; entrants may send it themselves when left out. */
  unit?: 'optional' | 'required'
  questions?: FormQuestion[]
  /** Conditions beside the birth window, which `authors` tells. */
  gates?: Gate[]
  /** Whether the thing itself is handed in and received against a paper. */
  checkIn?: boolean
  screeningReasons?: ScreeningReason[]
  selection?: Selection
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
  /** The whole text where it was written by hand; empty where it is made from the data (`articlesOf`). */
  articles: Article[]
  additions?: ArticleAddition[]
  legalBasis: string[]
  /** Through which units entries come, in order; left out or empty when entrants send straight to the organiser (`chainOf`). */
  chain?: ChainStage[]
}
