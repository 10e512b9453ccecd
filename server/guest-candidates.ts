/** Judges of other panels who could mark as guests where a panel cannot do with its own. */
import { dayOf } from '#rules/deadlines'
import { whyNotGive } from '#rules/panel-service'
import { Panels, type Panel } from '#models/panel'
import { findingFor, judgesOf, type AssignableEntry } from './assignment-ground'
import type { By, InContest } from './guard'

export interface GuestCandidate {
  person: string
  name: string
  panel: string
  /** Entries of the panel that nothing bars them from. */
  free: number
}

/** More than anybody rings up. */
const atMost = 10

/** Serving judges of the same round who are not on the panel; those with the most entries open to them first. */
export async function guestCandidates(
  { contest, now }: By & InContest,
  panel: Panel,
  entries: readonly AssignableEntry[],
): Promise<GuestCandidate[]> {
  const others = await Panels.find({ contest: contest._id, round: panel.round, _id: { $ne: panel._id } })
    .sort({ name: 1 })
    .lean()
  const own = new Set(panel.members.map(({ person }) => person.toHexString()))
  const found = new Map<string, GuestCandidate>()
  for (const [{ name }, judges] of await judgesOf(others)) {
    for (const judge of judges) {
      const isOut = own.has(judge.person) || found.has(judge.person) || judge.isHeldBack
      if (isOut || whyNotGive(judge, dayOf(now), judge.name)) continue
      const free = entries.filter((entry) => findingFor(judge, entry) === null).length
      if (free > 0) found.set(judge.person, { person: judge.person, name: judge.name, panel: name, free })
    }
  }
  return [...found.values()].toSorted((one, other) => other.free - one.free).slice(0, atMost)
}
