/** Submits an entry: freezes a copy with its digest, gives the receipt number, promises the letter. All of it or nothing. */
import { canonical } from '#scoring/digest'
import { nextNumber } from '#models/counter'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { Submissions } from '#models/submission'
import { dayOf } from '#rules/deadlines'
import { entryProblems } from '#rules/entry-check'
import type { EntryAnswers } from '#rules/entry'
import { whyNotMoveEntry } from '#rules/entry-states'
import { receiptNumber } from '#rules/receipt-numbers'
import { exactTime } from '#wording/format'
import { awaitComparison } from '../compare-entry'
import { sha256 } from '../digest'
import { again, entrySubject, situationOf } from '../drafting'
import { env } from '../env'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { promiseLetter } from '../mail/promise'
import { receiptSeries } from '../receipts'
import { refuse } from '../refuse'
import { write } from '../write'

/**
 * A draft is submitted, a returned entry submitted again under its first number. Sent twice it gives one receipt.
 * `version` is that of the answers which the entrant checked; later changes send them back to check.
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
    const problems = entryProblems(entry.answers, contest.regulations, dayOf(now))
    if (problems.length > 0) refuse({ because: 'incomplete-entry', problems })
    if (version !== entry.version) {
      refuse({ because: 'stale-version', changedAt: entry.updatedAt, changed: [] })
    }
    const number = entry.submissions + 1
    const digest = digestOf(entry.answers)
    const submission = newId()
    // Taken again if the transaction is repeated, together with everything else in it.
    await write(
      Entries,
      entry,
      { $set: { state: 'submitted', submissions: number, submittedAt: now, updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: number === 1 ? 'entry.submitted' : 'entry.resubmitted',
        actor: actor.person._id,
        at: now,
        details: { number, digest, submission: submission.toHexString() },
      },
      async (session) => {
        const receipt =
          entry.receiptNumber ??
          receiptNumber(contest.receiptPrefix, await nextNumber(receiptSeries(contest), session))
        if (entry.receiptNumber === null) {
          await Entries.updateOne({ _id: entry._id }, { $set: { receiptNumber: receipt } }, { session })
        }
        await Submissions.create(
          [
            {
              _id: submission,
              contest: contest._id,
              entry: entry._id,
              number,
              receiptNumber: receipt,
              answers: entry.answers,
              digest,
              submittedAt: now,
              submittedBy: actor.person._id,
            },
          ],
          { session },
        )
        await awaitComparison(entry, now, session)
        await promiseLetter(
          {
            key: `entry-submitted:${entry._id.toHexString()}:${number}`,
            contest: contest._id,
            to: actor.person.email,
            template: 'entry-submitted',
            data: {
              name: actor.person.name,
              title: entry.answers.title,
              contest: contest.title,
              receiptNumber: receipt,
              submittedAt: exactTime(now),
              link: `${env.publicUrl}/du-thi/${entry._id.toHexString()}/bien-nhan`,
            },
            at: now,
          },
          session,
        )
      },
    )
  })
}

/** SHA-256 of the canonical answers, the digests of the files among them. */
export function digestOf(answers: EntryAnswers): string {
  return sha256(canonical(JSON.parse(JSON.stringify(answers))))
}
