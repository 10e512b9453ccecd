/** The questions about personal data: for each author, each voice that counts, each purpose, with the answer so far. */
import { voicesFor, type ConsentVoice } from '#rules/consents'
import { ageOn, dayOf } from '#rules/deadlines'
import { isEditableState } from '#rules/entry-states'
import { readConsents } from '../consents-copy'
import { copyVersion, type Copy } from '../drafting'
import { headOf, type EntryHead } from '../entry-head'
import type { By } from '../guard'
import { ownEntry } from '../load'

export interface EntryConsents extends EntryHead {
  people: {
    author: string
    name: string
    /** Null while the day of birth is missing: then nobody knows who must answer. */
    age: number | null
    voices: ConsentVoice[]
    representative: string
  }[]
  values: Copy
  version: string
  /** The dossier is in: processing can then only be refused by withdrawing it. */
  isSubmitted: boolean
}

export async function entryConsents(by: By, id: string | undefined): Promise<EntryConsents> {
  const { entry, contest } = await ownEntry(by.actor, id)
  const today = dayOf(by.now)
  const values = readConsents(entry.answers, today)
  return {
    ...headOf(entry, contest, by),
    people: entry.answers.authors.map(({ id: author, name, bornOn, representative }) => ({
      author,
      name,
      age: bornOn ? ageOn(bornOn, today) : null,
      voices: bornOn ? voicesFor(bornOn, today) : [],
      representative: representative.name,
    })),
    values,
    version: copyVersion(values),
    isSubmitted: !isEditableState(entry.state),
  }
}
