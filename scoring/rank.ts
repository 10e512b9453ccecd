/** Competition ranking 1, 2, 2, 4 on the score and then the chain of tie-breaks, with a trace of what separated whom. */
import type { DecisionBook } from './decisions'
import { byCodeUnit } from './digest'
import { exactKeys } from './kernels/exact-keys'
import { descendingOrder } from './kernels/radix-order'
import { compareRationals, rational, type Points, type Rational } from './points'
import { tieBreaks, type Contender, type TieBreak, type TieBreakCode, type Verdict } from './tie-breaks'

/** Why a tie group stands above the next one. */
export interface Separation {
  readonly by: 'published-score' | 'exact-score' | TieBreakCode
  /** The article of the link; null for the score itself. */
  readonly article: string | null
  readonly criterion: string | null
  /** The decision applied, by id. */
  readonly decision: string | null
  /** Hundredths of a point, or a count (`count-of-top`), or a place (`decision`, lower is better). */
  readonly value: Rational
  /** The same of the group below. */
  readonly valueBelow: Rational
}

/** Entries nothing separates; most groups have one. */
export interface TieGroup {
  /** One plus the number of entries strictly better. */
  readonly rank: number
  /** By id, which orders the listing and decides nothing. */
  readonly entries: readonly string[]
  readonly published: Points
  /** What separated this group from the one below; null for the last. */
  readonly separatedBy: Separation | null
}

export interface Ranking {
  readonly groups: readonly TieGroup[]
  /** Ids of the decisions the chain applied. */
  readonly decisionsUsed: readonly string[]
}

interface Piece {
  readonly members: readonly Contender[]
  readonly separatedBy: Separation | null
}

/** Ranks entries that compete with each other; the order they are given in decides nothing. */
export function rank(
  contenders: readonly Contender[],
  chain: readonly TieBreak[],
  decisions: DecisionBook,
  rankOn: 'published' | 'exact' = 'published',
): Ranking {
  const used = new Set<string>()
  const byScore: Verdict = {
    values: contenders.map(({ published, exact }) => (rankOn === 'exact' ? exact : rational(published, 1))),
    better: 'higher',
    decision: null,
  }
  const score = { code: `${rankOn}-score`, article: null } as const
  const pieces = split(contenders, byScore, score, (members) => refine(members, chain, decisions, used))
  let better = 0
  const groups = pieces.map(({ members, separatedBy }) => {
    const entries = members.map(({ entry }) => entry).sort(byCodeUnit)
    const group = { rank: better + 1, entries, published: publishedOf(members), separatedBy }
    better += members.length
    return group
  })
  return { groups, decisionsUsed: [...used].sort(byCodeUnit) }
}

function refine(
  members: readonly Contender[],
  chain: readonly TieBreak[],
  decisions: DecisionBook,
  used: Set<string>,
): Piece[] {
  const [link, ...rest] = chain
  if (!link || members.length === 1) return [{ members, separatedBy: null }]
  const next = (tied: readonly Contender[]) => refine(tied, rest, decisions, used)
  const verdict = tieBreaks[link.code](members, link, decisions)
  if (!verdict) return next(members)
  if (verdict.decision !== null) used.add(verdict.decision)
  return split(members, verdict, link, next)
}

/** Splits by value, best first, refines each part, and writes between neighbouring parts what separated them. */
function split(
  members: readonly Contender[],
  { values, better, decision }: Verdict,
  link: TieBreak | { readonly code: 'published-score' | 'exact-score'; readonly article: null },
  refinePart: (part: readonly Contender[]) => Piece[],
): Piece[] {
  const inOrder = bestFirst(values, better)
  const parts: { value: Rational; members: Contender[] }[] = []
  for (const at of inOrder) {
    const [value, member] = [values[at] as Rational, members[at] as Contender]
    const last = parts[parts.length - 1]
    if (last && compareRationals(last.value, value) === 0) last.members.push(member)
    else parts.push({ value, members: [member] })
  }
  return parts.flatMap((part, index) => {
    const pieces = refinePart(part.members)
    const below = parts[index + 1]
    if (!below) return pieces
    const separatedBy: Separation = {
      by: link.code,
      article: link.article,
      criterion: ('criterion' in link && link.criterion) || null,
      decision,
      value: part.value,
      valueBelow: below.value,
    }
    return pieces.map((piece, place) => (place === pieces.length - 1 ? { ...piece, separatedBy } : piece))
  })
}

/** Below so many, comparing is quicker than counting digits. */
const manyEntries = 256

/** Places of the values, best first: by whole-number keys where there are exact ones, else by comparing fractions. */
function bestFirst(values: readonly Rational[], better: Verdict['better']): Iterable<number> {
  const keys =
    better === 'higher' && values.length >= manyEntries
      ? exactKeys(
          values.map(({ numerator }) => numerator),
          values.map(({ denominator }) => denominator),
        )
      : null
  if (keys) return descendingOrder(keys)
  const direction = better === 'higher' ? -1 : 1
  return values
    .map((_, at) => at)
    .sort((a, b) => direction * compareRationals(values[a] as Rational, values[b] as Rational))
}

function publishedOf([first]: readonly Contender[]): Points {
  return (first as Contender).published
}
