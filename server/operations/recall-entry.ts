/** Takes an entry back from the unit it was sent up to, to be mended: as long as the unit has not chosen it. */
import { Entries } from '#models/entry'
import { whyNotChainMove } from '#rules/chain'
import { milestone } from '#rules/phases'
import { again, entrySubject } from '../drafting'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { found, refuse } from '../refuse'
import { write } from '../write'

/** Taking back what is already back changes nothing. */
export async function recallEntry({ actor, now }: By, id: string | undefined): Promise<void> {
  await again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    const chain = found(entry.chain, 'chain')
    if (chain.state === 'recalled') return
    const deadline = milestone(contest.timeline, 'closes')
    refuse(whyNotChainMove('recall', { state: chain.state, deadline, now }))
    await write(
      Entries,
      entry,
      { $set: { chain: { ...chain, state: 'recalled', reason: '' }, updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'chain.recall',
        actor: actor.person._id,
        at: now,
        details: { stage: chain.stage, unit: chain.unit.toHexString() },
      },
    )
  })
}
