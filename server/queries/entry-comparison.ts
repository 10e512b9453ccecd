/** Two works side by side: every judge who marked both, criterion by criterion. No names: judges are the board's numbers. */
import type { Standing } from '#scoring/results'
import { tiedWorks } from '../council-ties'
import type { By, InContest } from '../guard'
import { judgeNumbers } from '../judge-numbers'
import { shownResults } from '../shown-results'

export interface ComparedWork {
  entry: string
  blindCode: string
  title: string
  rank: number | null
  /** Hundredths; null when it has no official score. */
  published: number | null
  /** By criterion, hundredths rounded half up. */
  means: Record<string, number>
}

export interface EntryComparison {
  contest: { slug: string; shortTitle: string }
  works: { entry: string; blindCode: string; title: string }[]
  criteria: { code: string; title: string }[]
  /** Null until two different works are chosen. */
  pair: {
    a: ComparedWork
    b: ComparedWork
    /** Judges with a counted sheet on both. */
    judges: { judge: number; a: JudgedWork; b: JudgedWork }[]
  } | null
}

interface JudgedWork {
  total: number
  marks: Record<string, number>
}

/**
 * Works that the reader is tied to are not among those to choose from.
 * @param a, b ids as an address holds them; anything else is as if nothing were chosen
 */
export async function entryComparison(by: By & InContest, a: string, b: string): Promise<EntryComparison> {
  const { contest } = by
  const { results, entries, round } = await shownResults(contest)
  const byId = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const nameOf = (entry: string) => ({
    entry,
    blindCode: byId.get(entry)?.blindCode ?? '',
    title: byId.get(entry)?.answers.title ?? '',
  })
  const tied = await tiedWorks(by)
  const standings = results.standings.filter(({ entry, counted }) => counted.length > 0 && !tied.has(entry))
  const [first, second] = [a, b].map((id) => standings.find(({ entry }) => entry === id))
  const numbers = judgeNumbers(results)
  const work = (standing: Standing): ComparedWork => ({
    ...nameOf(standing.entry),
    rank: standing.rank,
    published: standing.published,
    means: Object.fromEntries(
      standing.criterionMeans.map(({ criterion, published }) => [criterion, published]),
    ),
  })
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    works: standings.map(({ entry }) => nameOf(entry)),
    criteria: round.rubric.criteria.map(({ code, title }) => ({ code, title })),
    pair:
      first && second && first !== second
        ? { a: work(first), b: work(second), judges: judgesOfBoth(first, second, numbers) }
        : null,
  }
}

function judgesOfBoth(a: Standing, b: Standing, numbers: ReadonlyMap<string, number>) {
  return a.counted
    .flatMap((own) => {
      const other = b.counted.find(({ judge }) => judge === own.judge)
      return other ? [{ judge: numbers.get(own.judge) ?? 0, a: judged(own), b: judged(other) }] : []
    })
    .sort((one, two) => one.judge - two.judge)
}

function judged({ total, marks }: Standing['counted'][number]): JudgedWork {
  return { total, marks: Object.fromEntries(marks.map(({ criterion, mark }) => [criterion, mark])) }
}
