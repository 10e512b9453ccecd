/** What to add where a scope is linked thinly or not at all: judges who mark an entry of another panel beside its own judges. */
import type { Components } from './components'
import { mustNotMeet } from './exclusions'
import { barReasons, type Ground } from './ground'
import { shuffled, type Draw } from './random'
import type { Teams } from './teams'

export interface GuestProposal {
  readonly because: 'apart' | 'thin'
  /** Sheets beyond those wanted, each lawful but for the panel; first those that link components, then a few more by lot. */
  readonly pairs: readonly { readonly entry: string; readonly judge: string }[]
  /** Whether all is linked once they are made; when it is not, choose 5 to 10 anchor entries for a judge of every component. */
  readonly isEnough: boolean
}

/** Of the entries of a scope, how many get a guest: one in twenty (shared/scoring.md §2.3, the design with random guests). */
const oneIn = 20

export function proposeGuests(
  ground: Ground,
  teams: Teams,
  entries: readonly number[],
  components: Components,
  draw: Draw,
): GuestProposal {
  const { judges } = ground
  const room = Int32Array.from(judges, ({ load }) => load.max)
  for (const judge of teams.judgeAt) room[judge]! -= 1
  const lead = Array.from({ length: components.count }, (_, index) => index)
  const leadOf = (component: number): number =>
    lead[component] === component ? component : leadOf(lead[component]!)
  let apart = components.count - 1
  const taken = new Set<number>()
  const pairs: { entry: string; judge: string }[] = []
  const wanted = Math.ceil(entries.length / oneIn)
  const invite = (entry: number, judge: number) => {
    taken.add(entry)
    room[judge]! -= 1
    pairs.push({ entry: ground.entries[entry]!.id, judge: judges[judge]!.id })
  }
  const drawn = shuffled(entries, draw)
  const members = shuffled(
    [...judges.keys()].filter((judge) => components.ofJudge[judge]! >= 0),
    draw,
  )
  for (const isLink of [true, false])
    for (const entry of drawn) {
      if (taken.has(entry) || (isLink ? apart === 0 : apart > 0 || pairs.length >= wanted)) continue
      const own = components.ofEntry[entry]!
      const isNew = (judge: number) => !isLink || leadOf(components.ofJudge[judge]!) !== leadOf(own)
      const guest = members.find(
        (judge) => room[judge]! > 0 && isNew(judge) && mayJoin(ground, teams, entry, judge),
      )
      if (guest === undefined) continue
      const other = leadOf(components.ofJudge[guest]!)
      if (other !== leadOf(own)) {
        lead[other] = leadOf(own)
        apart -= 1
      }
      invite(entry, guest)
    }
  return { because: components.count > 1 ? 'apart' : 'thin', pairs, isEnough: apart === 0 }
}

/** Whether a judge may mark an entry beside all who mark it already; not sitting on the panel is no bar to a guest. */
function mayJoin(ground: Ground, { offsets, judgeAt }: Teams, entry: number, judge: number): boolean {
  const bar = barReasons[ground.barred[entry * ground.judges.length + judge]!]
  if (bar !== 'none' && bar !== 'panel') return false
  const team = judgeAt.subarray(offsets[entry], offsets[entry + 1])
  return team.every((mate) => mate !== judge && !mustNotMeet(ground, mate, judge))
}
