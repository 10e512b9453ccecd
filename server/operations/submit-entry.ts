/** Submits an entry: freezes a copy with its digest, gives the receipt number, promises the letter. All of it or nothing. */
import { Entries } from '#models/entry'
import { recordsTold } from '#rules/gate-findings'
import { dayOf } from '#rules/deadlines'
import { entryProblems } from '#rules/entry-check'
import { whyNotMoveEntry } from '#rules/entry-states'
import { roadOf } from '../chain'
import { again, entrySubject, situationOf } from '../drafting'
import { freezeSubmission, newSubmission, submissionDetails } from '../freeze-submission'
import type { By } from '../guard'
import { heldPrizes } from '../held-prizes'
import { ownEntry } from '../load'
import { refuse } from '../refuse'
import { write } from '../write'

/**
 * A draft is submitted, a returned entry submitted again under its first number. Sent twice it gives one receipt.
 * `version` is that of the answers which the entrant checked; later changes send them back to check.
 * @throws Refused `chain-first` where the regulations want the word of a unit that it does not have.
 */
export async function submitEntry(
  { actor, now }: By,
  id: string | undefined,
  { version }: { version: number },
): Promise<void> {
  await again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    if (entry.state === 'submitted' || entry.state === 'accepted') return
    const move = entry.state === 'returned' ? 'resubmit' : 'submit'
    refuse(whyNotMoveEntry(move, situationOf(entry, contest, actor, now)))
    if (move === 'submit') {
      const { next, why } = await roadOf(entry, contest)
      refuse(why ?? (next && { because: 'chain-first', stage: next.stage.name }))
    }
    const { regulations } = contest
    const prizes = await heldPrizes(recordsTold(regulations, entry.answers.facts))
    const problems = entryProblems(entry.answers, regulations, dayOf(now), prizes)
    if (problems.length > 0) refuse({ because: 'incomplete-entry', problems })
    if (version !== entry.version) {
      refuse({ because: 'stale-version', changedAt: entry.updatedAt, changed: [] })
    }
    const submission = newSubmission(entry)
    await write(
      Entries,
      entry,
      {
        $set: { state: 'submitted', submissions: submission.number, submittedAt: now, updatedAt: now },
      },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: submission.number === 1 ? 'entry.submitted' : 'entry.resubmitted',
        actor: actor.person._id,
        at: now,
        details: submissionDetails(submission),
      },
      (session) =>
        freezeSubmission(
          submission,
          { entry, contest, owner: actor.person, by: actor.person._id, at: now },
          session,
        ),
    )
  })
}
