/** A judge pledges confidentiality and declares conflicts of interest, which opens the desk of one panel. */
import { idFrom } from '#models/ids'
import { Panels, type Declaration } from '#models/panel'
import { hasPledged, pledgeVersion } from '#rules/pledge'
import type { By } from '../guard'
import { contestsJudgedBy, memberOf, onFreshCopy } from '../judging'
import { found } from '../refuse'
import { write } from '../write'

export interface DeclarationInput {
  conflict: 'none' | 'some'
  note: string
}

/**
 * Keeps the declaration on the panel's member. The same declaration again changes nothing; another one replaces it,
 * and the journal keeps both: a conflict may be discovered while reading. Declaring signs the pledge in force.
 */
export async function declareConflict(
  by: By,
  panelId: string | undefined,
  input: DeclarationInput,
): Promise<void> {
  await onFreshCopy(() => declare(by, panelId, input))
}

async function declare(by: By, panelId: string | undefined, { conflict, note }: DeclarationInput) {
  const { actor, now } = by
  const contests = await contestsJudgedBy(by)
  const _id = found(idFrom(panelId), 'panel')
  const panel = found(await Panels.findOne({ _id, contest: { $in: contests } }).lean(), 'panel')
  const member = found(memberOf(panel, actor), 'panel')
  const declaration: Declaration = { pledgedAt: now, hasConflict: conflict === 'some', note }
  const before = member.declaration
  const isSame = before?.hasConflict === declaration.hasConflict && before.note === note
  if (isSame && hasPledged(member)) return
  const pledge = { version: pledgeVersion, at: now }
  const members = panel.members.map((one) => (one === member ? { ...one, declaration, pledge } : one))
  await write(
    Panels,
    panel,
    { $set: { members } },
    {
      contest: panel.contest,
      subject: `panel:${panel._id.toHexString()}`,
      action: 'panel.declared',
      actor: actor.person._id,
      at: now,
      details: { hasConflict: declaration.hasConflict, note, pledge: pledgeVersion },
    },
  )
}
