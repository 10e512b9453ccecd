/** Which judges can be compared at all: judges who share an entry, directly or through others, form one component. */
import type { SheetColumns } from '../columns'

export interface Components {
  readonly count: number
  /** Of each judge, by index; numbered in the order of each component's first judge. */
  readonly ofJudge: Uint32Array
  /** Of each entry: the component of its judges. An entry without sheets has `count`, which is no component. */
  readonly ofEntry: Uint32Array
  /** Judges in each component. */
  readonly judges: Uint32Array
}

/** Components of the graph of judges and entries, by union-find in one pass over the sheets. */
export function components({ entries, judges, offsets, judgeOf }: SheetColumns): Components {
  const parent = new Uint32Array(judges.length).map((_, judge) => judge)
  for (let entry = 0; entry < entries.length; entry++) {
    const first = offsets[entry]!
    const end = offsets[entry + 1]!
    if (first === end) continue
    let root = rootOf(parent, judgeOf[first]!)
    for (let row = first + 1; row < end; row++)
      if (parent[judgeOf[row]!] !== root) root = unite(parent, root, rootOf(parent, judgeOf[row]!))
  }
  const ofJudge = new Uint32Array(judges.length)
  const sizes: number[] = []
  for (let judge = 0; judge < judges.length; judge++) {
    const root = rootOf(parent, judge)
    // The smallest judge is the root, so it has its number before any other of its component asks for it.
    const component = root === judge ? sizes.push(0) - 1 : ofJudge[root]!
    ofJudge[judge] = component
    sizes[component]!++
  }
  const ofEntry = new Uint32Array(entries.length)
  for (let entry = 0; entry < entries.length; entry++) {
    const first = offsets[entry]!
    ofEntry[entry] = first === offsets[entry + 1] ? sizes.length : ofJudge[judgeOf[first]!]!
  }
  return { count: sizes.length, ofJudge, ofEntry, judges: Uint32Array.from(sizes) }
}

/** The entries of one component, by index. */
export function entriesIn({ ofEntry }: Components, component: number): number[] {
  const entries: number[] = []
  ofEntry.forEach((each, entry) => {
    if (each === component) entries.push(entry)
  })
  return entries
}

function rootOf(parent: Uint32Array, judge: number): number {
  let at = judge
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!
    at = parent[at]!
  }
  return at
}

/** Joins two roots under the smaller, which it returns. */
function unite(parent: Uint32Array, a: number, b: number): number {
  const root = Math.min(a, b)
  parent[Math.max(a, b)] = root
  return root
}
