/** Which entries can be compared: those that judges in common link together, directly or through others. */
import type { Teams } from './teams'

export interface Components {
  readonly count: number
  /** The component of each judge and each entry that has or is given a sheet; -1 for the others. Numbered as they come. */
  readonly ofJudge: Int32Array
  readonly ofEntry: Int32Array
}

/** The components among some entries; sheets of other entries link nothing. */
export function componentsOf(
  judges: number,
  { offsets, judgeAt }: Teams,
  entries: readonly number[],
): Components {
  const lead = Int32Array.from({ length: judges }, (_, judge) => judge)
  const leadOf = (judge: number): number => {
    let top = judge
    while (lead[top] !== top) top = lead[top]!
    for (let each = judge; each !== top;) {
      const next = lead[each]!
      lead[each] = top
      each = next
    }
    return top
  }
  const ofJudge = new Int32Array(judges).fill(-1)
  const ofEntry = new Int32Array(offsets.length - 1).fill(-1)
  const teams = entries.filter((entry) => offsets[entry]! < offsets[entry + 1]!)
  for (const entry of teams)
    for (let place = offsets[entry]!; place < offsets[entry + 1]!; place += 1)
      lead[leadOf(judgeAt[place]!)] = leadOf(judgeAt[offsets[entry]!]!)
  const number = new Map<number, number>()
  for (const entry of teams) {
    const top = leadOf(judgeAt[offsets[entry]!]!)
    if (!number.has(top)) number.set(top, number.size)
    ofEntry[entry] = number.get(top)!
    for (let place = offsets[entry]!; place < offsets[entry + 1]!; place += 1)
      ofJudge[judgeAt[place]!] = ofEntry[entry]
  }
  return { count: number.size, ofJudge, ofEntry }
}
