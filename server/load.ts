/** Loads what an operation or query is about, or NotFound: what is not yours looks as if it were not there. */
import { Contests, type Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { Panels, type Panel } from '#models/panel'
import type { RoundClosing } from '#models/round-closing'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import type { Actor } from './guard'
import { found } from './refuse'
import { closingsOf } from './rounds'

/** An entry of the actor's own, with its contest. */
export async function ownEntry(
  actor: Actor,
  id: string | undefined,
): Promise<{ entry: Entry; contest: Contest }> {
  const _id = found(idFrom(id), 'entry')
  const entry = found(await Entries.findOne({ _id, owner: actor.person._id }).lean(), 'entry')
  return { entry, contest: found(await Contests.findById(entry.contest).lean(), 'contest') }
}

/** An entry of this contest, for its officers. Drafts are nobody's business but their owner's. */
export async function entryIn(contest: Contest, id: string | undefined): Promise<Entry> {
  const _id = found(idFrom(id), 'entry')
  return found(await Entries.findOne({ _id, contest: contest._id, submissions: { $gt: 0 } }).lean(), 'entry')
}

/** A sheet of the actor's own as judge, with its contest and panel, and the protocols of the contest's rounds. */
export async function ownSheet(
  actor: Actor,
  id: string | undefined,
): Promise<{ sheet: ScoreSheet; contest: Contest; panel: Panel; closings: RoundClosing[] }> {
  const _id = found(idFrom(id), 'sheet')
  const sheet = found(await ScoreSheets.findOne({ _id, judge: actor.person._id }).lean(), 'sheet')
  const [contest, panel, closings] = await Promise.all([
    Contests.findById(sheet.contest).lean(),
    Panels.findById(sheet.panel).lean(),
    closingsOf(sheet.contest),
  ])
  return { sheet, contest: found(contest, 'contest'), panel: found(panel, 'panel'), closings }
}
