/** A judge's sheets by contest and panel: what is to do, under way and confirmed, and until when. */
import { Contests, type Contest } from '#models/contest'
import { Panels, type Panel } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { dayOf, type Day } from '#rules/deadlines'
import { hasAgreed, serviceWithin, standingOf, type MemberStanding } from '#rules/panel-service'
import { phaseAt, type Phase } from '#rules/phases'
import { hasPledged } from '#rules/pledge'
import { roundLabel, roundOf, roundsOf, type Round, type RoundLabel } from '#rules/rounds'
import type { By } from '../guard'
import { nextToDo, progressOf, workRows, type Progress, type WorkRow } from '../judge-sheets'
import { contestsJudgedBy, memberOf } from '../judging'
import { found } from '../refuse'

export interface QueuePanel {
  id: string
  name: string
  contest: { slug: string; shortTitle: string; phase: Phase; judgingStarts: Date; judgingEnds: Date }
  /** `isOnly`: the contest has no other, so that nobody needs to be told which it is. */
  round: RoundLabel & Pick<Round, 'blindness' | 'graceMinutes'> & { isOnly: boolean }
  isDeclared: boolean
  hasConflict: boolean
  /** `upcoming` and `ended` keep the sheets closed, but for those confirmed. */
  service: {
    standing: MemberStanding
    from: Day | null
    until: Day | null
    isSecretary: boolean
    isScoring: boolean
  }
  progress: Progress
  /** The sheet to go to next; null when none waits. */
  next: string | null
  rows: WorkRow[]
}

export interface JudgeQueue {
  now: Date
  panels: QueuePanel[]
}

/** The panels the judge sits in, in contests still running first. Titles come from the frozen copies; no names. */
export async function judgeQueue(by: By): Promise<JudgeQueue> {
  const { actor, now } = by
  const judged = await contestsJudgedBy(by)
  const [contests, panels, sheets] = await Promise.all([
    Contests.find({ _id: { $in: judged } })
      .sort({ year: -1, ordinal: -1 })
      .lean(),
    Panels.find({ 'members.person': actor.person._id, contest: { $in: judged } })
      .sort({ name: 1 })
      .lean(),
    ScoreSheets.find({ judge: actor.person._id, contest: { $in: judged } })
      .sort({ blindCode: 1 })
      .lean(),
  ])
  const rows = await workRows(sheets, contests)
  return {
    now,
    panels: contests
      .toSorted((a, b) => Number(isOver(a, now)) - Number(isOver(b, now)))
      .flatMap((contest) =>
        panels
          .filter(
            (panel) =>
              panel.contest.equals(contest._id) &&
              hasAgreed(serviceWithin(panel, memberOf(panel, by.actor) ?? {})),
          )
          .map((panel) => {
            const own = sheets
              .filter((sheet) => sheet.panel.equals(panel._id))
              .flatMap((sheet) => rows.get(sheet._id.toHexString()) ?? [])
            return queuePanel(contest, panel, own, by)
          }),
      ),
  }
}

function queuePanel(contest: Contest, panel: Panel, rows: WorkRow[], { actor, now }: By): QueuePanel {
  const member = found(memberOf(panel, actor), 'member')
  const service = serviceWithin(panel, member)
  const { isSecretary, isScoring, from, until } = service
  const round = roundOf(contest, panel.round)
  return {
    id: panel._id.toHexString(),
    name: panel.name,
    contest: {
      slug: contest.slug,
      shortTitle: contest.shortTitle,
      phase: phaseAt(contest.timeline, now),
      judgingStarts: round.opensAt,
      judgingEnds: round.endsAt,
    },
    round: {
      ...roundLabel(round),
      blindness: round.blindness,
      graceMinutes: round.graceMinutes,
      isOnly: roundsOf(contest).length === 1,
    },
    isDeclared: hasPledged(member),
    hasConflict: member.declaration?.hasConflict ?? false,
    service: { standing: standingOf(service, dayOf(now)), from, until, isSecretary, isScoring },
    progress: progressOf(rows),
    next: nextToDo(rows),
    rows,
  }
}

function isOver(contest: Contest, now: Date): boolean {
  return ['posting', 'finished'].includes(phaseAt(contest.timeline, now))
}
