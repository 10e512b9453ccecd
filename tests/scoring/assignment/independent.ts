/** The rules of an assignment written a second time, from plain data and without regard to speed: what tests judge answers by. */
import type { AssignmentEntry, AssignmentJudge, AssignmentProblem } from '#scoring/assignment/problem'

export interface Sheet {
  readonly entry: string
  readonly judge: string
}

export const keyOf = ({ entry, judge }: Sheet) => `${entry}|${judge}`

export function affinityLost(
  problem: AssignmentProblem,
  entry: AssignmentEntry,
  judge: AssignmentJudge,
): number {
  const a = new Set(entry.keywords)
  const b = new Set(judge.keywords)
  const union = new Set([...a, ...b]).size
  const jaccard = union === 0 ? 0 : [...a].filter((word) => b.has(word)).length / union
  const bid = problem.bids.find((each) => each.entry === entry.id && each.judge === judge.id)?.level ?? 0
  return 1000 - Math.round(500 * Number(judge.expertise.includes(entry.field)) + 300 * jaccard + 200 * bid)
}

/** Every judge of the same house as this one, by walking from name to name. */
export function houseOf(problem: AssignmentProblem, judge: AssignmentJudge): Set<string> {
  const names = ({ unit, parents }: AssignmentJudge): string[] =>
    problem.onePer === 'off'
      ? []
      : [...(unit === null ? [] : [unit]), ...(problem.onePer === 'house' ? parents : [])]
  const house = new Set([judge.id])
  for (let grown = true; grown;) {
    grown = false
    const known = new Set(problem.judges.filter(({ id }) => house.has(id)).flatMap(names))
    for (const other of problem.judges)
      if (!house.has(other.id) && names(other).some((name) => known.has(name))) {
        house.add(other.id)
        grown = true
      }
  }
  return house
}

export function areApart(problem: AssignmentProblem, one: string, other: string): boolean {
  const judge = problem.judges.find(({ id }) => id === one)!
  return (
    houseOf(problem, judge).has(other) ||
    problem.apart.some(([a, b]) => (a === one && b === other) || (a === other && b === one))
  )
}

export function isBarred(
  problem: AssignmentProblem,
  entry: AssignmentEntry,
  judge: AssignmentJudge,
): boolean {
  return (
    problem.bars.some((bar) => bar.entry === entry.id && bar.judge === judge.id) ||
    (!judge.isGuest && !judge.fields.includes(entry.field))
  )
}

/** Sheets that must stay. */
export function settledSheets({ existing, mode }: AssignmentProblem): Sheet[] {
  return existing.filter(({ isFixed }) => isFixed || mode === 'top-up')
}

/** Every rule that new sheets break, and every settled sheet that was lost; complete answers must also fill every need and load. */
export function faultsOf(
  problem: AssignmentProblem,
  { pairs }: { readonly pairs: readonly Sheet[] },
  { isComplete }: { isComplete: boolean },
) {
  const faults: string[] = []
  const settled = new Set(settledSheets(problem).map(keyOf))
  const given = new Set(pairs.map(keyOf))
  if (given.size !== pairs.length) faults.push('a judge meets an entry twice')
  for (const key of settled) if (!given.has(key)) faults.push(`lost ${key}`)
  const isNew = (sheet: Sheet) => !settled.has(keyOf(sheet))
  for (const entry of problem.entries) {
    const team = pairs.filter((pair) => pair.entry === entry.id)
    const old = team.length - team.filter(isNew).length
    if (team.length > Math.max(entry.wanted, old)) faults.push(`${entry.id} has too many`)
    if (isComplete && team.length < entry.wanted) faults.push(`${entry.id} has too few`)
    const judges = team.map(({ judge }) => problem.judges.find(({ id }) => id === judge)!)
    const isFull = team.length >= entry.wanted && entry.wanted > old
    if (problem.expertRequired && isFull && !judges.some(({ expertise }) => expertise.includes(entry.field)))
      faults.push(`${entry.id} has no expert`)
    for (const judge of judges) {
      const sheet = { entry: entry.id, judge: judge.id }
      if (!isNew(sheet)) continue
      if (isBarred(problem, entry, judge)) faults.push(`${keyOf(sheet)} is barred`)
      for (const mate of judges)
        if (mate.id !== judge.id && areApart(problem, judge.id, mate.id))
          faults.push(`${judge.id} meets ${mate.id}`)
    }
  }
  for (const judge of problem.judges) {
    const sheets = pairs.filter((pair) => pair.judge === judge.id)
    const old = sheets.filter((sheet) => !isNew(sheet)).length
    if (sheets.length > Math.max(judge.load.max, old)) faults.push(`${judge.id} has too many`)
    if (isComplete && sheets.length < judge.load.min) faults.push(`${judge.id} has too few`)
  }
  return faults
}

/** What an answer is worth: sheets missing, sheets below the least loads, kept sheets lost, then thousandths lost and balance. */
export type Worth = [missing: number, below: number, unkept: number, cost: number]

/** The best of all lawful answers, by trying every one; for a handful of entries and judges. */
export function bestByTrial(problem: AssignmentProblem): Worth {
  const settled = settledSheets(problem)
  const liked = new Set(
    problem.mode === 'keep' ? problem.existing.filter(({ isFixed }) => !isFixed).map(keyOf) : [],
  )
  const choices = problem.entries.map((entry) => teamsFor(problem, entry, settled))
  const loads = new Map(
    problem.judges.map(({ id }) => [id, settled.filter(({ judge }) => judge === id).length]),
  )
  const before = new Map(loads)
  let best: Worth = [Infinity, Infinity, Infinity, Infinity]
  const visit = (index: number, missing: number, unkept: number, cost: number): void => {
    if (missing > best[0]) return
    if (index === problem.entries.length) {
      let below = 0
      let balance = 0
      for (const { id, load } of problem.judges) {
        const sheets = loads.get(id)!
        below += Math.max(0, load.min - Math.max(sheets, 0))
        for (let sheet = before.get(id)! + 1; sheet <= sheets; sheet += 1) balance += problem.balance * sheet
      }
      const worth: Worth = [missing, below, unkept, cost + balance]
      if (isBetter(worth, best)) best = worth
      return
    }
    const entry = problem.entries[index]!
    const need = Math.max(0, entry.wanted - settled.filter((sheet) => sheet.entry === entry.id).length)
    for (const team of choices[index]!) {
      if (team.some(({ id, load }) => loads.get(id)! >= load.max)) continue
      for (const { id } of team) loads.set(id, loads.get(id)! + 1)
      const lost = team.reduce((sum, judge) => sum + affinityLost(problem, entry, judge), 0)
      const kept = team.filter(({ id }) => liked.has(keyOf({ entry: entry.id, judge: id }))).length
      visit(index + 1, missing + need - team.length, unkept - kept, cost + lost)
      for (const { id } of team) loads.set(id, loads.get(id)! - 1)
    }
  }
  visit(0, 0, liked.size, 0)
  return best
}

function isBetter(a: Worth, b: Worth): boolean {
  const place = a.findIndex((value, index) => value !== b[index])
  return place >= 0 && a[place]! < b[place]!
}

/** Every lawful set of new judges for one entry, short ones included. */
function teamsFor(
  problem: AssignmentProblem,
  entry: AssignmentEntry,
  settled: readonly Sheet[],
): AssignmentJudge[][] {
  const present = settled.filter((sheet) => sheet.entry === entry.id).map(({ judge }) => judge)
  const need = Math.max(0, entry.wanted - present.length)
  const isExpert = (judge: AssignmentJudge) => judge.expertise.includes(entry.field)
  const hasExpert = problem.judges.some((judge) => present.includes(judge.id) && isExpert(judge))
  const laymen = problem.expertRequired && !hasExpert ? need - 1 : need
  const free = problem.judges.filter(
    (judge) =>
      !present.includes(judge.id) &&
      !isBarred(problem, entry, judge) &&
      present.every((other) => !areApart(problem, judge.id, other)),
  )
  let teams: AssignmentJudge[][] = [[]]
  for (const judge of free)
    teams = [
      ...teams,
      ...teams
        .filter((team) => team.every(({ id }) => !areApart(problem, id, judge.id)))
        .map((team) => [...team, judge]),
    ]
  return teams.filter(
    (team) => team.length <= need && team.filter((judge) => !isExpert(judge)).length <= Math.max(0, laymen),
  )
}
