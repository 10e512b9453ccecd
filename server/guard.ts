/** The first line of every loader and action: who is asking, in which contest, with what right, and when. */
import { redirect, data } from '@remix-run/node'
import { isAnnounced } from '#rules/editions'
import type { OfficeRole, Role, SeatRole } from '#rules/roles'
import type { Refusal } from '#rules/refusal'
import { announced, Contests, type Contest } from '#models/contest'
import type { Person } from '#models/person'
import { Coordinators, type Coordinator } from '#models/coordinator'
import { idFrom } from '#models/ids'
import { Seats, type Seat } from '#models/seat'
import { isAdministrator } from './administrators'
import { Units, type Unit } from '#models/unit'
import { currentTime } from './clock'
import { readSession } from './session'

/** Somebody signed in, with the seats they hold now in the contest at hand. */
export interface Actor {
  person: Person
  roles: SeatRole[]
  /** Of the whole house; told only where a door asks for it. */
  isAdministrator?: true
}

/** What every operation and query gets first. */
export interface By {
  actor: Actor
  now: Date
}

export interface ByVisitor {
  actor: Actor | null
  now: Date
}

/** A By whose contest is named in the address. */
export interface InContest {
  contest: Contest
}

/** A By who speaks for the unit named in the address. */
export interface InUnit {
  unit: Unit
  coordinator: Coordinator
}

type Params = Record<string, string | undefined>

/** Anybody may pass; whoever is signed in is known. */
export async function enter(request: Request, params: Params, role: 'visitor'): Promise<ByVisitor>
/** Anybody signed in may pass; others are sent to sign in and come back to the same page. */
export async function enter(request: Request, params: Params, role: 'entrant'): Promise<By>
/**
 * Only those who hold one of the seats in the contest that the address names (`params.contest`); where the address
 * names none, in any contest at all. Administrators pass where they are named.
 */
export async function enter(
  request: Request,
  params: Params,
  ...roles: [OfficeRole, ...OfficeRole[]]
): Promise<By>
export async function enter(request: Request, params: Params, ...roles: Role[]): Promise<ByVisitor> {
  const { actor, now } = await admit(request, params, roles)
  return { actor, now }
}

/** The same for pages of one contest: the contest comes with it. 404 when there is none of that name. */
export async function enterContest(
  request: Request,
  params: Params,
  ...roles: [OfficeRole, ...OfficeRole[]]
): Promise<By & InContest> {
  const { actor, now, contest } = await admit(request, params, roles)
  if (!actor || !contest) throw data(null, { status: 404 })
  return { actor, now, contest }
}

/**
 * For pages of one unit in one contest (`params.contest`, `params.unit`): only its coordinators may pass, while they serve.
 * 404 where there is no such contest or unit.
 */
export async function enterUnit(request: Request, params: Params): Promise<By & InContest & InUnit> {
  const { actor, now, contest } = await admit(request, params, ['entrant'])
  const _id = idFrom(params.unit)
  const [unit, coordinator] = await Promise.all([
    _id && Units.findById(_id).lean(),
    _id &&
      actor &&
      contest &&
      Coordinators.findOne({ contest: contest._id, unit: _id, person: actor.person._id }).lean(),
  ])
  if (!actor || !contest || !unit) throw data(null, { status: 404 })
  if (!coordinator || coordinator.state !== 'serving' || !isHeld(coordinator, now)) {
    const refusal: Refusal = { because: 'not-coordinator' }
    throw data({ refusal }, { status: 403 })
  }
  return { actor, now, contest, unit, coordinator }
}

/** Every page begins with this: what can be read at the same time is. */
async function admit(
  request: Request,
  { contest: slug }: Params,
  roles: readonly Role[],
): Promise<ByVisitor & { contest: Contest | null }> {
  const [person, now, contest] = await Promise.all([
    readSession(request),
    currentTime(),
    slug === undefined ? null : Contests.findOne({ slug }).lean(),
  ])
  const needs = roles.filter((role) => role !== 'visitor' && role !== 'entrant')
  if (!person) {
    if (roles.includes('visitor')) return { actor: null, now, contest }
    throw redirect(signInPath(request))
  }
  if (slug !== undefined && !contest) throw data(null, { status: 404 })
  const [held, administers] = await Promise.all([
    rolesOf(person, contest, now),
    needs.includes('administrator') && isAdministrator(person, now),
  ])
  const actor: Actor = { person, roles: held, ...(administers && { isAdministrator: true }) }
  const isInside = administers || held.length > 0
  if (contest && !isAnnounced(contest) && !isInside) throw data(null, { status: 404 })
  const passes = administers || held.some((role) => needs.includes(role))
  if (needs.length > 0 && !passes) throw wrongRole(needs)
  return { actor, now, contest }
}

/** The contest that a public address names. Throws a 404 response when there is none, or it is still being prepared. */
export async function contestBySlug(slug: string | undefined): Promise<Contest> {
  const contest = slug === undefined ? null : await Contests.findOne({ slug, ...announced }).lean()
  if (!contest) throw data(null, { status: 404 })
  return contest
}

/** The seats that somebody holds at a moment, in this contest or in any. */
export async function rolesOf(person: Person, contest: Contest | null, now: Date): Promise<SeatRole[]> {
  const seats = await Seats.find(
    contest ? { contest: contest._id, person: person._id } : { person: person._id },
  ).lean()
  const held = seats.filter((seat) => isHeld(seat, now)).map((seat) => seat.role)
  return [...new Set(held)]
}

/** Whether a seat is held at a moment: appointments begin and end (domain.md A4). */
export function isHeld(seat: Pick<Seat, 'from' | 'until'>, now: Date): boolean {
  return seat.from <= now && (seat.until === null || now <= seat.until)
}

function wrongRole(needs: OfficeRole[]) {
  const refusal: Refusal = { because: 'wrong-role', needs }
  return data({ refusal }, { status: 403 })
}

function signInPath(request: Request): string {
  const url = new URL(request.url)
  const back = request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + url.search : '/'
  return `/dang-nhap?tiep=${encodeURIComponent(back)}`
}
