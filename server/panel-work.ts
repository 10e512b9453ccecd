/** What the acts on a panel share: loading it, naming it in the journal, replacing its members. */
import type { ClientSession } from 'mongoose'
import { idFrom } from '#models/ids'
import { Panels, type Panel, type PanelMember } from '#models/panel'
import type { By, InContest } from './guard'
import { found } from './refuse'
import { write } from './write'

/** A panel of this contest. */
export async function panelIn({ contest }: InContest, id: string | undefined): Promise<Panel> {
  const _id = found(idFrom(id), 'panel')
  return found(await Panels.findOne({ _id, contest: contest._id }).lean(), 'panel')
}

/** One guarded change of a panel, remembered under its own subject. Returns its new version. */
export function changePanelDocument(
  { actor, now, contest }: By & InContest,
  panel: Panel,
  change: Partial<Omit<Panel, '_id' | 'contest' | 'version' | 'createdAt'>>,
  line: { action: string; details: Record<string, unknown> },
  also?: (session: ClientSession) => Promise<void>,
): Promise<number> {
  return write(
    Panels,
    panel,
    Object.keys(change).length > 0 ? { $set: change } : {},
    {
      contest: contest._id,
      subject: `panel:${panel._id.toHexString()}`,
      actor: actor.person._id,
      at: now,
      ...line,
    },
    also,
  )
}

/** The member that an id names, or NotFound. */
export function memberOf(panel: Panel, person: string): PanelMember {
  return found(
    panel.members.find((member) => member.person.toHexString() === person),
    'member',
  )
}
