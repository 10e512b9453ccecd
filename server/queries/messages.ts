/** The letters of a contest, newest first: to whom, about what, and whether they went. */
import { letterStates, Outbox, type LetterState } from '#models/outbox'
import { compose } from '../mail/compose'
import type { InContest } from '../guard'

const pageSize = 50

/** `state` narrows the list; anything that is no state of a letter shows them all. */
export async function messages({ contest }: InContest, state: string | null, page: number) {
  const chosen = letterStates.find((one) => one === state) ?? null
  const filter = { contest: contest._id, ...(chosen ? { state: chosen } : {}) }
  const start = (Math.max(1, page) - 1) * pageSize
  const [letters, groups] = await Promise.all([
    Outbox.find(filter).sort({ createdAt: -1 }).skip(start).limit(pageSize).lean(),
    Outbox.aggregate<{ _id: LetterState; count: number }>([
      { $match: { contest: contest._id } },
      { $group: { _id: '$state', count: { $sum: 1 } } },
    ]),
  ])
  const counts = Object.fromEntries(
    letterStates.map((one) => [one, groups.find(({ _id }) => _id === one)?.count ?? 0]),
  ) as Record<LetterState, number>
  const total = chosen ? counts[chosen] : letterStates.reduce((sum, one) => sum + counts[one], 0)
  return {
    state: chosen,
    counts,
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + letters.length,
    pages: Math.ceil(total / pageSize),
    rows: letters.map((letter) => ({
      id: letter._id.toHexString(),
      to: letter.to,
      subject: compose(letter.template, letter.data).subject,
      state: letter.state,
      attempts: letter.attempts,
      promisedAt: letter.createdAt,
      sentAt: letter.sentAt,
      error: letter.lastError,
    })),
  }
}
