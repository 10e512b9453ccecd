/** The judges of every entry as columns, those who are settled included, and the one way to change them: by swapping two. */
import { mustNotMeet } from './exclusions'
import { isExpert, type Ground, type Pair } from './ground'

/** The places of entry `e` are `offsets[e]` up to, not including, `offsets[e + 1]`. */
export interface Teams {
  readonly offsets: Int32Array
  readonly judgeAt: Int32Array
  readonly entryAt: Int32Array
  /** 1 for sheets that must stay where they are. */
  readonly isFixed: Uint8Array
}

export function toTeams(ground: Ground, pairs: readonly Pair[]): Teams {
  const { entries, judges, settled, liked } = ground
  const all = [
    ...settled.map(([entry, judge]) => ({ entry, judge, isFixed: 1 })),
    ...pairs.map(([entry, judge]) => ({ entry, judge, isFixed: liked[entry * judges.length + judge]! })),
  ].sort((a, b) => a.entry - b.entry || a.judge - b.judge)
  const offsets = new Int32Array(entries.length + 1)
  for (const { entry } of all) offsets[entry + 1]! += 1
  for (let entry = 0; entry < entries.length; entry += 1) offsets[entry + 1]! += offsets[entry]!
  return {
    offsets,
    judgeAt: Int32Array.from(all, ({ judge }) => judge),
    entryAt: Int32Array.from(all, ({ entry }) => entry),
    isFixed: Uint8Array.from(all, ({ isFixed }) => isFixed),
  }
}

/** Whether two sheets may change judges: neither is fixed, and both entries keep every rule. Loads stay as they are. */
export function maySwap(ground: Ground, teams: Teams, one: number, other: number): boolean {
  return (
    teams.isFixed[one] === 0 &&
    teams.isFixed[other] === 0 &&
    mayTake(ground, teams, one, teams.judgeAt[other]!) &&
    mayTake(ground, teams, other, teams.judgeAt[one]!)
  )
}

/** By how many thousandths of affinity a swap makes the two sheets dearer. */
export function swapLoss(
  { cost, judges }: Ground,
  { entryAt, judgeAt }: Teams,
  one: number,
  other: number,
): number {
  const e = entryAt[one]! * judges.length
  const f = entryAt[other]! * judges.length
  const a = judgeAt[one]!
  const b = judgeAt[other]!
  return cost[e + b]! + cost[f + a]! - cost[e + a]! - cost[f + b]!
}

export function swap({ judgeAt }: Teams, one: number, other: number): void {
  const judge = judgeAt[one]!
  judgeAt[one] = judgeAt[other]!
  judgeAt[other] = judge
}

/** Whether a judge may have the sheet at a place instead of whoever has it. */
function mayTake(
  ground: Ground,
  { offsets, judgeAt, entryAt }: Teams,
  place: number,
  judge: number,
): boolean {
  const entry = entryAt[place]!
  if (ground.barred[entry * ground.judges.length + judge] !== 0) return false
  const needsExpert = ground.wantsExpert[entry] === 1 && !isExpert(ground, entry, judge)
  let experts = 0
  for (let mate = offsets[entry]!; mate < offsets[entry + 1]!; mate += 1) {
    if (mate === place) continue
    const other = judgeAt[mate]!
    if (other === judge || mustNotMeet(ground, other, judge)) return false
    experts += Number(needsExpert && isExpert(ground, entry, other))
  }
  // An entry whose team lacks an expert already cannot lose one.
  return !needsExpert || experts > 0 || !isExpert(ground, entry, judgeAt[place]!)
}
