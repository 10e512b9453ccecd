/** What people have already worked with of a contest's terms: fields entered, parts delivered, rounds judged, prizes given. */
import type { ClientSession } from 'mongoose'
import { Decisions } from '#models/decision'
import { Entries } from '#models/entry'
import type { Contest } from '#models/contest'
import type { Id } from '#models/ids'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { lastRound } from '#rules/rounds'
import type { TermsInUse } from '#rules/terms-changes'

/** Six indexed commands, however many entries there are. */
export async function termsInUse(contest: Contest): Promise<TermsInUse> {
  const of = { contest: contest._id }
  const [confirmed, fields, parts, panels, judged, decision] = await Promise.all([
    confirmedByRound(contest._id),
    Entries.distinct('answers.field', of),
    Entries.distinct('answers.files.part', of),
    Panels.find(of).select({ round: 1, fields: 1 }).lean(),
    ScoreSheets.distinct('round', of),
    Decisions.findOne({ ...of, round: lastRound(contest).code })
      .select({ state: 1, awards: 1 })
      .lean(),
  ])
  return {
    confirmed,
    fields: texts([...fields, ...panels.flatMap((panel) => panel.fields)]),
    parts: texts(parts),
    rounds: texts([...panels.map(({ round }) => round), ...judged]),
    prizes: texts(decision?.awards.map(({ prize }) => prize) ?? []),
    decision: decision?.state ?? 'none',
  }
}

/** Confirmed sheets of each round that has any. */
export async function confirmedByRound(
  contest: Id,
  session?: ClientSession,
): Promise<Record<string, number>> {
  const counting = ScoreSheets.aggregate<{ _id: string; count: number }>([
    { $match: { contest, state: 'confirmed' } },
    { $group: { _id: '$round', count: { $sum: 1 } } },
  ])
  const groups = await (session ? counting.session(session) : counting)
  return Object.fromEntries(groups.map(({ _id, count }) => [_id, count]))
}

function texts(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value): value is string => typeof value === 'string'))].sort()
}
