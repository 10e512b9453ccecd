/** The panels of a contest: which round and fields each judges, who heads it, and who has not declared yet. */
import { roundLabel, roundOf } from '#rules/rounds'
import { Entries } from '#models/entry'
import { Panels } from '#models/panel'
import { judgesOf } from '../assignment-ground'
import type { InContest } from '../guard'
import { currentRound, standingRounds } from '../rounds'

/** Fields without a panel are those of the round that is at work. */
export async function panels({ contest }: InContest) {
  const [found, accepted, rounds] = await Promise.all([
    Panels.find({ contest: contest._id }).sort({ name: 1 }).lean(),
    Entries.find({ contest: contest._id, state: 'accepted' }).select({ 'answers.field': 1 }).lean(),
    standingRounds(contest),
  ])
  const judges = await judgesOf(found)
  const { fields } = contest.regulations
  const current = currentRound(rounds)
  const covered = new Set(
    found.filter(({ round }) => round === current.code).flatMap((panel) => panel.fields),
  )
  const entrants = new Map(rounds.map((round) => [round.code, round.entrants && new Set(round.entrants)]))
  const isIn = (round: string, id: string) => entrants.get(round)?.has(id) ?? true
  return {
    fields,
    current: current.code,
    rounds: rounds.map((round) => ({ code: round.code, ...roundLabel(round) })),
    uncovered: fields.filter(({ code }) => !covered.has(code)),
    panels: found.map((panel) => {
      const members = judges.get(panel) ?? []
      return {
        id: panel._id.toHexString(),
        name: panel.name,
        round: roundLabel(roundOf(contest, panel.round)),
        decisionNumber: panel.decisionNumber,
        fields: fields.filter(({ code }) => panel.fields.includes(code)).map(({ name }) => name),
        judges: members.length,
        head: members.find(({ isChair }) => isChair)?.name ?? '',
        undeclared: members.filter((member) => !member.hasPledged).length,
        entries: accepted.filter(
          ({ _id, answers }) =>
            panel.fields.includes(answers.field ?? '') && isIn(panel.round, _id.toHexString()),
        ).length,
      }
    }),
  }
}
