/** The office receives the model of an entry against a paper, and tells its owner. */
import { nextNumber } from '#models/counter'
import { Entries, screeningOf } from '#models/entry'
import { newId } from '#models/ids'
import { ModelReceipts, type ModelReceipt } from '#models/model-receipt'
import { whyNotReceive } from '#rules/models'
import { exactTime } from '#wording/format'
import { again, entrySubject } from '../drafting'
import type { By, InContest } from '../guard'
import { entryIn } from '../load'
import { promiseLetter } from '../mail/promise'
import { refuse } from '../refuse'
import { letterAbout, ownerOf } from '../screening'
import { write } from '../write'

export type ModelInput = Pick<ModelReceipt, 'from' | 'condition' | 'place'>

/** Sent twice it gives one receipt. Refused `model-received` when somebody else received it already. */
export async function receiveModel(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
  { from, condition, place }: ModelInput,
): Promise<void> {
  await again(async () => {
    const entry = await entryIn(contest, id)
    const known = await ModelReceipts.findOne({ entry: entry._id }).lean()
    if (known?.receivedBy.equals(actor.person._id) && known.from === from && known.condition === condition)
      return
    if (known) refuse({ because: 'model-received', at: known.receivedAt })
    refuse(whyNotReceive(entry.state, contest.regulations))
    const owner = await ownerOf(entry)
    const receipt = newId()
    await write(
      Entries,
      entry,
      { $set: { screening: { ...screeningOf(entry), modelAt: now }, updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'entry.model-received',
        actor: actor.person._id,
        at: now,
        details: { receipt: receipt.toHexString(), name: from, condition, place },
      },
      async (session) => {
        const number = await nextNumber(`model:${contest._id.toHexString()}`, session)
        const kept: ModelReceipt = {
          _id: receipt,
          contest: contest._id,
          entry: entry._id,
          number,
          from,
          condition,
          place,
          receivedAt: now,
          receivedBy: actor.person._id,
          photos: [],
          returned: null,
          version: 0,
        }
        await ModelReceipts.create([kept], { session })
        const data = { ...letterAbout(entry, contest, owner), number, receivedAt: exactTime(now), condition }
        const key = `model-received:${entry._id.toHexString()}`
        const letter = { key, contest: contest._id, to: owner.email, at: now }
        await promiseLetter({ ...letter, template: 'model-received', data }, session)
      },
    )
  })
}
