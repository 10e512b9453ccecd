/** Founds a panel of judges for one or several fields. */
import { roundsOf } from '#rules/rounds'
import { inTransaction } from '#models/connection'
import { newId } from '#models/ids'
import { Panels } from '#models/panel'
import type { By, InContest } from '../guard'
import { remember } from '../journal'

interface NewPanel {
  name: string
  /** The first round when left out; a panel keeps its round. */
  round?: string
  fields: string[]
  decisionNumber: string
}

/**
 * Returns the id of the panel, or null when another panel of the contest bears the name. The same form posted twice
 * founds one panel.
 */
export async function createPanel(
  { actor, now, contest }: By & InContest,
  { name, round = roundsOf(contest)[0].code, fields, decisionNumber }: NewPanel,
): Promise<string | null> {
  const _id = newId()
  const kept = await inTransaction(async (session) => {
    const existing = await Panels.findOne({ contest: contest._id, name }).session(session).lean()
    if (existing) return existing
    const panel = { _id, contest: contest._id, name, round, fields, decisionNumber }
    await Panels.create([{ ...panel, members: [], version: 0, createdAt: now }], { session })
    await remember(
      {
        contest: contest._id,
        subject: `panel:${_id.toHexString()}`,
        action: 'panel.created',
        actor: actor.person._id,
        at: now,
        details: { name, round, fields, decisionNumber },
      },
      session,
    )
    return null
  })
  if (!kept) return _id.toHexString()
  const isSame =
    kept.round === round && kept.fields.join() === fields.join() && kept.decisionNumber === decisionNumber
  return isSame ? kept._id.toHexString() : null
}
