/** The valid entries of the round at work, in the order they were received, each with how far its judging has come. */
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { Panels } from '#models/panel'
import type { StandingRound } from './rounds'
import { hasQuorum, sheetTallies } from './sheet-tallies'
import { untilChanged } from './until-changed'

export interface JudgedEntry {
  id: string
  /** Whether a panel judges its field. */
  isCovered: boolean
  /** Whether it has a sheet that is not void. */
  isAssigned: boolean
  /** Whether as many sheets are confirmed as the regulations ask for. */
  isScored: boolean
}

/** Kept until something of the contest is written: of a hundred thousand entries the reading takes seconds. */
export function judgedEntries(contest: Contest, round: StandingRound): Promise<JudgedEntry[]> {
  return untilChanged(contest._id, `judged ${round.code}`, () => readJudged(contest, round))
}

async function readJudged(contest: Contest, round: StandingRound): Promise<JudgedEntry[]> {
  const [accepted, tallies, panels] = await Promise.all([
    Entries.find({ contest: contest._id, state: 'accepted' })
      .select({ 'answers.field': 1 })
      .sort({ submittedAt: 1, _id: 1 })
      .lean(),
    sheetTallies(contest, round),
    Panels.find({ contest: contest._id, round: round.code }).select({ fields: 1 }).lean(),
  ])
  const covered = new Set(panels.flatMap(({ fields }) => fields))
  const among = round.entrants && new Set(round.entrants)
  return accepted.flatMap(({ _id, answers }) => {
    const id = _id.toHexString()
    if (among && !among.has(id)) return []
    const tally = tallies.get(id)
    return {
      id,
      isCovered: covered.has(answers.field ?? ''),
      isAssigned: (tally?.live ?? 0) > 0,
      isScored: hasQuorum(round, tally),
    }
  })
}
