/** The demonstration's contests and the people who run them. */
import { Contests, newContest, type Contest } from '#models/contest'
import { newId } from '#models/ids'
import { People, type Person } from '#models/person'
import { Seats } from '#models/seat'
import { newUnit, Units, type Unit } from '#models/unit'
import type { ContestPreset } from '#rules/presets/contest-preset'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { inTwoRounds } from '#rules/presets/two-rounds'
import type { SeatRole } from '#rules/roles'
import { setDemoClock } from '#server/clock'
import { entrants, judges, staff, units, type DemoPerson } from './people'
import { loadSeries } from './series'

export interface DemoWorld {
  /** Lần thứ 17 (2023), 18 (2024), 19 (2025). */
  past: Contest
  current: Contest
  coming: Contest
  people: Map<string, Person>
  units: Unit[]
}

/** The moments at which the demonstration opens: intake for stories, judging for a full season. */
export const openingMoments = {
  intake: new Date('2024-07-25T09:00:00+07:00'),
  judging: new Date('2024-08-27T09:00:00+07:00'),
}

/** `judged` makes of the 18th contest's preset how it is judged. */
export async function loadContests(judged: (preset: ContestPreset) => ContestPreset): Promise<DemoWorld> {
  await setDemoClock(openingMoments.intake)
  const past = await contest(inTwoRounds(haGiangYouthContest(17, 2023)))
  const current = await contest(judged(haGiangYouthContest(18, 2024)))
  const coming = await contest(launchedWithTheSchoolYear(haGiangYouthContest(19, 2025)))
  const people = new Map<string, Person>()
  for (const one of [...Object.values(staff), ...judges, ...entrants])
    people.set(one.email, await person(one))
  for (const each of [past, current, coming]) {
    await seat(each, people, staff.secretary, 'secretary')
    await seat(each, people, staff.organiser, 'organiser')
    await seat(each, people, staff.chair, 'chair')
  }
  await seat(current, people, staff.secondSecretary, 'secretary')
  const administrator = people.get(staff.administrator.email)
  if (administrator) await loadSeries([past, current, coming], administrator, openingMoments.intake)
  const province = newUnit({ name: 'Tỉnh Hà Giang', kind: 'province', code: '02' })
  const schools = units.map((unit) => newUnit({ ...unit, parent: province }))
  await Units.insertMany([province, ...schools])
  return { past, current, coming, people, units: schools }
}

async function contest(preset: ContestPreset): Promise<Contest> {
  const createdAt = preset.timeline[0]?.at ?? openingMoments.intake
  const made = newContest({ ...preset, createdAt })
  await Contests.create(made)
  return made
}

/** Some provinces launch with the school year and collect until the next summer (Hòa Bình, Kon Tum: domain.md §8). */
function launchedWithTheSchoolYear(preset: ContestPreset): ContestPreset {
  const earlier: Record<string, Date> = {
    launch: new Date('2024-08-20T08:00:00+07:00'),
    opens: new Date('2024-08-22T08:00:00+07:00'),
  }
  return {
    ...preset,
    // Models are handed in there, so that the desk that receives them has something to show.
    regulations: { ...preset.regulations, checkIn: true },
    timeline: preset.timeline.map((one) => ({ ...one, at: earlier[one.code] ?? one.at })),
  }
}

export async function person({ email, name }: DemoPerson): Promise<Person> {
  const made: Person = {
    _id: newId(),
    email,
    name,
    phone: '0900000000',
    unit: null,
    createdAt: openingMoments.intake,
  }
  await People.create(made)
  return made
}

export async function seat(
  of: Contest,
  people: Map<string, Person>,
  who: DemoPerson,
  role: SeatRole,
): Promise<void> {
  const holder = people.get(who.email)
  if (!holder) throw new Error(`No demonstration person ${who.email}`)
  await Seats.create({
    _id: newId(),
    contest: of._id,
    person: holder._id,
    role,
    from: of.timeline[0]?.at ?? of.createdAt,
    until: null,
    decisionNumber: `0${of.ordinal % 10}/QĐ-BTC`,
  })
}
