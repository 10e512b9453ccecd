/** An officer takes an entry to screen it, gives it back, or hands it to a colleague. */
import { Entries, screeningOf } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { entrySubject } from '../drafting'
import type { By, InContest } from '../guard'
import { entryIn } from '../load'
import { officersOf } from '../officers'
import { found, refuse } from '../refuse'
import { whyNotScreen } from '../screening'
import { write } from '../write'

export interface HandOver {
  /** The id of an officer; '' for nobody. */
  to: string
  /** Whose it was on the page that the officer saw; '' for nobody. */
  from: string
}

/** Safe to repeat. Refused `stale-version` when it is no longer theirs from whom it was to be taken. */
export async function handOverEntry(
  by: By & InContest,
  id: string | undefined,
  { to, from }: HandOver,
): Promise<void> {
  const { actor, now, contest } = by
  const entry = await entryIn(contest, id)
  refuse(whyNotScreen(by, entry))
  const screening = screeningOf(entry)
  const held = screening.officer?.toHexString() ?? ''
  if (held === to) return
  if (held !== from) refuse({ because: 'stale-version', changedAt: entry.updatedAt, changed: [] })
  const officer = to === '' ? null : await officerOf(by, to)
  await write(
    Entries,
    entry,
    { $set: { screening: { ...screening, officer }, updatedAt: now } },
    {
      contest: contest._id,
      subject: entrySubject(entry),
      action: officer ? 'entry.taken' : 'entry.given-back',
      actor: actor.person._id,
      at: now,
      details: officer ? { person: officer.toHexString(), from: held } : { from: held },
    },
  )
}

async function officerOf(by: By & InContest, id: string): Promise<Id> {
  const officers = await officersOf(by)
  return found(officers.some((one) => one.id === id) ? idFrom(id) : null, 'officer')
}
