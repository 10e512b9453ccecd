/** Entries chosen for one act of screening, before it is done: which would be, and what stands in the way of the others. */
import { entryMoves, whyNotMoveEntry } from '#rules/entry-states'
import { milestone } from '#rules/phases'
import type { Refusal } from '#rules/refusal'
import { linesInTheWay } from '#rules/screening-checklist'
import { manyAtMost, type ManyAct } from '#rules/screening-filter'
import { readyReasons } from '#rules/screening-reasons'
import { Entries, screeningOf, type Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { checklistsOf } from '../checklist'
import { suggestedDeadline } from '../deadline-suggestion'
import type { By, InContest } from '../guard'
import { officersOf, type Officer } from '../officers'

/** In the order in which they were handed in. Six commands, however many. */
export async function manyEntries(by: By & InContest, act: ManyAct, chosen: readonly string[]) {
  const { contest } = by
  const ids = chosen.slice(0, manyAtMost).flatMap((id) => idFrom(id) ?? [])
  const [entries, officers] = await Promise.all([
    Entries.find({
      _id: { $in: ids },
      contest: contest._id,
      submissions: { $gt: 0 },
      state: { $ne: 'draft' },
    })
      .sort({ submittedAt: 1, _id: 1 })
      .lean(),
    officersOf(by),
  ])
  const checklists = act === 'accept' ? await checklistsOf(contest, entries) : null
  const leadsTo = act === 'return' ? 'supplement' : 'invalid'
  return {
    act,
    left: Math.max(0, chosen.length - manyAtMost),
    entries: entries.map((entry) => {
      const id = entry._id.toHexString()
      const inTheWay = linesInTheWay(checklists?.get(id)?.lines ?? [])
      return {
        id,
        version: entry.version,
        receiptNumber: entry.receiptNumber ?? '',
        title: entry.answers.title,
        refusal: whyNot(by, act, entry, officers) ?? openLines(inTheWay.map(({ standing }) => standing)),
      }
    }),
    /** Sent back and not completed in time, all of them. */
    isOverdue: entries.length > 0 && entries.every(({ state }) => state === 'returned'),
    reasons: act === 'accept' ? [] : readyReasons(contest, leadsTo),
    latest: milestone(contest.timeline, 'screeningEnds'),
    suggested: suggestedDeadline(by),
  }
}

function whyNot(
  { actor, now, contest }: By & InContest,
  act: ManyAct,
  entry: Entry,
  officers: readonly Officer[],
): Refusal | null {
  const { state } = entry
  const situation = { state, timeline: contest.timeline, now, isOwner: false, roles: actor.roles }
  const refusal = whyNotMoveEntry(act, situation)
  if (refusal) return refusal
  const { officer } = screeningOf(entry)
  const isTaken = officer && !officer.equals(actor.person._id) && entryMoves.accept.from[0] === state
  if (!isTaken) return null
  return {
    because: 'entry-taken',
    name: officers.find(({ id }) => id === officer.toHexString())?.name ?? '',
  }
}

function openLines(standings: readonly string[]): Refusal | null {
  if (standings.length === 0) return null
  const failed = standings.filter((standing) => standing === 'failed').length
  return { because: 'screening-open', open: standings.length - failed, failed }
}
