/** The page on which an entrant chooses the unit that sends the entry: the chosen one, and what was searched for. */
import { dayOf } from '#rules/deadlines'
import { whyNotEdit } from '#rules/entry-tasks'
import { situationOf } from '../drafting'
import { headOf } from '../entry-head'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { chosenUnits, unitChoices } from '../unit-search'

const shownAtMost = 20

/** An empty search finds nothing: a country has too many units to begin with. */
export async function entryUnit(by: By, id: string | undefined, search: string) {
  const { entry, contest } = await ownEntry(by.actor, id)
  const { unit } = entry.answers
  const [kept, found] = await Promise.all([
    chosenUnits(unit === null ? [] : [unit]),
    search === '' ? null : unitChoices({ search, day: dayOf(by.now), isSender: true }, shownAtMost),
  ])
  return {
    ...headOf(entry, contest, by),
    chosen: kept[0] ?? null,
    found,
    whyNotEdit: whyNotEdit('teacher', situationOf(entry, contest, by.actor, by.now)),
  }
}
