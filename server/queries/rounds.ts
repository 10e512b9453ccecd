/** The rounds of a contest in order: when, by what rules, how far each has come. */
import { roundLabel, type AdvancementTerms, type Round } from '#rules/rounds'
import type { RoundState } from '#rules/round-states'
import type { SheetState } from '#rules/sheet-states'
import { Entries } from '#models/entry'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import type { By, InContest } from '../guard'
import { currentRound, standingRounds } from '../rounds'

export interface RoundRow extends Pick<
  Round,
  'code' | 'name' | 'kind' | 'blindness' | 'peers' | 'opensAt' | 'endsAt' | 'graceMinutes'
> {
  state: RoundState
  isCurrent: boolean
  advancement: AdvancementTerms | null
  /** Null while it is not decided who comes into it. */
  entries: number | null
  panels: number
  /** Sheets that are expected, and those confirmed. */
  sheets: number
  confirmed: number
}

/** Four commands, however many rounds. */
export async function rounds({ contest, now }: By & InContest) {
  const [standing, accepted, panels, sheets] = await Promise.all([
    standingRounds(contest),
    Entries.countDocuments({ contest: contest._id, state: 'accepted' }),
    Panels.find({ contest: contest._id }).select({ round: 1 }).lean(),
    ScoreSheets.aggregate<{ _id: { round: string; state: SheetState }; count: number }>([
      { $match: { contest: contest._id, state: { $in: ['blank', 'in-progress', 'confirmed'] } } },
      { $group: { _id: { round: '$round', state: '$state' }, count: { $sum: 1 } } },
    ]),
  ])
  const current = currentRound(standing)
  const sum = (groups: typeof sheets) => groups.reduce((total, { count }) => total + count, 0)
  return {
    now,
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    rounds: standing.map((round): RoundRow => {
      const own = sheets.filter(({ _id }) => _id.round === round.code)
      return {
        ...roundLabel(round),
        code: round.code,
        blindness: round.blindness,
        peers: round.peers,
        opensAt: round.opensAt,
        endsAt: round.endsAt,
        graceMinutes: round.graceMinutes,
        advancement: round.advancement,
        state: round.state,
        isCurrent: round.code === current.code && !round.isClosed,
        entries: round.waitsFor ? null : (round.entrants?.length ?? accepted),
        panels: panels.filter((panel) => panel.round === round.code).length,
        sheets: sum(own),
        confirmed: sum(own.filter(({ _id }) => _id.state === 'confirmed')),
      }
    }),
  }
}
