/** Saves one written task of an entry, finished or not; two windows that disagree are both shown. */
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { Journal } from '#models/journal'
import { Units, validOn } from '#models/unit'
import { dayOf, type Day } from '#rules/deadlines'
import { whyNotEdit } from '#rules/entry-tasks'
import type { SectionCode, SectionInput } from '#rules/forms/entry-sections'
import { again, changedFields, copyVersion, entrySubject, situationOf } from '../drafting'
import { readSection, sectionChange, withSection } from '../entry-sections'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { refuse } from '../refuse'
import { write } from '../write'

/** How many journal lines back a window may find its own last save: others are written at the same time. */
const linesBack = 20

/**
 * Returns the version of the section as it now stands. Saving what is already there writes nothing.
 * @throws Refused `stale-version` with both copies when another window wrote something else in between.
 */
export async function saveSection(
  { actor, now }: By,
  id: string | undefined,
  section: SectionCode,
  input: SectionInput,
): Promise<{ version: string; savedAt: Date }> {
  return again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    refuse(whyNotEdit(section, situationOf(entry, contest, actor, now)))
    const { regulations } = contest
    const typed = await knownUnit(input.fields, entry.answers.unit, dayOf(now))
    const answers = withSection(section, entry.answers, typed, regulations, now)
    const mine = readSection(section, answers, regulations)
    const theirs = readSection(section, entry.answers, regulations)
    const changed = changedFields(mine, theirs)
    const version = copyVersion(mine)
    if (changed.length === 0) return { version, savedAt: now }
    const current = copyVersion(theirs)
    if (input.version !== current) {
      const turn = await ownTurn(entrySubject(entry), section, current, input.window)
      // The same window has since sent a newer copy, which is already kept: this one only took longer.
      if (turn !== null && input.turn < turn) return { version: current, savedAt: entry.updatedAt }
      if (turn === null) refuse({ because: 'stale-version', changedAt: entry.updatedAt, changed })
    }
    await write(
      Entries,
      entry,
      { $set: { ...sectionChange(section, answers), updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'entry.saved',
        actor: actor.person._id,
        at: now,
        details: { section, version, window: input.window, turn: input.turn },
      },
    )
    return { version, savedAt: now }
  })
}

/** A unit is chosen among those that exist today; one chosen before stays, whatever became of it. */
async function knownUnit(
  fields: Record<string, string>,
  before: string | null,
  today: Day,
): Promise<Record<string, string>> {
  if (!fields.unit || fields.unit === before) return fields
  const _id = idFrom(fields.unit)
  return _id && (await Units.exists({ _id, ...validOn(today) })) ? fields : { ...fields, unit: '' }
}

/**
 * The turn at which this very window saved the copy on record, when its answer got lost on a weak link: what it sends
 * at a later turn follows on from that copy. Null when the copy is somebody else's.
 */
async function ownTurn(
  subject: string,
  section: string,
  version: string,
  window: string,
): Promise<number | null> {
  if (window === '') return null
  const lines = await Journal.find({ subject }).sort({ sequence: -1 }).limit(linesBack).lean()
  const last = lines.find(
    ({ action, details }) => action === 'entry.saved' && details.section === section,
  )?.details
  if (last?.version !== version || last.window !== window) return null
  return typeof last.turn === 'number' ? last.turn : 0
}
