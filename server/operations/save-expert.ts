/** Enters somebody into the register of experts, or changes what it says of them. */
import { inTransaction } from '#models/connection'
import { Experts } from '#models/expert'
import { idFrom, newId } from '#models/ids'
import { Units } from '#models/unit'
import type { ExpertInput } from '#rules/forms/expert'
import { expertKeys } from '../expert-keys'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'
import { write } from '../write'

/**
 * `id` null enters a new expert. Returns the id. Refused when the address stands for somebody else already. The journal
 * names the fields that changed, never their content: a journal cannot forget, and people may ask us to.
 */
export async function saveExpert(
  { actor, now, contest }: By & InContest,
  id: string | null,
  { version, unit, ...fields }: ExpertInput,
): Promise<string> {
  const chosen = unit === '' ? null : found(await Units.findById(idFrom(unit)).lean(), 'unit')
  const facts = { ...fields, unit: chosen?._id ?? null }
  const _id = id === null ? newId() : found(idFrom(id), 'expert')
  const namesake =
    facts.email === '' ? null : await Experts.findOne({ email: facts.email, _id: { $ne: _id } }).lean()
  refuse(namesake && { because: 'expert-known', name: namesake.name, email: namesake.email })
  const line = {
    contest: contest._id,
    subject: `expert:${_id.toHexString()}`,
    actor: actor.person._id,
    at: now,
  }
  if (id === null) {
    await inTransaction(async (session) => {
      await Experts.create([{ _id, ...facts, keys: expertKeys(facts), createdAt: now, updatedAt: now }], {
        session,
      })
      await remember({ ...line, action: 'expert.added', details: { name: facts.name } }, session)
    })
    return _id.toHexString()
  }
  const expert = found(await Experts.findById(_id).lean(), 'expert')
  const changed = Object.entries(facts).flatMap(([key, value]) => {
    const before: unknown = expert[key as keyof typeof facts]
    return JSON.stringify(before) === JSON.stringify(value) ? [] : [key]
  })
  if (changed.length === 0) return _id.toHexString()
  if (expert.version !== version) {
    refuse({ because: 'stale-version', changedAt: expert.updatedAt, changed: [] })
  }
  await write(
    Experts,
    expert,
    { $set: { ...facts, keys: expertKeys(facts), updatedAt: now } },
    { ...line, action: 'expert.changed', details: { name: facts.name, changed } },
  )
  return _id.toHexString()
}
