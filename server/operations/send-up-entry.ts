/** Sends an entry up to the unit that acts first on its road; whatever is endorsed already stays so while the content is the same. */
import { Entries, type EntryChain } from '#models/entry'
import { idFrom } from '#models/ids'
import { stageDeadline } from '#rules/chain'
import { dayOf } from '#rules/deadlines'
import { entryProblems } from '#rules/entry-check'
import { whyNotMoveEntry } from '#rules/entry-states'
import { contentDigest, deadlineOf, roadOf } from '../chain'
import { again, entrySubject, situationOf } from '../drafting'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { found, refuse } from '../refuse'
import { write } from '../write'

/**
 * False when no unit has to see the entry: it goes straight to the organiser, by `submitEntry`. Sent twice it is sent up
 * once. An entry is whole before it goes: consents are given by those whose they are, never by the unit.
 */
export async function sendUpEntry(
  { actor, now }: By,
  id: string | undefined,
  { version }: { version: number },
): Promise<boolean> {
  return again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    if (entry.state !== 'draft') return false
    const { next, why } = await roadOf(entry, contest)
    if (entry.chain?.state === 'waiting') return true
    refuse(whyNotMoveEntry('submit', situationOf(entry, contest, actor, now)))
    refuse(why)
    if (!next) return false
    const unit = found(idFrom(next.unit), 'unit')
    const deadline = await deadlineOf(contest, next.stage, unit)
    const awaited = entry.chain?.state === 'returned' ? entry.chain.deadline : null
    const latest = stageDeadline({ deadline }, contest.timeline, awaited)
    refuse(now > latest ? { because: 'chain-late', deadline: latest } : null)
    const problems = entryProblems(entry.answers, contest.regulations, dayOf(now))
    if (problems.length > 0) refuse({ because: 'incomplete-entry', problems })
    if (version !== entry.version)
      refuse({ because: 'stale-version', changedAt: entry.updatedAt, changed: [] })
    const chain: EntryChain = {
      state: 'waiting',
      stage: next.stage.code,
      unit,
      digest: contentDigest(entry.answers),
      reason: '',
      deadline: null,
      sentUpAt: now,
      endorsements: entry.chain?.endorsements ?? [],
    }
    await write(
      Entries,
      entry,
      { $set: { chain, updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'chain.sent-up',
        actor: actor.person._id,
        at: now,
        details: { stage: next.stage.code, unit: next.unit, digest: chain.digest },
      },
    )
    return true
  })
}
