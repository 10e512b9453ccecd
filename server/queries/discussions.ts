/** Every discussion of a contest, for the chair: open ones first, then the latest. */
import { Discussions } from '#models/discussion'
import { Entries } from '#models/entry'
import type { By, InContest } from '../guard'

export interface DiscussionList {
  contest: { slug: string; shortTitle: string }
  rows: {
    id: string
    blindCode: string
    title: string
    state: 'open' | 'closed'
    openedAt: Date
    messages: number
  }[]
}

export async function discussionList({ contest }: By & InContest): Promise<DiscussionList> {
  const discussions = await Discussions.find({ contest: contest._id }).lean()
  const entries = await Entries.find({ _id: { $in: discussions.map(({ entry }) => entry) } })
    .select({ 'answers.title': 1 })
    .lean()
  const titles = new Map(entries.map(({ _id, answers }) => [_id.toHexString(), answers.title]))
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    rows: discussions
      .map(({ _id, blindCode, entry, state, openedAt, messages }) => ({
        id: _id.toHexString(),
        blindCode,
        title: titles.get(entry.toHexString()) ?? '',
        state,
        openedAt,
        messages: messages.length,
      }))
      .sort(
        (a, b) =>
          Number(a.state === 'closed') - Number(b.state === 'closed') ||
          b.openedAt.getTime() - a.openedAt.getTime(),
      ),
  }
}
