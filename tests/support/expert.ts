/** An expert as the register keeps one. */
import { Experts, type Expert } from '#models/expert'
import { newId } from '#models/ids'
import { expertKeys } from '#server/expert-keys'
import { moments } from './world'

export async function anExpert(changes: Partial<Expert> = {}): Promise<Expert> {
  const facts = {
    _id: newId(),
    name: 'Trần Quốc Bình An',
    email: '',
    phone: '',
    academicTitle: null,
    degree: null,
    fields: [],
    keywords: [],
    unit: null,
    employer: '',
    history: [],
    isActive: true,
    notes: '',
    version: 0,
    createdAt: moments.upcoming,
    updatedAt: moments.upcoming,
    ...changes,
  }
  const expert: Expert = { ...facts, keys: expertKeys(facts) }
  await Experts.create(expert)
  return expert
}
