/** Decisions of the council between tied entries: each holds only for exactly the entries it was taken on. */
import { byCodeUnit, canonical } from './digest'

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
  const byKey = new Map<string, RecordedDecision[]>()
  for (const decision of [...decisions].sort((a, b) => byCodeUnit(a.id, b.id))) {
    const fault = faultOf(decision)
    const key = candidateKey(decision.order.flat())
    if (fault) issues.push({ code: 'malformed-decision', decision: decision.id, fault })
    else byKey.set(key, [...(byKey.get(key) ?? []), decision])
  }
  const book = new Map<string, RecordedDecision>()
  for (const [key, [first, ...others]] of byKey as Map<string, [RecordedDecision, ...RecordedDecision[]]>) {
    if (others.length === 0) book.set(key, first)
    else
      issues.push({
        code: 'competing-decisions',
        decisions: [first, ...others].map(({ id }) => id),
        candidates: first.order.flat().sort(byCodeUnit),
      })
  }
  return { book, issues }
}

function faultOf({ order }: RecordedDecision): Extract<DecisionIssue, { fault: string }>['fault'] | null {
  const entries = order.flat()
  if (order.length < 2) return 'decides-nothing'
  if (order.some((group) => group.length === 0)) return 'empty-group'
  if (new Set(entries).size < entries.length) return 'repeated-entry'
  return null
}
