/** THE FRONT DOOR of assigning: who marks what, and why not more, with the quality of the design. */
import { byCodeUnit } from '../digest'
import { worstCost } from './affinity'
import { checkProblem, type AssignmentIssue } from './check-problem'
import { connect } from './connect'
import { cutsOf, type Cut } from './cuts'
import { designOf, scopesOf, type ScopeDesign } from './design'
import { separate } from './exclusions'
import { fairest, isComplete } from './fairest'
import { countPairs, isExpert, toGround, type Ground, type Pair } from './ground'
import { noticesOf, type AssignmentNotice } from './notices'
import { optimise, pairsOf, toPairNetwork } from './pair-network'
import { polish } from './polish'
import type { AssignmentProblem } from './problem'
import { drawFrom } from './random'
import { toTeams, type Teams } from './teams'

export interface AssignedPair {
  readonly entry: string
  readonly judge: string
  /** In thousandths. */
  readonly affinity: number
  readonly isExpert: boolean
  /** `settled`: stays by order; `kept`: existed and could stay; `new`. */
  readonly origin: 'settled' | 'kept' | 'new'
}

export interface Assignment {
  /** Every sheet there is to be, by entry and judge. */
  readonly pairs: readonly AssignedPair[]
  /** Existing sheets that are not among them. */
  readonly withdrawn: readonly { readonly entry: string; readonly judge: string }[]
  /** Thousandths of affinity lost on the pairs that are not settled: as they are, and at the optimum before mixing panels. */
  readonly cost: number
  readonly optimalCost: number
  /** Whether `optimalCost` is proved; false when judges kept apart left too many choices, or fairness came first. */
  readonly isOptimal: boolean
  readonly loads: readonly { readonly judge: string; readonly sheets: number }[]
  readonly design: readonly ScopeDesign[]
  readonly notices: readonly AssignmentNotice[]
}

/** Judges kept apart, or an expert and a layman of one house, leave these short, though the numbers alone would do. */
export interface ApartCut {
  readonly kind: 'kept-apart'
  readonly entries: readonly string[]
  readonly judges: readonly string[]
  /** False when the search was broken off before every choice was tried. */
  readonly isProved: boolean
}

export type AssignmentResult =
  | { readonly status: 'unlawful'; readonly issues: readonly AssignmentIssue[] }
  | ({ readonly status: 'complete' } & Assignment)
  | {
      readonly status: 'infeasible'
      readonly cuts: readonly (Cut | ApartCut)[]
      /** As many sheets as can be given out, then as many least loads as can be met. For showing; not for use without asking. */
      readonly bestEffort: Assignment & {
        readonly missing: readonly { readonly entry: string; readonly sheets: number }[]
        readonly below: readonly { readonly judge: string; readonly sheets: number }[]
      }
    }

/**
 * Assigns judges to entries (shared/scoring.md §5): the most affinity in all under every rule, proved over all pairs, then swaps that
 * mix panels for comparability. The same problem gives the same answer in whatever order its lists come; the seed draws lots among
 * equals. Never a partial answer that looks whole: what cannot be done comes with the cut that proves it.
 */
export function assign(problem: AssignmentProblem): AssignmentResult {
  const issues = checkProblem(problem)
  if (issues.length > 0) return { status: 'unlawful', issues }
  const ground = toGround(problem)
  const network = toPairNetwork(ground)
  optimise(network)
  const relaxed = pairsOf(network)
  const { pairs: chosen, isOptimal } = separate(network)
  if (isComplete(ground, chosen)) {
    const isSum = problem.fairness === 'sum'
    const fair = isSum ? chosen : fairest(ground, chosen)
    return { status: 'complete', ...finished(ground, fair, isOptimal && isSum) }
  }
  const short = wanting(ground, chosen)
  const cuts = isComplete(ground, relaxed) ? [] : cutsOf(network)
  return {
    status: 'infeasible',
    cuts: [...cuts, ...apartCuts(cuts, short, isOptimal)],
    bestEffort: { ...finished(ground, chosen, isOptimal), ...short },
  }
}

/** Polished, linked, measured and given names. */
function finished(ground: Ground, pairs: readonly Pair[], isOptimal: boolean): Assignment {
  const { problem, judges } = ground
  const teams = toTeams(ground, pairs)
  const scopes = scopesOf(ground)
  const draw = drawFrom(problem.seed)
  const optimalCost = costOf(ground, pairs)
  for (const scope of scopes) {
    if (problem.fairness === 'sum') polish(ground, teams, scope.entries, problem.design.weight, draw)
    connect(ground, teams, scope.entries, draw)
  }
  const named = namedPairs(ground, teams)
  const present = new Set(named.map(({ entry, judge }) => JSON.stringify([entry, judge])))
  const unsettled = named.filter(({ origin }) => origin !== 'settled')
  const loads = new Int32Array(judges.length)
  for (const judge of teams.judgeAt) loads[judge]! += 1
  return {
    pairs: named,
    withdrawn: problem.existing
      .filter(({ entry, judge }) => !present.has(JSON.stringify([entry, judge])))
      .map(({ entry, judge }) => ({ entry, judge }))
      .sort(byPair),
    cost: unsettled.reduce((sum, { affinity }) => sum + worstCost - affinity, 0),
    optimalCost,
    isOptimal,
    loads: judges
      .map(({ id }, judge) => ({ judge: id, sheets: loads[judge]! }))
      .sort((a, b) => byCodeUnit(a.judge, b.judge)),
    design: designOf(ground, teams, scopes, draw),
    notices: noticesOf(ground),
  }
}

function namedPairs(ground: Ground, { entryAt, judgeAt, isFixed }: Teams): AssignedPair[] {
  const { entries, judges, cost, liked } = ground
  return [...entryAt.entries()]
    .map(([place, entry]): AssignedPair => {
      const judge = judgeAt[place]!
      const at = entry * judges.length + judge
      return {
        entry: entries[entry]!.id,
        judge: judges[judge]!.id,
        affinity: worstCost - cost[at]!,
        isExpert: isExpert(ground, entry, judge),
        origin: liked[at] === 1 ? 'kept' : isFixed[place] === 1 ? 'settled' : 'new',
      }
    })
    .sort(byPair)
}

function byPair(a: { entry: string; judge: string }, b: { entry: string; judge: string }): number {
  return byCodeUnit(a.entry, b.entry) || byCodeUnit(a.judge, b.judge)
}

function costOf({ cost, judges }: Ground, pairs: readonly Pair[]): number {
  return pairs.reduce((sum, [entry, judge]) => sum + cost[entry * judges.length + judge]!, 0)
}

/** What is short without a cut in the numbers to explain it. */
function apartCuts(
  cuts: readonly Cut[],
  { missing, below }: ReturnType<typeof wanting>,
  isProved: boolean,
): ApartCut[] {
  const explained = new Set(
    cuts.flatMap(({ entries, judges }) => [
      ...entries.map((id) => `entry ${id}`),
      ...judges.map((id) => `judge ${id}`),
    ]),
  )
  const entries = missing.map(({ entry }) => entry).filter((id) => !explained.has(`entry ${id}`))
  const judges = below.map(({ judge }) => judge).filter((id) => !explained.has(`judge ${id}`))
  return entries.length + judges.length === 0 ? [] : [{ kind: 'kept-apart', entries, judges, isProved }]
}

/** What entries and judges still lack. */
function wanting(ground: Ground, pairs: readonly Pair[]) {
  const { entries, judges, need, least } = ground
  const { given, load } = countPairs(ground, pairs)
  return {
    missing: entries
      .map(({ id }, entry) => ({ entry: id, sheets: need[entry]! - given[entry]! }))
      .filter(({ sheets }) => sheets > 0)
      .sort((a, b) => byCodeUnit(a.entry, b.entry)),
    below: judges
      .map(({ id }, judge) => ({ judge: id, sheets: least[judge]! - load[judge]! }))
      .filter(({ sheets }) => sheets > 0)
      .sort((a, b) => byCodeUnit(a.judge, b.judge)),
  }
}
