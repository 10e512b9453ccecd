/** What publishing would make public, who would be written to, and what still stands in the way. */
import { whyNotMoveDecision, type DecisionState } from '#rules/decision-states'
import type { Refusal } from '#rules/refusal'
import type { Laureate } from '#models/publication'
import { Publications } from '#models/publication'
import { lastRound } from '#rules/rounds'
import type { By, InContest } from '../guard'
import { laureatesOf } from '../laureates'
import { shownResults } from '../shown-results'

export interface PublicationPreview {
  contest: { slug: string; title: string; shortTitle: string; code: string }
  state: DecisionState | 'none'
  prizes: { code: string; title: string; quota: number }[]
  laureates: Laureate[]
  letters: number
  hiddenNames: number
  whyNot: Refusal | null
  publishedAt: Date | null
}

export async function publicationPreview({
  actor,
  now,
  contest,
}: By & InContest): Promise<PublicationPreview> {
  const [{ results, entries, decision, inputsDigest }, published] = await Promise.all([
    shownResults(contest),
    Publications.findOne({ contest: contest._id, round: lastRound(contest).code })
      .sort({ number: -1 })
      .lean(),
  ])
  const state = decision?.state ?? 'none'
  const isSettled = state === 'settled' || state === 'published'
  const laureates = isSettled ? await laureatesOf(contest, results, decision?.awards ?? [], now) : []
  const whyNot =
    whyNotMoveDecision('publish', { state, timeline: contest.timeline, now, roles: actor.roles }) ??
    (decision?.inputsDigest === inputsDigest ? null : ({ because: 'results-changed' } as const))
  return {
    contest: {
      slug: contest.slug,
      title: contest.title,
      shortTitle: contest.shortTitle,
      code: contest.receiptPrefix,
    },
    state,
    prizes: contest.regulations.prizes.map(({ code, title, count }) => ({ code, title, quota: count })),
    laureates,
    letters: entries.length,
    hiddenNames: laureates.flatMap(({ authors }) => authors).filter(({ name }) => name === '').length,
    whyNot,
    publishedAt: published?.publishedAt ?? null,
  }
}
