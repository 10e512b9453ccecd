/** Keeps a person's name and phone number, which later fill the forms for them. */
import type { ProfileInput } from '#rules/forms/account'
import { inTransaction } from '#models/connection'
import { People } from '#models/person'
import type { By } from '../guard'
import { remember } from '../journal'
import { safePath } from '../redirects'

/**
 * The journal names the fields that changed, never their content: a journal cannot forget, and people may ask us to.
 * Nothing changed, nothing written. Returns the page of ours to go on to; null when none was asked for.
 */
export async function saveProfile(
  { actor, now }: By,
  { name, phone, tiep }: ProfileInput,
): Promise<string | null> {
  const { person } = actor
  const changed = [...(name === person.name ? [] : ['name']), ...(phone === person.phone ? [] : ['phone'])]
  if (changed.length > 0) {
    await inTransaction(async (session) => {
      await People.updateOne({ _id: person._id }, { $set: { name, phone } }, { session })
      await remember(
        {
          contest: null,
          subject: `person:${person._id.toHexString()}`,
          action: 'person.profile-saved',
          actor: person._id,
          at: now,
          details: { changed },
        },
        session,
      )
    })
  }
  return tiep ? safePath(tiep) : null
}
