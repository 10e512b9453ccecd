/** Words a letter of one contest anew, or goes back to ours. */
import { inTransaction } from '#models/connection'
import { newId } from '#models/ids'
import { LetterTemplates } from '#models/letter-template'
import type { LetterTextInput } from '#rules/forms/letters'
import { letterTextProblems } from '#rules/letter-text'
import { defaultText, fieldNamesOf, isEditableLetter } from '#wording/vi/letter-fields'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'
import { write } from '../write'

/**
 * The journal keeps every wording, so that it can be said what was sent when. A text equal to ours is no change of ours.
 * @throws Refused `letter-text-unfit`, `stale-version`; NotFound for a letter that is not there to be edited
 */
export async function editLetter(
  { actor, now, contest }: By & InContest,
  template: string | undefined,
  { version, ...input }: LetterTextInput,
): Promise<void> {
  const letter = found(isEditableLetter(template) ? template : null, 'letter')
  const ours = defaultText(letter)
  const given = input.act === 'reset' ? null : { subject: input.subject, text: input.text }
  if (given) {
    const problems = letterTextProblems(`${given.subject}\n${given.text}`, fieldNamesOf(letter))
    refuse(problems.length > 0 ? { because: 'letter-text-unfit', problems } : null)
  }
  const edited = given && (given.subject !== ours.subject || given.text !== ours.text) ? given : null
  const kept = await LetterTemplates.findOne({ contest: contest._id, template: letter }).lean()
  if (JSON.stringify(kept?.edited ?? null) === JSON.stringify(edited)) return
  const line = {
    contest: contest._id,
    subject: `letter-template:${contest._id.toHexString()}:${letter}`,
    action: edited ? 'letter.changed' : 'letter.reset',
    actor: actor.person._id,
    at: now,
    details: { template: letter, ...edited },
  }
  const change = { edited, updatedAt: now, updatedBy: actor.person._id }
  if (kept) {
    if (kept.version !== version) refuse({ because: 'stale-version', changedAt: kept.updatedAt, changed: [] })
    await write(LetterTemplates, kept, { $set: change }, line)
    return
  }
  await inTransaction(async (session) => {
    await LetterTemplates.create(
      [{ _id: newId(), contest: contest._id, template: letter, ...change, version: 1 }],
      {
        session,
      },
    )
    await remember(line, session)
  })
}
