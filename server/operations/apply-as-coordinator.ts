/** Somebody asks to speak for a unit; the office grants it or not. */
import { announced, Contests } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { keepCoordinator, unitToServe } from '../coordinators'
import type { By } from '../guard'
import { found } from '../refuse'

/** Whoever serves already, or has asked already, changes nothing by asking again; who was declined may ask anew. */
export async function applyAsCoordinator(
  by: By,
  slug: string | undefined,
  { unit: id, note }: { unit: string; note: string },
): Promise<void> {
  const { actor, now } = by
  const contest = found(await Contests.findOne({ slug, ...announced }).lean(), 'contest')
  const unit = await unitToServe(id)
  const place = { unit: unit._id, person: actor.person._id }
  const known = await Coordinators.findOne({ contest: contest._id, ...place }).lean()
  if (known && known.state !== 'declined') return
  const facts = { state: 'applied' as const, from: now, until: null, letter: '', note }
  await keepCoordinator({ ...by, contest }, place, facts, 'coordinator.applied')
}
