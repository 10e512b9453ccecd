/** What an assignment stands on, as columns: who may be given what at which cost, what is settled, and what is still wanted. */
import { byCodeUnit } from '../digest'
import { costOf } from './affinity'
import { housesOf } from './houses'
import type { AssignmentEntry, AssignmentJudge, AssignmentProblem, BarReason } from './problem'
import { drawFrom, shuffled } from './random'

/** Why a pair cannot be made; 0 in `barred` means that it can. Those after `panel` follow from sheets that are settled. */
export const barReasons = [
  'none',
  'unit',
  'employer',
  'family',
  'advisor',
  'co-author',
  'declared',
  'own-entry-in-field',
  'language',
  'scored',
  'unavailable',
  'panel',
  'has-sheet',
  'same-house',
  'apart',
] as const satisfies readonly (BarReason | 'none' | 'panel' | 'has-sheet' | 'same-house' | 'apart')[]

export type WhyNotPair = Exclude<(typeof barReasons)[number], 'none'>

/** An entry and a judge by index. */
export type Pair = readonly [entry: number, judge: number]

/** Entries and judges are in an order drawn by the seed; the pair (e, j) has its place at `e * judges + j`. */
export interface Ground {
  readonly problem: AssignmentProblem
  readonly entries: readonly AssignmentEntry[]
  readonly judges: readonly AssignmentJudge[]
  readonly fields: readonly string[]
  readonly fieldOf: Int32Array
  /** Sheets wanted beyond the settled ones, and whether an expert must be among them. */
  readonly need: Int32Array
  readonly wantsExpert: Uint8Array
  /** Of each judge: sheets settled, fewest and most sheets beyond them. */
  readonly held: Int32Array
  readonly least: Int32Array
  readonly most: Int32Array
  readonly house: Int32Array
  /** Field times judges. */
  readonly expert: Uint8Array
  readonly apart: readonly (readonly number[])[]
  readonly cost: Int16Array
  /** Index into `barReasons`. */
  readonly barred: Uint8Array
  /** 1 where a sheet exists that the mode would rather keep. */
  readonly liked: Uint8Array
  readonly settled: readonly Pair[]
}

/** Puts a lawful problem (`checkProblem`) into columns; the order of its lists decides nothing. */
export function toGround(problem: AssignmentProblem): Ground {
  const draw = drawFrom(problem.seed)
  const inOrder = <Item extends { id: string }>(items: readonly Item[]) =>
    shuffled(
      [...items].sort((a, b) => byCodeUnit(a.id, b.id)),
      draw,
    )
  const entries = inOrder(problem.entries)
  const judges = inOrder(problem.judges)
  const fields = [...new Set(entries.map(({ field }) => field))].sort(byCodeUnit)
  const placeOf = new Map(fields.map((field, index) => [field, index]))
  const indexOfEntry = new Map(entries.map(({ id }, index) => [id, index]))
  const indexOfJudge = new Map(judges.map(({ id }, index) => [id, index]))
  const entryAt = (id: string) => indexOfEntry.get(id)!
  const judgeAt = (id: string) => indexOfJudge.get(id)!
  const apart: number[][] = judges.map(() => [])
  for (const [one, other] of problem.apart) {
    apart[judgeAt(one)]!.push(judgeAt(other))
    apart[judgeAt(other)]!.push(judgeAt(one))
  }
  const size = entries.length * judges.length
  const ground = {
    problem,
    entries,
    judges,
    fields,
    fieldOf: Int32Array.from(entries, ({ field }) => placeOf.get(field)!),
    need: Int32Array.from(entries, ({ wanted }) => wanted),
    wantsExpert: new Uint8Array(entries.length).fill(Number(problem.expertRequired)),
    held: new Int32Array(judges.length),
    least: Int32Array.from(judges, ({ load }) => load.min),
    most: Int32Array.from(judges, ({ load }) => load.max),
    house: housesOf(judges, problem.onePer),
    expert: membership(fields, judges, ({ expertise }) => expertise),
    apart: apart.map((others) => [...new Set(others)].sort((a, b) => a - b)),
    cost: new Int16Array(size),
    barred: new Uint8Array(size),
    liked: new Uint8Array(size),
    settled: [] as Pair[],
  } satisfies Ground
  const bids = new Map(
    problem.bids.map(({ entry, judge, level }) => [entryAt(entry) * judges.length + judgeAt(judge), level]),
  )
  fillCosts(ground, bids)
  barPanels(ground)
  for (const { entry, judge, reason } of problem.bars) {
    const at = entryAt(entry) * judges.length + judgeAt(judge)
    const code = barReasons.indexOf(reason)
    // Of several reasons the first in the list is told, whatever the order they came in.
    if (ground.barred[at] === 0 || code < ground.barred[at]!) ground.barred[at] = code
  }
  for (const { entry, judge, isFixed } of problem.existing) {
    if (isFixed || problem.mode === 'top-up') ground.settled.push([entryAt(entry), judgeAt(judge)])
    else if (problem.mode === 'keep') ground.liked[entryAt(entry) * judges.length + judgeAt(judge)] = 1
  }
  ground.settled.sort(([e, j], [f, k]) => e - f || j - k)
  for (const pair of ground.settled) settle(ground, pair)
  return ground
}

/** Takes a pair as given from now on: what it fills is no longer wanted, and whom it excludes is barred. */
export function settle(
  ground: Pick<
    Ground,
    | 'need'
    | 'wantsExpert'
    | 'held'
    | 'least'
    | 'most'
    | 'house'
    | 'expert'
    | 'apart'
    | 'barred'
    | 'fieldOf'
    | 'judges'
  >,
  [entry, judge]: Pair,
): void {
  const { need, wantsExpert, held, least, most, house, expert, apart, barred, fieldOf, judges } = ground
  const row = entry * judges.length
  const bar = (other: number, reason: WhyNotPair) => {
    if (barred[row + other] === 0) barred[row + other] = barReasons.indexOf(reason)
  }
  need[entry] = Math.max(0, need[entry]! - 1)
  held[judge]! += 1
  least[judge] = Math.max(0, least[judge]! - 1)
  most[judge] = Math.max(0, most[judge]! - 1)
  if (expert[fieldOf[entry]! * judges.length + judge] === 1) wantsExpert[entry] = 0
  bar(judge, 'has-sheet')
  for (const other of apart[judge]!) bar(other, 'apart')
  if (house[judge]! >= 0) house.forEach((each, other) => each === house[judge] && bar(other, 'same-house'))
}

/** How many sheets some pairs give each entry and each judge. */
export function countPairs(
  { entries, judges }: Ground,
  pairs: readonly Pair[],
): { given: Int32Array; load: Int32Array } {
  const given = new Int32Array(entries.length)
  const load = new Int32Array(judges.length)
  for (const [entry, judge] of pairs) {
    given[entry]! += 1
    load[judge]! += 1
  }
  return { given, load }
}

export function isExpert({ expert, fieldOf, judges }: Ground, entry: number, judge: number): boolean {
  return expert[fieldOf[entry]! * judges.length + judge] === 1
}

function membership(
  fields: readonly string[],
  judges: readonly AssignmentJudge[],
  of: (judge: AssignmentJudge) => readonly string[],
): Uint8Array {
  const table = new Uint8Array(fields.length * judges.length)
  const placeOf = new Map(fields.map((field, index) => [field, index]))
  judges.forEach((judge, index) => {
    for (const field of of(judge)) {
      const place = placeOf.get(field)
      if (place !== undefined) table[place * judges.length + index] = 1
    }
  })
  return table
}

function barPanels({ judges, fields, fieldOf, barred }: Ground): void {
  const seated = membership(fields, judges, (judge) => (judge.isGuest ? fields : judge.fields))
  const code = barReasons.indexOf('panel')
  fieldOf.forEach((field, entry) => {
    for (let judge = 0; judge < judges.length; judge += 1)
      if (seated[field * judges.length + judge] === 0) barred[entry * judges.length + judge] = code
  })
}

function fillCosts(
  { entries, judges, fieldOf, expert, cost }: Ground,
  bids: ReadonlyMap<number, number>,
): void {
  const numberOf = new Map<string, number>()
  const numbers = (words: readonly string[]) =>
    Int32Array.from(new Set(words), (word) => {
      const known = numberOf.get(word)
      if (known !== undefined) return known
      numberOf.set(word, numberOf.size)
      return numberOf.size - 1
    })
  const words = judges.map(({ keywords }) => numbers(keywords))
  const ofEntries = entries.map(({ keywords }) => numbers(keywords))
  const marked = new Uint8Array(numberOf.size)
  ofEntries.forEach((own, entry) => {
    for (const word of own) marked[word] = 1
    const row = entry * judges.length
    const field = fieldOf[entry]! * judges.length
    for (let judge = 0; judge < judges.length; judge += 1) {
      const others = words[judge]!
      let shared = 0
      for (let place = 0; place < others.length; place += 1) shared += marked[others[place]!]!
      cost[row + judge] = costOf(expert[field + judge] === 1, shared, own.length + others.length - shared, 0)
    }
    for (const word of own) marked[word] = 0
    // Bids are few: the pairs that have one are costed again.
  })
  for (const [at, bid] of bids) {
    const entry = Math.floor(at / judges.length)
    const judge = at % judges.length
    const own = new Set(ofEntries[entry])
    const others = words[judge]!
    const shared = others.filter((word) => own.has(word)).length
    const isExpert = expert[fieldOf[entry]! * judges.length + judge] === 1
    cost[at] = costOf(isExpert, shared, own.size + others.length - shared, bid)
  }
}
