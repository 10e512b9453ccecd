/** Founds a panel of judges for one or several fields. */
import { roundsOf } from '#rules/rounds'
import { inTransaction } from '#models/connection'
import { newId } from '#models/ids'
import { Panels, type Panel } from '#models/panel'
import type { By, InContest } from '../guard'
import { remember } from '../journal'

type NewPanel = Pick<Panel, 'name' | 'fields' | 'decisionNumber' | 'decidedOn' | 'from' | 'until'> & {
  /** The first round when left out; a panel keeps its round. */
  round?: string
}

/**
 * Returns the id of the panel, or null when another panel of the contest bears the name. The same form posted twice
 * founds one panel.
 */
export async function createPanel(
  { actor, now, contest }: By & InContest,
  { name, round = roundsOf(contest)[0].code, fields, decisionNumber, ...decided }: NewPanel,
): Promise<string | null> {
  const _id = newId()
  const kept = await inTransaction(async (session) => {
    const existing = await Panels.findOne({ contest: contest._id, name }).session(session).lean()
    if (existing) return existing
    const { decidedOn = null, from = null, until = null } = decided
    const particulars = { name, round, fields, decisionNumber, decidedOn, from, until }
    const panel = { _id, contest: contest._id, ...particulars, version: 0, createdAt: now }
    await Panels.create([{ ...panel, members: [] }], { session })
    await remember(
      {
        contest: contest._id,
        subject: `panel:${_id.toHexString()}`,
        action: 'panel.created',
        actor: actor.person._id,
        at: now,
        details: particulars,
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
