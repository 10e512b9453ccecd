/** Decisions of the council between tied entries: each holds only for exactly the entries it was taken on. */
import { byCodeUnit, canonical } from './digest'
import { groupBy } from './group-by'

export interface RecordedDecision {
  readonly id: string
  /** Every tied entry, best first; entries the council left level share a group. At least two groups. */
  readonly order: readonly (readonly string[])[]
}

/** Decisions by `candidateKey` of the entries they were taken on. */
export type DecisionBook = ReadonlyMap<string, RecordedDecision>

export type DecisionIssue =
  | {
      readonly code: 'malformed-decision'
      readonly decision: string
      readonly fault: 'decides-nothing' | 'empty-group' | 'repeated-entry'
    }
  | {
      readonly code: 'competing-decisions'
      readonly decisions: readonly string[]
      readonly candidates: readonly string[]
    }

/** The same text for the same entries in any order: what a decision is keyed by, so that it lapses when the tie changes. */
export function candidateKey(entries: readonly string[]): string {
  return canonical([...entries].sort(byCodeUnit))
}

/**
 * Files decisions by the entries they were taken on. A malformed decision, and every one of several taken on the same entries,
 * is left out and named in the issues: none of them is chosen silently.
 */
export function fileDecisions(decisions: readonly RecordedDecision[]): {
  book: DecisionBook
  issues: DecisionIssue[]
} {
  const issues: DecisionIssue[] = []
  const wellFormed = inOrder(decisions).filter((decision) => {
    const fault = faultOf(decision)
    if (fault) issues.push({ code: 'malformed-decision', decision: decision.id, fault })
    return !fault
  })
  const book = new Map<string, RecordedDecision>()
  for (const [key, same] of groupBy(wellFormed, ({ order }) => candidateKey(order.flat()))) {
    const [first] = same
    if (same.length === 1) book.set(key, first)
    else
      issues.push({
        code: 'competing-decisions',
        decisions: same.map(({ id }) => id),
        candidates: first.order.flat().sort(byCodeUnit),
      })
  }
  return { book, issues }
}

function inOrder(decisions: readonly RecordedDecision[]): RecordedDecision[] {
  const textOf = ({ order }: RecordedDecision) => canonical(order.map(candidateKey))
  return [...decisions].sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(textOf(a), textOf(b)))
}

function faultOf({ order }: RecordedDecision): Extract<DecisionIssue, { fault: string }>['fault'] | null {
  const entries = order.flat()
  if (order.length < 2) return 'decides-nothing'
  if (order.some((group) => group.length === 0)) return 'empty-group'
  if (new Set(entries).size < entries.length) return 'repeated-entry'
  return null
}
