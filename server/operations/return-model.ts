/** The office gives a model back, against a signature. */
import { ModelReceipts } from '#models/model-receipt'
import type { By, InContest } from '../guard'
import { modelReceiptOf } from '../model-receipts'
import { refuse } from '../refuse'
import { write } from '../write'

export interface ModelReturn {
  /** Who took it, as they said. */
  to: string
  note: string
}

/** Safe to repeat. Refused `model-returned` when it went to somebody else. */
export async function returnModel(
  by: By & InContest,
  id: string | undefined,
  { to, note }: ModelReturn,
): Promise<void> {
  const { actor, now, contest } = by
  const receipt = await modelReceiptOf(by, id)
  if (receipt.returned?.to === to) return
  if (receipt.returned)
    refuse({ because: 'model-returned', to: receipt.returned.to, at: receipt.returned.at })
  await write(
    ModelReceipts,
    receipt,
    { $set: { returned: { to, note, at: now, by: actor.person._id } } },
    {
      contest: contest._id,
      subject: `entry:${receipt.entry.toHexString()}`,
      action: 'entry.model-returned',
      actor: actor.person._id,
      at: now,
      details: { receipt: receipt._id.toHexString(), name: to, note },
    },
  )
}
