/** What is wrong with the terms of a contest, or still missing from them, chapter by chapter. */
import { checkRegulations, type RegulationIssue } from '#scoring/regulations'
import { points } from '#scoring/points'
import type { Chapter } from './chapters'
import type { ContestTerms } from './contest-terms'
import { birthWindowOf, selectionOf, subjectOf } from './entry-terms'
import { roundLabel, roundsOf, type RoundLabel } from './rounds'
import { disorderedDates, type DisorderedDates } from './timeline-changes'

/** What every thể lệ must tell. */
export const neededParts = [
  'title',
  'organiser',
  'standing-body',
  'contact',
  'legal-basis',
  'fields',
  'field-name',
  'authors',
  'parts',
  'part-kinds',
  'explanation',
  'prizes',
  'prize-title',
  'criterion-title',
] as const
export type NeededPart = (typeof neededParts)[number]

export type TermsProblem = { chapter: Chapter } & (
  | { code: 'missing'; part: NeededPart }
  | { code: 'regulation'; issue: RegulationIssue }
  | { code: 'dates'; dates: DisorderedDates }
  | { code: 'authors-range' }
  | { code: 'birth-window-empty' }
  | { code: 'round-window'; round: RoundLabel }
  | { code: 'last-round-advances'; round: RoundLabel }
  | { code: 'round-leads-nowhere'; round: RoundLabel }
  /** Text that still speaks of another year: to be looked at, not in the way. */
  | { code: 'other-year'; year: number }
)

/** Whether a contest may not be announced with this. */
export function isInTheWay({ code }: TermsProblem): boolean {
  return code !== 'other-year'
}

export function termsProblems(terms: ContestTerms): TermsProblem[] {
  return [
    ...general(terms),
    ...entering(terms),
    ...disorderedDates(terms.timeline).map((dates) => ({
      chapter: 'timeline' as const,
      code: 'dates' as const,
      dates,
    })),
    ...judging(terms),
    ...staleYears(terms),
  ]
}

const blank = (text: string) => text.trim() === ''

function missing(chapter: Chapter, ...pairs: [boolean, NeededPart][]): TermsProblem[] {
  return pairs.flatMap(([is, part]) => (is ? [{ chapter, code: 'missing' as const, part }] : []))
}

function general({ title, shortTitle, organiser, regulations }: ContestTerms): TermsProblem[] {
  const { name, standingBody, address, phone, email } = organiser
  return missing(
    'general',
    [blank(title) || blank(shortTitle), 'title'],
    [blank(name), 'organiser'],
    [blank(standingBody), 'standing-body'],
    [blank(address) || (blank(phone) && blank(email)), 'contact'],
    [regulations.legalBasis.every(blank), 'legal-basis'],
  )
}

function entering({ regulations }: ContestTerms): TermsProblem[] {
  const { authors, fields, parts, explanation } = regulations
  const window = birthWindowOf(regulations)
  const problems: TermsProblem[] = []
  if (!(authors.min >= 1 && authors.min <= authors.max))
    problems.push({ chapter: 'eligibility', code: 'authors-range' })
  if (window && window.from > window.to) problems.push({ chapter: 'eligibility', code: 'birth-window-empty' })
  const asksText = explanation.length > 0 || subjectOf(regulations) === 'person'
  return [
    ...problems,
    ...missing(
      'fields',
      [fields.length === 0, 'fields'],
      [fields.some(({ name }) => blank(name)), 'field-name'],
    ),
    ...missing(
      'dossier',
      [parts.length === 0, 'parts'],
      [parts.some(({ kinds, name }) => kinds.length === 0 || blank(name)), 'part-kinds'],
    ),
    ...missing('form', [!asksText && parts.length === 0, 'explanation']),
  ]
}

/** Where the council votes there are no scores to be checked. */
function judging(terms: ContestTerms): TermsProblem[] {
  const { regulations } = terms
  const { rubric, scoring, prizes } = regulations
  const named = missing(
    'prizes',
    [prizes.length === 0, 'prizes'],
    [prizes.some(({ title }) => blank(title)), 'prize-title'],
  )
  if (selectionOf(regulations).by === 'votes') return named
  const tiers = prizes.map(({ minScore, money, ...prize }) => ({
    ...prize,
    minScore: points(minScore),
    value: money,
  }))
  const issues = checkRegulations({ ...scoring, rubric, tiers })
  return [
    ...named,
    ...missing('judging', [rubric.criteria.some(({ title }) => blank(title)), 'criterion-title']),
    ...issues.map((issue) => ({ chapter: chapterOf(issue), code: 'regulation' as const, issue })),
    ...rounds(terms),
  ]
}

const tierIssues: readonly RegulationIssue['code'][] = [
  'blank-tier-code',
  'duplicate-tier-code',
  'count-is-not-a-count',
  'min-score-is-not-points',
  'value-is-not-money',
  'min-score-rises',
]
const roundIssues: readonly RegulationIssue['code'][] = [
  'weights-are-not-a-hundred',
  'round-weight-is-not-a-count',
  'duplicate-round',
  'current-round-unknown',
]

function chapterOf({ code }: RegulationIssue): Chapter {
  if (tierIssues.includes(code)) return 'prizes'
  return roundIssues.includes(code) ? 'rounds' : 'judging'
}

function rounds(terms: ContestTerms): TermsProblem[] {
  const { rubric, scoring, rounds: told } = terms.regulations
  if (!told || told.length === 0) return []
  const all = roundsOf(terms)
  return all.flatMap((round, index): TermsProblem[] => {
    const about = { chapter: 'rounds' as const, round: roundLabel(round) }
    const before = all[index - 1]
    const isLast = index === all.length - 1
    const overlaps = before !== undefined && round.opensAt < before.endsAt
    const own: readonly RegulationIssue[] =
      round.rubric === rubric
        ? []
        : checkRegulations({
            ...scoring,
            rounds: undefined,
            rubric: round.rubric,
            tiers: [],
            tieChain: round.scoring.tieChain,
          })
    return [
      ...(round.opensAt >= round.endsAt || overlaps ? [{ ...about, code: 'round-window' as const }] : []),
      ...(isLast && round.advancement ? [{ ...about, code: 'last-round-advances' as const }] : []),
      ...(!isLast && !round.advancement ? [{ ...about, code: 'round-leads-nowhere' as const }] : []),
      ...own.map((issue) => ({ chapter: 'rounds' as const, code: 'regulation' as const, issue })),
    ]
  })
}

/** Years that hand-written text names and the edition has nothing to do with, such as those of the one it was copied from. */
function staleYears({ year, timeline, regulations }: ContestTerms): TermsProblem[] {
  const known = new Set([year, ...timeline.map(({ at }) => at.getUTCFullYear())])
  const named = regulations.articles.flatMap(
    ({ paragraphs }) => paragraphs.join(' ').match(/\b20\d\d\b/g) ?? [],
  )
  const years = [...new Set(named.map(Number))].filter((one) => !known.has(one) && Math.abs(one - year) <= 3)
  return years.sort().map((one) => ({ chapter: 'text', code: 'other-year', year: one }))
}
