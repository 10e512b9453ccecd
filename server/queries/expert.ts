/** One expert with the panels they sat on; an empty one for the form that enters somebody new. */
import { Contests } from '#models/contest'
import { Experts } from '#models/expert'
import { idFrom } from '#models/ids'
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { Units } from '#models/unit'
import { isJudging, serviceOf } from '#rules/panel-service'
import { titledName } from '#wording/vi/expert-titles'
import type { By } from '../guard'
import { found } from '../refuse'

/** Units offered; a province has a few hundred. */
const unitsAtMost = 1_000

/** `id` is `moi` for somebody new. */
export async function expert(_by: By, id: string | undefined) {
  const units = await Units.find().select({ name: 1 }).sort({ name: 1 }).limit(unitsAtMost).lean()
  const choices = units.map((unit) => ({ id: unit._id.toHexString(), name: unit.name }))
  if (id === 'moi') return { units: choices, expert: null, service: [] }
  const known = found(await Experts.findById(found(idFrom(id), 'expert')).lean(), 'expert')
  const { keys: _keys, _id, unit, ...facts } = known
  return {
    units: choices,
    expert: { ...facts, id: _id.toHexString(), unit: unit?.toHexString() ?? '', titled: titledName(known) },
    service: known.email === '' ? [] : await serviceOnPanels(known.email),
  }
}

async function serviceOnPanels(email: string) {
  const person = await People.findOne({ email }).lean()
  if (!person) return []
  const panels = await Panels.find({ 'members.person': person._id }).sort({ createdAt: -1 }).lean()
  const contests = await Contests.find({ _id: { $in: panels.map(({ contest }) => contest) } })
    .select({ title: 1 })
    .lean()
  return panels.flatMap((panel) => {
    const member = panel.members.find((one) => one.person.equals(person._id))
    if (!member) return []
    const service = serviceOf(member)
    return {
      id: panel._id.toHexString(),
      panel: panel.name,
      contest: contests.find(({ _id }) => _id.equals(panel.contest))?.title ?? '',
      decisionNumber: service.decisionNumber || panel.decisionNumber,
      isChair: member.isChair,
      isSecretary: service.isSecretary,
      isGuest: service.isGuest,
      hasJudged: isJudging(service),
      answer: service.invitation?.answer ?? null,
    }
  })
}
