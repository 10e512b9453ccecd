/** The chapters of a thể lệ in the order they are read: what each tells, and what judging freezes of it. */
import type { ContestTerms } from './contest-terms'

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

/** What a chapter tells of a contest; together they tell everything but the version. */
const parts: Record<Chapter, (terms: ContestTerms) => unknown> = {
  general: ({ title, shortTitle, label, ordinal, year, province, organiser, regulations }) => [
    { title, shortTitle, label, ordinal, year, province, organiser },
    regulations.legalBasis,
  ],
  eligibility: ({ regulations: { subject, authors, teacher, gates } }) => [subject, authors, teacher, gates],
  fields: ({ regulations: { fields, secondField, divisions } }) => [fields, secondField, divisions],
  dossier: ({ regulations: { parts: dossier, checkIn, screeningReasons } }) => [
    dossier,
    checkIn,
    screeningReasons,
  ],
  form: ({ regulations: { questions, explanation, summaryMaxCharacters } }) => [
    questions,
    explanation,
    summaryMaxCharacters,
  ],
  chain: ({ regulations: { chain } }) => chain ?? [],
  timeline: ({ timeline }) => timeline,
  judging: ({ regulations: { rubric, scoring, selection } }) => [rubric, scoring, selection],
  rounds: ({ regulations: { rounds } }) => rounds,
  prizes: ({ regulations: { prizes } }) => prizes,
  conflicts: ({ regulations: { conflicts } }) => conflicts,
  text: ({ regulations: { articles, additions } }) => [articles, additions],
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
