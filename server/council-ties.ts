/**
 * The works that somebody on the council is tied to: they help to decide on the others, and neither look into these nor act on
 * them alone. What is certain or was confirmed counts, and what they stepped back from as judges.
 */
import { Entries } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { assignableFields, standingFor, type AssignableEntry } from './assignment-ground'
import type { ChosenPrize } from './awards'
import { tiesIn } from './conflict-ties'
import type { By, InContest } from './guard'
import { found, refuse } from './refuse'
import { untilChanged } from './until-changed'

/** Ids of entries. Kept until something of the contest is written: every page of the council asks. */
export function tiedWorks({ actor, contest }: By & InContest): Promise<ReadonlySet<string>> {
  const person = actor.person._id.toHexString()
  return untilChanged(contest._id, `ties ${person}`, async () => {
    const filter = { contest: contest._id, state: { $in: ['accepted', 'disqualified'] as const } }
    const works = await Entries.find(filter).select(assignableFields).lean<AssignableEntry[]>()
    return tiedAmong(actor.person, contest._id, works)
  })
}

/** Refused `council-conflict` when the work is one that the actor is tied to. */
export async function refuseTied({ actor, contest }: By & InContest, entries: readonly Id[]): Promise<void> {
  if (entries.length === 0) return
  const works = await Entries.find({ _id: { $in: entries }, contest: contest._id })
    .select(assignableFields)
    .lean<AssignableEntry[]>()
  const tied = await tiedAmong(actor.person, contest._id, works)
  refuse(tied.size > 0 ? { because: 'council-conflict' } : null)
}

/** Refused `council-conflict` when the choice moves the prize of a work that the actor is tied to. */
export async function refuseOwnPrizes(
  by: By & InContest,
  before: readonly ChosenPrize[],
  after: readonly ChosenPrize[],
): Promise<void> {
  const held = new Map(before.map(({ entry, prize }) => [entry, prize]))
  const moved = after.filter(({ entry, prize }) => held.get(entry) !== prize)
  await refuseTied(
    by,
    moved.flatMap(({ entry }) => idFrom(entry) ?? []),
  )
}

async function tiedAmong(
  person: By['actor']['person'],
  contest: Id,
  works: readonly AssignableEntry[],
): Promise<ReadonlySet<string>> {
  const [ties, recused] = await Promise.all([
    tiesIn(contest, [person]),
    ScoreSheets.find({ judge: person._id, contest, state: 'recused' }).select({ entry: 1 }).lean(),
  ])
  const tied = { ties: found(ties.get(person._id.toHexString()), 'ties') }
  const steppedBack = new Set(recused.map(({ entry }) => entry.toHexString()))
  return new Set(
    works
      .filter((work) => steppedBack.has(work._id.toHexString()) || standingFor(tied, work).state === 'barred')
      .map(({ _id }) => _id.toHexString()),
  )
}
