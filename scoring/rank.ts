/** Competition ranking 1, 2, 2, 4 on the published score and then the chain of tie-breaks, with a trace of what separated whom. */
import type { DecisionBook } from './decisions'
import { byCodeUnit } from './digest'
import { compareRationals, rational, type Points, type Rational } from './points'
import { tieBreaks, type Contender, type TieBreak, type TieBreakCode, type Verdict } from './tie-breaks'

/** Why a tie group stands above the next one. */
export interface Separation {
  readonly by: 'published-score' | TieBreakCode
  /** The article of the link; null for the published score itself. */
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
): Ranking {
  const used = new Set<string>()
  const byScore: Verdict = {
    values: contenders.map(({ published }) => rational(published, 1)),
    better: 'higher',
    decision: null,
  }
  const pieces = split(contenders, byScore, null, (members) => refine(members, chain, decisions, used))
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
  link: TieBreak | null,
  refinePart: (part: readonly Contender[]) => Piece[],
): Piece[] {
  const direction = better === 'higher' ? -1 : 1
  const valued = members
    .map((member, index) => ({ member, value: values[index] as Rational }))
    .sort((a, b) => direction * compareRationals(a.value, b.value))
  const parts: { value: Rational; members: Contender[] }[] = []
  for (const { member, value } of valued) {
    const last = parts[parts.length - 1]
    if (last && compareRationals(last.value, value) === 0) last.members.push(member)
    else parts.push({ value, members: [member] })
  }
  return parts.flatMap((part, index) => {
    const pieces = refinePart(part.members)
    const below = parts[index + 1]
    if (!below) return pieces
    const separatedBy: Separation = {
      by: link?.code ?? 'published-score',
      article: link?.article ?? null,
      criterion: link?.criterion ?? null,
      decision,
      value: part.value,
      valueBelow: below.value,
    }
    return pieces.map((piece, place) => (place === pieces.length - 1 ? { ...piece, separatedBy } : piece))
  })
}

function publishedOf([first]: readonly Contender[]): Points {
  return (first as Contender).published
}
