/** Entries made ready for assessment: one per id, each with its rubric and with what it lawfully brings along. */
import { byCodeUnit, canonical } from './digest'
import { entryRubric, wholeRubric, type EntryRubric, type EntryRubricIssue } from './entry-rubric'
import { groupBy } from './group-by'
import type { ResultRegulations } from './regulations'
import type { ResultEntry } from './results'
import { highestMax } from './rubric'

export type EntryIssue =
  | EntryRubricIssue
  /** The same id given more than once; the entry is excluded until that is settled. */
  | { readonly code: 'duplicate-entry'; readonly entry: string; readonly copies: number }
  /** No points, or given more than once for the round; it is as if there were none. */
  | { readonly code: 'unlawful-earlier-score'; readonly entry: string; readonly round: string }
  /** No count, or too large to stay exact; it is as if nothing were known of them. */
  | { readonly code: 'unlawful-votes'; readonly entry: string }

export interface PreparedEntries {
  /** By id, each once. */
  readonly entries: readonly ResultEntry[]
  readonly rubrics: ReadonlyMap<string, EntryRubric>
  /** Of the most voted entry that is not excluded. */
  readonly mostVotes: number
  readonly issues: readonly EntryIssue[]
}

/** Whatever order the entries come in. The regulations are lawful (`checkRegulations`). */
export function prepareEntries(
  regulations: ResultRegulations,
  given: readonly ResultEntry[],
): PreparedEntries {
  const issues: EntryIssue[] = []
  const rubrics = new Map<string, EntryRubric>()
  const whole = wholeRubric(regulations.rubric)
  const sorted = [...given].sort((a, b) => byCodeUnit(a.id, b.id))
  const entries = [...groupBy(sorted, ({ id }) => id)].map(([, same]): ResultEntry => {
    const entry = lawfulEntry(regulations, single(same, issues), issues)
    rubrics.set(entry.id, rubricOf(regulations, entry, whole, issues))
    return entry
  })
  const mostVotes = entries.reduce(
    (most, { status, votes = 0 }) => (status === 'eligible' && votes > most ? votes : most),
    0,
  )
  return { entries, rubrics, mostVotes, issues }
}

function single(same: readonly [ResultEntry, ...ResultEntry[]], issues: EntryIssue[]): ResultEntry {
  const [entry] = same
  if (same.length === 1) return entry
  issues.push({ code: 'duplicate-entry', entry: entry.id, copies: same.length })
  const [field = ''] = same.map(({ field }) => field).sort(byCodeUnit)
  return { id: entry.id, field, status: 'excluded' }
}

/** Without what it cannot lawfully bring along. */
function lawfulEntry({ rounds }: ResultRegulations, entry: ResultEntry, issues: EntryIssue[]): ResultEntry {
  const { id, earlier, votes, ...rest } = entry
  if (earlier === undefined && votes === undefined) return entry
  const byRound = groupBy(
    [...(earlier ?? [])].sort((a, b) => byCodeUnit(canonical(a), canonical(b))),
    ({ round }) => round,
  )
  const lawful = [...byRound].flatMap(([round, [score, ...others]]) => {
    const isLawful = Number.isSafeInteger(score.published) && score.published >= 0
    if (isLawful && score.published <= highestMax && others.length === 0) return [score]
    issues.push({ code: 'unlawful-earlier-score', entry: id, round })
    return []
  })
  const areVotes =
    votes === undefined ||
    (Number.isSafeInteger(votes) &&
      votes >= 0 &&
      Number.isSafeInteger(votes * (rounds?.publicVote?.max ?? 1)))
  if (!areVotes) issues.push({ code: 'unlawful-votes', entry: id })
  return { ...rest, id, earlier: lawful, ...(areVotes && votes !== undefined ? { votes } : {}) }
}

function rubricOf(
  { rubric, notApplicable = 'forbid' }: ResultRegulations,
  { id, notApplicable: leftOut = [] }: ResultEntry,
  whole: EntryRubric,
  issues: EntryIssue[],
): EntryRubric {
  if (leftOut.length === 0) return whole
  const own = entryRubric(rubric, notApplicable, id, leftOut)
  if (!('code' in own)) return own
  issues.push(own)
  return whole
}
