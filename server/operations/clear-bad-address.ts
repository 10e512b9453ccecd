/** Takes the warning off an address that letters came back from: somebody made sure that it works again. */
import { BadAddresses } from '#models/bad-address'
import { inTransaction } from '#models/connection'
import { idFrom } from '#models/ids'
import { Outbox } from '#models/outbox'
import { inSmallLetters } from '../bad-addresses'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found } from '../refuse'

/** Named by a letter of the contest to that address, so that no office clears addresses it never wrote to. Safe to repeat. */
export async function clearBadAddress(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
): Promise<void> {
  const letter = found(await Outbox.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'letter')
  await inTransaction(async (session) => {
    const { deletedCount } = await BadAddresses.deleteOne({ _id: inSmallLetters(letter.to) }, { session })
    if (deletedCount === 0) return
    const subject = `letter:${letter._id.toHexString()}`
    const line = { contest: contest._id, subject, actor: actor.person._id, at: now }
    await remember({ ...line, action: 'letter.address-cleared' }, session)
  })
}
