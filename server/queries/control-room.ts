/** The control room of one contest: where it stands, how far the entries came, and what waits for somebody. */
import { entryStates, type EntryState } from '#rules/entry-states'
import type { LetterState } from '#rules/letter-states'
import { isJudging, serviceOf } from '#rules/panel-service'
import { hasPledged } from '#rules/pledge'
import { phaseAt, phaseEndsAt } from '#rules/phases'
import { lastRound, roundLabel, type Round } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import type { Contest } from '#models/contest'
import { Decisions } from '#models/decision'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { Outbox } from '#models/outbox'
import { Panels, type Panel } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import type { By, InContest } from '../guard'
import { advancedEntries, belongsTo, waitsTooLong } from '../entry-filter'
import { judgedEntries } from '../judged-entries'
import { currentRound, standingRounds } from '../rounds'
import { savedViews } from '../saved-views'
import { untilChanged } from '../until-changed'

/** Judging is told of the round that is at work. As many commands however many entries there are; none reads them one by one. */
export async function controlRoom(by: By & InContest) {
  const { now, contest } = by
  const rounds = await standingRounds(contest)
  const round = currentRound(rounds)
  const [states, overdue, waitingLong, judged, sheets, panels, letters, decision, views] = await Promise.all([
    entriesByState(contest),
    Entries.countDocuments({
      contest: contest._id,
      state: 'returned',
      'returned.deadline': { $lt: now },
    }),
    Entries.countDocuments({
      contest: contest._id,
      state: 'submitted',
      submittedAt: { $lt: new Date(now.getTime() - waitsTooLong) },
    }),
    judgedEntries(contest, round),
    untilChanged(contest._id, `sheets by panel ${round.code}`, () => sheetsByPanel(contest, round)),
    Panels.find({ contest: contest._id, round: round.code }).sort({ name: 1 }).lean(),
    lettersByState(contest),
    Decisions.findOne({ contest: contest._id, round: lastRound(contest).code })
      .select({ awards: 1 })
      .lean(),
    savedViews(by),
  ])
  const inView = (view: keyof typeof belongsTo) => judged.filter(belongsTo[view]).length
  const unfinished = sheets.filter(({ state }) => state === 'blank' || state === 'in-progress')
  const judgingEnds = round.endsAt
  const { draft, submitted, accepted, returned, rejected, disqualified } = states
  const handedIn = submitted + returned + accepted + rejected + disqualified
  return {
    now,
    title: contest.title,
    phase: phaseAt(contest.timeline, now),
    phaseEndsAt: phaseEndsAt(contest.timeline, now),
    timeline: contest.timeline.map(({ code, at }) => ({ code, at })),
    funnel: {
      started: handedIn + draft,
      submitted: handedIn,
      accepted,
      scored: inView('scored'),
      /** Null in a contest of one round. */
      advanced: rounds.length > 1 ? advancedEntries(rounds).length : null,
      awarded: decision?.awards.length ?? 0,
    },
    work: {
      waiting: submitted,
      waitingLong,
      overdue,
      unpaneled: inView('unpaneled'),
      unassigned: inView('unassigned'),
      undeclared: panels.flatMap((panel) => judging(panel).filter((member) => !hasPledged(member))).length,
      declaredConflicts: panels.flatMap((panel) =>
        panel.members.filter((member) => member.declaration?.hasConflict),
      ).length,
      unfinished: now > judgingEnds ? 0 : sum(unfinished),
      late: now > judgingEnds ? sum(unfinished) : 0,
      failedLetters: letters.failed,
      bouncedLetters: letters.bounced,
      waitingLetters: letters.waiting,
    },
    /** Null where the contest has only one. */
    round: rounds.length > 1 ? roundLabel(round) : null,
    judgingEnds,
    views,
    panels: panels.map((panel) => panelProgress(panel, sheets)),
  }
}

interface SheetGroup {
  panel: Id
  state: SheetState
  count: number
}

const sum = (groups: readonly SheetGroup[]) => groups.reduce((total, { count }) => total + count, 0)

/** The members who score, as far as they agreed to. */
function judging({ members }: Panel) {
  return members.filter((member) => isJudging(serviceOf(member)))
}

function panelProgress(panel: Panel, sheets: readonly SheetGroup[]) {
  const own = sheets.filter((group) => group.panel.equals(panel._id))
  return {
    id: panel._id.toHexString(),
    name: panel.name,
    judges: judging(panel).length,
    sheets: sum(own.filter(({ state }) => state !== 'void' && state !== 'recused')),
    confirmed: sum(own.filter(({ state }) => state === 'confirmed')),
  }
}

/** Each from its index; of a hundred thousand none is read. */
async function entriesByState(contest: Contest): Promise<Record<EntryState, number>> {
  const counts = await Promise.all(
    entryStates.map(async (state) => [state, await Entries.countDocuments({ contest: contest._id, state })]),
  )
  return Object.fromEntries(counts) as Record<EntryState, number>
}

async function sheetsByPanel(contest: Contest, { code }: Pick<Round, 'code'>): Promise<SheetGroup[]> {
  const groups = await ScoreSheets.aggregate<{ _id: { panel: Id; state: SheetState }; count: number }>([
    { $match: { contest: contest._id, round: code } },
    { $group: { _id: { panel: '$panel', state: '$state' }, count: { $sum: 1 } } },
  ])
  return groups.map(({ _id, count }) => ({ ..._id, count }))
}

async function lettersByState(contest: Contest): Promise<Record<'waiting' | 'failed' | 'bounced', number>> {
  const of = (state: LetterState) => Outbox.countDocuments({ contest: contest._id, state })
  const [waiting, failed, bounced] = await Promise.all([of('waiting'), of('failed'), of('bounced')])
  return { waiting, failed, bounced }
}
