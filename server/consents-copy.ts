/** The consents of an entry as the form shows them: one field for each author, voice and purpose. */
import { consentPurposes, voicesFor } from '#rules/consents'
import type { Day } from '#rules/deadlines'
import type { EntryAnswers } from '#rules/entry'
import { consentField } from '#rules/entry-check'
import type { Copy } from './drafting'

/** `yes`, `no` or nothing yet, for every question that somebody must answer today. */
export function readConsents({ authors, consents }: EntryAnswers, today: Day): Copy {
  return Object.fromEntries(
    authors.flatMap(({ id, bornOn }) =>
      (bornOn ? voicesFor(bornOn, today) : []).flatMap((voice) =>
        consentPurposes.map((purpose) => {
          const answer = consents.find(
            (one) => one.author === id && one.voice === voice && one.purpose === purpose,
          )
          return [consentField(id, voice, purpose), answer ? (answer.given ? 'yes' : 'no') : '']
        }),
      ),
    ),
  )
}
