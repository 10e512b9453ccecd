/** What replacing a judge of a panel would do to the sheets they hold, for the page that asks and the act itself. */
import type { Refusal } from '#rules/refusal'
import { whyNotMoveSheet } from '#rules/sheet-states'
import type { Panel, PanelMember } from '#models/panel'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import type { By, InContest } from './guard'
import type { StandingRound } from './rounds'

export interface JudgeReplacement {
  /** Blank and begun: they no longer count, with whatever marks are on them. */
  released: ScoreSheet[]
  /** Confirmed: they stay and count. */
  kept: ScoreSheet[]
  /** The most judges that any of the released entries has now: what topping up restores. */
  perEntry: number
}

export async function replacementOf(panel: Panel, member: PanelMember): Promise<JudgeReplacement> {
  const sheets = await ScoreSheets.find({ panel: panel._id, judge: member.person }).sort({ _id: 1 }).lean()
  const released = sheets.filter(({ state }) => state === 'blank' || state === 'in-progress')
  const peers = await ScoreSheets.aggregate<{ count: number }>([
    {
      $match: {
        round: panel.round,
        entry: { $in: released.map(({ entry }) => entry) },
        state: { $in: ['blank', 'in-progress', 'confirmed'] },
      },
    },
    { $group: { _id: '$entry', count: { $sum: 1 } } },
  ])
  return {
    released,
    kept: sheets.filter(({ state }) => state === 'confirmed'),
    perEntry: Math.max(0, ...peers.map(({ count }) => count)),
  }
}

/** Null when the judge may be replaced now: what stands in the way of one of their sheets, or of any sheet. */
export function whyNotReplace(
  { actor, now, contest }: By & InContest,
  round: StandingRound,
  { released }: JudgeReplacement,
  reason?: string,
): Refusal | null {
  return whyNotMoveSheet('substitute', {
    state: released[0]?.state ?? 'blank',
    timeline: contest.timeline,
    now,
    isOwn: false,
    roles: actor.roles,
    hasDeclared: false,
    wasReopened: false,
    round,
    reason,
  })
}
