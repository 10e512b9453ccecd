/** The office answers an application, or ends a coordinator's service; what they did stays. */
import { Coordinators } from '#models/coordinator'
import { idFrom } from '#models/ids'
import { keepCoordinator } from '../coordinators'
import type { By, InContest } from '../guard'
import { found } from '../refuse'

interface Answer {
  coordinator: string
  answer: 'grant' | 'decline' | 'end'
  /** The letter of appointment when granted; the reason otherwise. */
  text: string
}

/** Given twice it is given once. */
export async function answerApplication(
  by: By & InContest,
  { coordinator: id, answer, text }: Answer,
): Promise<void> {
  const { now, contest } = by
  const _id = found(idFrom(id), 'coordinator')
  const known = found(await Coordinators.findOne({ _id, contest: contest._id }).lean(), 'coordinator')
  const { state, from, until, letter, note } = known
  if (answer === 'grant' && state !== 'serving') {
    const facts = { state: 'serving' as const, from: contest.createdAt, until: null, letter: text, note: '' }
    await keepCoordinator(by, known, facts, 'coordinator.appointed')
  }
  if (answer === 'decline' && state === 'applied') {
    const facts = { state: 'declined' as const, from, until, letter, note: text }
    await keepCoordinator(by, known, facts, 'coordinator.declined')
  }
  if (answer === 'end' && state === 'serving' && (until === null || until > now)) {
    await keepCoordinator(
      by,
      known,
      { state, from, until: now, letter, note: text || note },
      'coordinator.ended',
    )
  }
}
