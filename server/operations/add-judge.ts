/** Seats a judge on a panel: known by e-mail address, or met here for the first time. */
import type { ClientSession } from 'mongoose'
import { idFrom, newId, type Id } from '#models/ids'
import { People } from '#models/person'
import { Seats } from '#models/seat'
import { Units } from '#models/unit'
import type { By, InContest } from '../guard'
import { changePanelDocument, panelIn } from '../panel-work'
import { found, refuse } from '../refuse'

interface NewJudge {
  name: string
  email: string
  /** The id of a unit, or '' when none was chosen. */
  unit: string
}

/** A person who signed in before keeps the name they gave themselves. A member already there stays as they are. */
export async function addJudge(
  by: By & InContest,
  panelId: string | undefined,
  { name, email, unit }: NewJudge,
): Promise<void> {
  const { contest, now } = by
  const panel = await panelIn(by, panelId)
  const unitId = unit === '' ? null : found(await Units.findById(idFrom(unit)).lean(), 'unit')._id
  const known = await People.findOne({ email }).lean()
  const person = known?._id ?? newId()
  if (panel.members.some((member) => member.person.equals(person))) return
  await changePanelDocument(
    by,
    panel,
    { members: [...panel.members, { person, isChair: false, declaration: null }] },
    { action: 'panel.judge-added', details: { person: person.toHexString(), name: known?.name || name } },
    async (session) => {
      await People.updateOne(
        { email },
        { $setOnInsert: { _id: person, name, phone: '', unit: unitId, createdAt: now } },
        { upsert: true, session },
      )
      const kept = found(await People.findOne({ email }).session(session).lean(), 'person')
      // Somebody else made this person known since we looked: their id is another one.
      if (!kept._id.equals(person)) refuse({ because: 'stale-version', changedAt: now, changed: [] })
      if (kept.name === '') await People.updateOne({ _id: person }, { $set: { name } }, { session })
      if (unitId && !kept.unit) {
        await People.updateOne({ _id: person }, { $set: { unit: unitId } }, { session })
      }
      await giveSeat(contest._id, person, now, panel.decisionNumber, session)
    },
  )
}

async function giveSeat(contest: Id, person: Id, now: Date, decisionNumber: string, session: ClientSession) {
  await Seats.updateOne(
    { contest, person, role: 'judge' },
    { $set: { until: null }, $setOnInsert: { _id: newId(), from: now, decisionNumber } },
    { upsert: true, session },
  )
}
