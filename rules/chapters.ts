/** The chapters of a thể lệ in the order they are read: what each tells, and what judging freezes of it. */
import type { Rubric } from '#scoring/rubric'
import { chainOf } from './chain'
import { usualConflictRules } from './conflicts/standing'
import type { ContestTerms } from './contest-terms'
import {
  asksTeacher,
  authorKindOf,
  divisionsOf,
  needsUnit,
  screeningReasonsOf,
  selectionOf,
  sharesOf,
  subjectOf,
  takesModels,
  takesSecondField,
} from './entry-terms'
import type { ScoringRegulations } from './regulations'

export const chapters = [
  'general',
  'eligibility',
  'fields',
  'dossier',
  'form',
  'chain',
  'timeline',
  'judging',
  'rounds',
  'prizes',
  'conflicts',
  'text',
] as const
export type Chapter = (typeof chapters)[number]

export function isChapter(text: string | undefined): text is Chapter {
  return (chapters as readonly (string | undefined)[]).includes(text)
}

/** Terms of scoring that are told where the prizes are, or the rounds. */
const prizeTerms = ['approval', 'maxAwardRate', 'caps', 'rollover'] as const

function without(scoring: ScoringRegulations, terms: readonly (keyof ScoringRegulations)[]): object {
  return Object.fromEntries(
    Object.entries(scoring).filter(
      ([key]) => key !== 'rounds' && !(terms as readonly string[]).includes(key),
    ),
  )
}

/** Empty guidance is none. */
function plain(rubric: Rubric): object {
  return {
    ...rubric,
    criteria: rubric.criteria.map((one) => ({ ...one, guidance: one.guidance || undefined })),
  }
}

/** What a chapter tells of a contest; together they tell everything but the version. */
const parts: Record<Chapter, (terms: ContestTerms) => unknown> = {
  general: ({ title, shortTitle, label, ordinal, year, province, organiser, regulations }) => [
    { title, shortTitle, label, ordinal, year, province, organiser },
    [regulations.legalBasis, regulations.purpose, regulations.noun],
  ],
  eligibility: ({ regulations }) => [
    subjectOf(regulations),
    { ...regulations.authors, kind: authorKindOf(regulations), shares: sharesOf(regulations) },
    [asksTeacher(regulations), needsUnit(regulations)],
    regulations.gates ?? [],
  ],
  fields: ({ regulations }) => [regulations.fields, takesSecondField(regulations), divisionsOf(regulations)],
  dossier: ({ regulations }) => [
    regulations.parts,
    takesModels(regulations),
    screeningReasonsOf(regulations),
  ],
  form: ({ regulations: { questions = [], explanation, summaryMaxCharacters } }) => [
    questions,
    explanation,
    summaryMaxCharacters,
  ],
  chain: ({ regulations }) => chainOf(regulations),
  timeline: ({ timeline }) => timeline,
  judging: ({ regulations }) => [
    plain(regulations.rubric),
    without(regulations.scoring, prizeTerms),
    selectionOf(regulations),
  ],
  rounds: ({ regulations: { rounds = [], scoring } }) => [
    rounds.map((round) => ({ ...round, rubric: round.rubric && plain(round.rubric) })),
    scoring.rounds,
  ],
  prizes: ({ regulations: { prizes, scoring } }) => [prizes, prizeTerms.map((term) => scoring[term])],
  conflicts: ({ regulations }) => ({ ...usualConflictRules, ...regulations.conflicts }),
  text: ({ regulations: { articles, additions = [] } }) => [articles, additions],
}

/** The chapters in which two sets of terms differ, in their order. */
export function changedChapters(before: ContestTerms, after: ContestTerms): Chapter[] {
  return chapters.filter((chapter) => !isSame(parts[chapter](before), parts[chapter](after)))
}

/** Equal as they would be stored: absent and undefined are one, and the order of keys says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  )
}
