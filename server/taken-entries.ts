/** Entries shared among officers: whoever has taken one screens it, and nobody else until it is handed over. */
import { screeningOf, type Entry } from '#models/entry'
import { People } from '#models/person'
import type { By } from './guard'
import { refuse } from './refuse'

/** Refuses to act on what another officer has taken, and names them. */
export async function refuseTaken({ actor }: By, entry: Pick<Entry, 'screening'>): Promise<void> {
  const { officer } = screeningOf(entry)
  if (!officer || officer.equals(actor.person._id)) return
  const person = await People.findById(officer).select({ name: 1, email: 1 }).lean()
  refuse({ because: 'entry-taken', name: person?.name || person?.email || '' })
}
