/** The terms of the next edition made from the last one's: the same rules, counted one on, all dates moved by its cycle. */
import type { ContestTerms } from './contest-terms'
import type { Day } from './deadlines'
import type { Gate } from './gates'
import type { AuthorTerms, Regulations } from './regulations'

export interface Counted {
  ordinal: number
  year: number
}

/** The same hour of the same day so many years later; 29 February becomes the 28th where there is none. */
export function yearsLater(moment: Date, years: number): Date {
  // Viet Nam is seven hours ahead of UTC all year, so the calendar of a shifted moment is read and written in UTC.
  const ahead = 7 * 3_600_000
  const local = new Date(moment.getTime() + ahead)
  const day = local.getUTCDate()
  const moved = new Date(local)
  moved.setUTCFullYear(local.getUTCFullYear() + years)
  if (moved.getUTCDate() !== day) moved.setUTCDate(0)
  return new Date(moved.getTime() - ahead)
}

export function dayYearsLater(day: Day, years: number): Day {
  return new Date(yearsLater(new Date(`${day}T00:00:00+07:00`), years).getTime() + 7 * 3_600_000)
    .toISOString()
    .slice(0, 10)
}

/**
 * Dates that were moved begin anew: what was first planned last time is no news of this time. `renumber` counts on what names
 * say of number and year.
 */
export function nextEditionTerms(
  last: ContestTerms,
  next: Counted,
  renumber: (text: string, from: Counted, to: Counted) => string,
): ContestTerms {
  const years = next.year - last.year
  const words = (text: string) => renumber(text, last, next)
  const { rounds, ...regulations } = last.regulations
  return {
    ...last,
    ordinal: next.ordinal,
    year: next.year,
    title: words(last.title),
    shortTitle: words(last.shortTitle),
    label: words(last.label),
    organiser: { ...last.organiser, name: words(last.organiser.name) },
    timeline: last.timeline.map(({ code, at, originallyAt }) => ({
      code,
      at: yearsLater(originallyAt ?? at, years),
    })),
    regulations: {
      ...regulations,
      version: 1,
      authors: laterAuthors(regulations.authors, years),
      ...(regulations.gates && { gates: regulations.gates.map((gate) => laterGate(gate, years)) }),
      ...(rounds && {
        rounds: rounds.map((round) => ({
          ...round,
          rubricVersion: 1,
          opensAt: yearsLater(round.opensAt, years),
          endsAt: yearsLater(round.endsAt, years),
        })),
      }),
    } satisfies Regulations,
  }
}

function laterAuthors(authors: AuthorTerms, years: number): AuthorTerms {
  const { birthFrom, birthTo } = authors
  return {
    ...authors,
    birthFrom: birthFrom && dayYearsLater(birthFrom, years),
    birthTo: birthTo && dayYearsLater(birthTo, years),
  }
}

function laterGate(gate: Gate, years: number): Gate {
  if (gate.kind === 'birth-window')
    return { ...gate, from: dayYearsLater(gate.from, years), to: dayYearsLater(gate.to, years) }
  if (gate.kind === 'prize-held') return { ...gate, sinceYear: gate.sinceYear + years }
  if (gate.kind === 'created-since' || gate.kind === 'achievements-since') {
    return 'from' in gate.since ? { ...gate, since: { from: dayYearsLater(gate.since.from, years) } } : gate
  }
  if (gate.kind === 'applied' && gate.since && 'from' in gate.since)
    return { ...gate, since: { from: dayYearsLater(gate.since.from, years) } }
  return gate
}
