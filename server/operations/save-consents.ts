/** Records who agrees to what. Consents may be given and taken back at any time, also after the dossier is in. */
import { Entries } from '#models/entry'
import { consentTextVersion, requiredPurpose, type Consent } from '#rules/consents'
import { dayOf } from '#rules/deadlines'
import { consentField } from '#rules/entry-check'
import type { ConsentsInput } from '#rules/forms/consents'
import { readConsents } from '../consents-copy'
import { again, changedFields, copyVersion, entrySubject } from '../drafting'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { refuse } from '../refuse'
import { write } from '../write'

/**
 * Answers that no voice of today has to give are left out; questions left open stay open. Refusing the processing of
 * a dossier that is in is done by withdrawing it: refused here as `entry-state`.
 */
export async function saveConsents(
  { actor, now }: By,
  id: string | undefined,
  input: ConsentsInput,
): Promise<void> {
  await again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    const theirs = readConsents(entry.answers, dayOf(now))
    const asked = input.answers.filter(
      ({ author, voice, purpose }) => consentField(author, voice, purpose) in theirs,
    )
    const isNew = ({ author, voice, purpose, given }: Omit<Consent, 'at'>) =>
      theirs[consentField(author, voice, purpose)] !== (given ? 'yes' : 'no')
    const fresh = asked.filter(isNew).map((one) => ({ ...one, at: now }))
    if (fresh.length === 0) return
    if (
      !['draft', 'returned'].includes(entry.state) &&
      fresh.some(({ purpose, given }) => purpose === requiredPurpose && !given)
    ) {
      refuse({ because: 'entry-state', state: entry.state, needs: ['draft', 'returned'] })
    }
    const kept = entry.answers.consents.filter(
      (one) => !fresh.some((other) => fieldOf(other) === fieldOf(one)),
    )
    const consents = [...kept, ...fresh]
    const mine = readConsents({ ...entry.answers, consents }, dayOf(now))
    if (input.version !== copyVersion(theirs)) {
      refuse({
        because: 'stale-version',
        changedAt: entry.updatedAt,
        changed: changedFields(mine, theirs),
      })
    }
    await write(
      Entries,
      entry,
      { $set: { 'answers.consents': consents, updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'entry.consents-saved',
        actor: actor.person._id,
        at: now,
        details: {
          text: consentTextVersion,
          answers: fresh.map((one) => ({ field: fieldOf(one), given: one.given })),
        },
      },
    )
  })
}

function fieldOf({ author, voice, purpose }: Pick<Consent, 'author' | 'voice' | 'purpose'>): string {
  return consentField(author, voice, purpose)
}
