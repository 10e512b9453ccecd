/** The office appoints who speaks for a unit, by a decision or the unit's letter; they are told by a letter. */
import { newId } from '#models/ids'
import { People } from '#models/person'
import { paths } from '#wording/paths'
import { keepCoordinator, unitToServe } from '../coordinators'
import { env } from '../env'
import type { By, InContest } from '../guard'
import { promiseLetter } from '../mail/promise'

export interface Appointment {
  unit: string
  name: string
  email: string
  letter: string
  from: Date | null
  until: Date | null
}

/** Somebody who applied is granted by the same act; the same appointment again changes nothing. */
export async function appointCoordinator(by: By & InContest, told: Appointment): Promise<void> {
  const { now, contest } = by
  const unit = await unitToServe(told.unit)
  const known = await People.findOne({ email: told.email }).lean()
  const person = known?._id ?? newId()
  const unitId = unit._id.toHexString()
  const facts = {
    state: 'serving' as const,
    from: told.from ?? contest.createdAt,
    until: told.until,
    letter: told.letter,
    note: '',
  }
  await keepCoordinator(by, { unit: unit._id, person }, facts, 'coordinator.appointed', async (session) => {
    await People.updateOne(
      { email: told.email },
      { $setOnInsert: { _id: person, name: told.name, phone: '', unit: unit._id, createdAt: now } },
      { upsert: true, session },
    )
    await promiseLetter(
      {
        key: `coordinator-appointed:${contest._id.toHexString()}:${unitId}:${told.email}:${told.letter}`,
        contest: contest._id,
        to: told.email,
        template: 'coordinator-appointed',
        data: {
          name: known?.name || told.name,
          unit: unit.name,
          contest: contest.title,
          link: `${env.publicUrl}${paths.unitDesk(contest.slug, unitId)}`,
        },
        at: now,
      },
      session,
    )
  })
}
