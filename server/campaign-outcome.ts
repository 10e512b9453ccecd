/** What became of letters to many: how many arrived, and how many of those reminded then did what was asked. */
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { Outbox } from '#models/outbox'
import { letterStates, type LetterState } from '#rules/letter-states'

/** Of each mailing its letters by state. One command. */
export async function campaignCounts(ids: readonly Id[]): Promise<Map<string, Record<LetterState, number>>> {
  const groups = await Outbox.aggregate<{ _id: { campaign: Id; state: LetterState }; count: number }>([
    { $match: { campaign: { $in: [...ids] } } },
    { $group: { _id: { campaign: '$campaign', state: '$state' }, count: { $sum: 1 } } },
  ])
  return new Map(
    ids.map((id) => {
      const own = groups.filter(({ _id }) => _id.campaign.equals(id))
      const counts = letterStates.map((state) => [
        state,
        own.find(({ _id }) => _id.state === state)?.count ?? 0,
      ])
      return [id.toHexString(), Object.fromEntries(counts) as Record<LetterState, number>]
    }),
  )
}

export interface Response {
  /** Works that letters which left were about. */
  reminded: number
  /** Those of them that were handed in, or handed in again, after their letter. */
  handedIn: number
}

/** Two commands, however many mailings. Mailings about no works are not in the answer. */
export async function responseTo(ids: readonly Id[]): Promise<Map<string, Response>> {
  const told = await Outbox.aggregate<{ _id: { campaign: Id; entry: Id }; at: Date }>([
    { $match: { campaign: { $in: [...ids] }, sentAt: { $ne: null } } },
    { $unwind: '$about' },
    { $group: { _id: { campaign: '$campaign', entry: '$about' }, at: { $min: '$sentAt' } } },
  ])
  const entries = await Entries.find({
    _id: { $in: told.map(({ _id }) => _id.entry) },
    state: { $ne: 'draft' },
  })
    .select({ submittedAt: 1 })
    .lean()
  const handedInAt = new Map(entries.map(({ _id, submittedAt }) => [_id.toHexString(), submittedAt]))
  const responses = new Map<string, Response>()
  for (const { _id, at } of told) {
    const key = _id.campaign.toHexString()
    const response = responses.get(key) ?? { reminded: 0, handedIn: 0 }
    const submittedAt = handedInAt.get(_id.entry.toHexString())
    response.reminded += 1
    if (submittedAt && submittedAt > at) response.handedIn += 1
    responses.set(key, response)
  }
  return responses
}
