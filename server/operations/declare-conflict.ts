/** A judge pledges confidentiality and declares conflicts of interest, which opens the desk of one panel. */
import { canonical } from '#scoring/digest'
import type { Relation } from '#rules/conflicts/relation'
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
  /** Case by case; may be left out where there are none. */
  rows?: readonly Relation[]
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

async function declare(by: By, panelId: string | undefined, { conflict, note, rows = [] }: DeclarationInput) {
  const { actor, now } = by
  const contests = await contestsJudgedBy(by)
  const _id = found(idFrom(panelId), 'panel')
  const panel = found(await Panels.findOne({ _id, contest: { $in: contests } }).lean(), 'panel')
  const member = found(memberOf(panel, actor), 'panel')
  const said = {
    hasConflict: conflict === 'some',
    note,
    ...(rows.length > 0 && { relations: [...rows] }),
  }
  const declaration: Declaration = { pledgedAt: now, ...said }
  if (member.declaration && isSame(member.declaration, declaration) && hasPledged(member)) return
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
      details: { ...said, pledge: pledgeVersion },
    },
  )
}

function isSame(before: Declaration, after: Declaration): boolean {
  const said = ({ hasConflict, note, relations = [] }: Declaration) =>
    canonical([hasConflict, note, relations])
  return said(before) === said(after)
}
