/** Somebody put on a panel by name and e-mail address: known here already, or met for the first time. */
import type { ClientSession } from 'mongoose'
import { Experts } from '#models/expert'
import { idFrom, newId, type Id } from '#models/ids'
import type { Panel, PanelMember } from '#models/panel'
import { People } from '#models/person'
import { Seats } from '#models/seat'
import { Units } from '#models/unit'
import { withoutTitles } from '#wording/vi/expert-titles'
import { expertKeys } from './expert-keys'
import type { By, InContest } from './guard'
import { remember } from './journal'
import { found, refuse } from './refuse'

export interface NewJudge {
  name: string
  email: string
  /** The id of a unit, or '' when none was chosen. */
  unit: string
  isGuest?: boolean
}

export interface Candidate {
  person: Id
  name: string
  email: string
  /** Writes them down, among the people and in the register of experts, inside the transaction of the act. */
  keep: (session: ClientSession) => Promise<void>
}

/** A person who signed in before keeps the name they gave themselves; whoever is in no register yet enters it. */
export async function candidate(by: By & InContest, { name, email, unit }: NewJudge): Promise<Candidate> {
  const { now } = by
  const chosen = unit === '' ? null : found(await Units.findById(idFrom(unit)).lean(), 'unit')
  const known = await People.findOne({ email }).lean()
  const person = known?._id ?? newId()
  const keep = async (session: ClientSession) => {
    await People.updateOne(
      { email },
      { $setOnInsert: { _id: person, name, phone: '', unit: chosen?._id ?? null, createdAt: now } },
      { upsert: true, session },
    )
    const kept = found(await People.findOne({ email }).session(session).lean(), 'person')
    // Somebody else made this person known since we looked: their id is another one.
    if (!kept._id.equals(person)) refuse({ because: 'stale-version', changedAt: now, changed: [] })
    if (kept.name === '') await People.updateOne({ _id: person }, { $set: { name } }, { session })
    if (chosen && !kept.unit) {
      await People.updateOne({ _id: person }, { $set: { unit: chosen._id } }, { session })
    }
    await enterRegister(
      by,
      { name: kept.name || name, email, unit: kept.unit ?? chosen?._id ?? null },
      session,
    )
  }
  return { person, name: known?.name || name, email, keep }
}

async function enterRegister(
  { actor, now, contest }: By & InContest,
  { name: written, email, unit }: { name: string; email: string; unit: Id | null },
  session: ClientSession,
): Promise<void> {
  if (await Experts.exists({ email }).session(session)) return
  const _id = newId()
  const { name, academicTitle, degree } = withoutTitles(written)
  const facts = { name, academicTitle, degree, email, unit, employer: '', fields: [], keywords: [], history: [] }
  const expert = { _id, ...facts, keys: expertKeys(facts), createdAt: now, updatedAt: now }
  await Experts.create([expert], { session })
  await remember(
    {
      contest: contest._id,
      subject: `expert:${_id.toHexString()}`,
      action: 'expert.added',
      actor: actor.person._id,
      at: now,
      details: { name },
    },
    session,
  )
}

/** The place of a person on a panel. */
export function placeOf(panel: Panel, person: Id): PanelMember | undefined {
  return panel.members.find((member) => member.person.equals(person))
}

/** The seat that opens the judges' workspace. */
export async function giveSeat(
  { contest, now }: Pick<By & InContest, 'contest' | 'now'>,
  person: Id,
  decisionNumber: string,
  session: ClientSession,
): Promise<void> {
  await Seats.updateOne(
    { contest: contest._id, person, role: 'judge' },
    { $set: { until: null }, $setOnInsert: { _id: newId(), from: now, decisionNumber } },
    { upsert: true, session },
  )
}
