/** Gives somebody a seat in the office of an edition, by decision and for days told, or ends it. */
import { Contests, type Contest } from '#models/contest'
import { inTransaction } from '#models/connection'
import { idFrom, newId } from '#models/ids'
import { Seats } from '#models/seat'
import type { Day } from '#rules/deadlines'
import type { SeatRole } from '#rules/roles'
import { isHeld, type By } from '../guard'
import { remember } from '../journal'
import { knownPerson } from '../known-person'
import { found, refuse } from '../refuse'

export interface NewSeat {
  email: string
  name: string
  role: Extract<SeatRole, 'organiser' | 'secretary' | 'chair'>
  /** From today when left out, and without end. */
  from: Day | null
  until: Day | null
  decisionNumber: string
}

/** Who sat there before sits again: the days and the decision of the last appointment hold. */
export async function seatOfficer(
  { actor, now }: By,
  slug: string | undefined,
  { role, from, until, decisionNumber, ...who }: NewSeat,
): Promise<void> {
  const contest = await contestNamed(slug)
  await inTransaction(async (session) => {
    const person = await knownPerson(who, now, session)
    const days = { from: from ? startOf(from) : now, until: until && endOf(until), decisionNumber }
    await Seats.updateOne(
      { contest: contest._id, person: person._id, role },
      { $set: days, $setOnInsert: { _id: newId() } },
      { upsert: true, session },
    )
    const id = person._id.toHexString()
    await remember(
      {
        ...lineOf(contest),
        action: 'office.seated',
        actor: actor.person._id,
        at: now,
        details: { person: id, role, from, until, decisionNumber },
      },
      session,
    )
  })
}

/** The last day of service is `lastDay`, or today. @throws Refused `last-of-office` when no organiser would be left */
export async function endSeat(
  { actor, now }: By,
  slug: string | undefined,
  { seat: id, lastDay, decisionNumber }: { seat: string; lastDay: Day | null; decisionNumber: string },
): Promise<void> {
  const contest = await contestNamed(slug)
  await inTransaction(async (session) => {
    const seats = await Seats.find({ contest: contest._id }).session(session).lean()
    const seat = found(
      seats.find(({ _id }) => _id.equals(idFrom(id) ?? contest._id)),
      'seat',
    )
    const until = lastDay ? endOf(lastDay) : now
    const others = seats.filter(
      (one) => one.role === seat.role && one !== seat && isHeld(one, now) && isHeld(one, until),
    )
    if (seat.role === 'organiser' && others.length === 0)
      refuse({ because: 'last-of-office', role: 'organiser' })
    // Two who end each other's seats at once meet here; one of them is tried again and is refused.
    await Contests.updateOne({ _id: contest._id }, { $inc: { version: 1 } }, { session })
    await Seats.updateOne({ _id: seat._id }, { $set: { until } }, { session })
    await remember(
      {
        ...lineOf(contest),
        action: 'office.seat-ended',
        actor: actor.person._id,
        at: now,
        details: { person: seat.person.toHexString(), role: seat.role, lastDay, decisionNumber },
      },
      session,
    )
  })
}

async function contestNamed(slug: string | undefined): Promise<Contest> {
  return found(slug === undefined ? null : await Contests.findOne({ slug }).lean(), 'contest')
}

function lineOf({ _id }: Contest) {
  return { contest: _id, subject: `contest:${_id.toHexString()}` }
}

function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

function endOf(day: Day): Date {
  return new Date(`${day}T23:59:59.999+07:00`)
}
