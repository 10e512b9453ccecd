/** The control room of one contest: where it stands, how far the entries came, and what waits for somebody. */
import type { EntryState } from '#rules/entry-states'
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
import { currentRound, standingRounds } from '../rounds'
import { hasQuorum, sheetTallies } from '../sheet-tallies'

/** Judging is told of the round that is at work. Every number comes from one of nine commands, however many entries there are. */
export async function controlRoom({ now, contest }: By & InContest) {
  const rounds = await standingRounds(contest)
  const round = currentRound(rounds)
  const [states, overdue, accepted, tallies, sheets, panels, letters, decision] = await Promise.all([
    entriesByState(contest),
    Entries.countDocuments({ contest: contest._id, state: 'returned', 'returned.deadline': { $lt: now } }),
    acceptedEntries(contest),
    sheetTallies(contest, round),
    sheetsByPanel(contest, round),
    Panels.find({ contest: contest._id, round: round.code }).sort({ name: 1 }).lean(),
    lettersByState(contest),
    Decisions.findOne({ contest: contest._id, round: lastRound(contest).code })
      .select({ awards: 1 })
      .lean(),
  ])
  const covered = new Set(panels.flatMap((panel) => panel.fields))
  const entrants = round.entrants === null ? accepted : accepted.filter(isAmong(round.entrants))
  const isUnassigned = ({ id }: AcceptedEntry) => (tallies.get(id)?.live ?? 0) === 0
  const unfinished = sheets.filter(({ state }) => state === 'blank' || state === 'in-progress')
  const judgingEnds = round.endsAt
  const { draft = 0, submitted = 0, returned = 0, rejected = 0, disqualified = 0 } = states
  const handedIn = submitted + returned + accepted.length + rejected + disqualified
  return {
    now,
    title: contest.title,
    phase: phaseAt(contest.timeline, now),
    phaseEndsAt: phaseEndsAt(contest.timeline, now),
    timeline: contest.timeline.map(({ code, at }) => ({ code, at })),
    funnel: {
      started: handedIn + draft,
      submitted: handedIn,
      accepted: accepted.length,
      scored: entrants.filter(({ id }) => hasQuorum(round, tallies.get(id))).length,
      awarded: decision?.awards.length ?? 0,
    },
    work: {
      waiting: submitted,
      overdue,
      unpaneled: entrants.filter(({ field }) => !covered.has(field)).length,
      unassigned: entrants.filter((entry) => covered.has(entry.field) && isUnassigned(entry)).length,
      undeclared: panels.flatMap((panel) => judging(panel).filter((member) => !hasPledged(member))).length,
      declaredConflicts: panels.flatMap((panel) =>
        panel.members.filter((member) => member.declaration?.hasConflict),
      ).length,
      unfinished: now > judgingEnds ? 0 : sum(unfinished),
      late: now > judgingEnds ? sum(unfinished) : 0,
      failedLetters: letters.failed ?? 0,
      bouncedLetters: letters.bounced ?? 0,
      waitingLetters: letters.waiting ?? 0,
    },
    /** Null where the contest has only one. */
    round: rounds.length > 1 ? roundLabel(round) : null,
    judgingEnds,
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

async function entriesByState(contest: Contest): Promise<Partial<Record<EntryState, number>>> {
  const groups = await Entries.aggregate<{ _id: EntryState; count: number }>([
    { $match: { contest: contest._id } },
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ])
  return Object.fromEntries(groups.map(({ _id, count }) => [_id, count]))
}

interface AcceptedEntry {
  id: string
  field: string
}

function isAmong(ids: readonly string[]): (entry: AcceptedEntry) => boolean {
  const known = new Set(ids)
  return ({ id }) => known.has(id)
}

async function acceptedEntries(contest: Contest): Promise<AcceptedEntry[]> {
  const entries = await Entries.find({ contest: contest._id, state: 'accepted' })
    .select({ 'answers.field': 1 })
    .lean()
  return entries.map(({ _id, answers }) => ({ id: _id.toHexString(), field: answers.field ?? '' }))
}

async function sheetsByPanel(contest: Contest, { code }: Pick<Round, 'code'>): Promise<SheetGroup[]> {
  const groups = await ScoreSheets.aggregate<{ _id: { panel: Id; state: SheetState }; count: number }>([
    { $match: { contest: contest._id, round: code } },
    { $group: { _id: { panel: '$panel', state: '$state' }, count: { $sum: 1 } } },
  ])
  return groups.map(({ _id, count }) => ({ ..._id, count }))
}

async function lettersByState(contest: Contest): Promise<Partial<Record<LetterState, number>>> {
  const groups = await Outbox.aggregate<{ _id: LetterState; count: number }>([
    { $match: { contest: contest._id, state: { $in: ['waiting', 'failed', 'bounced'] } } },
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ])
  return Object.fromEntries(groups.map(({ _id, count }) => [_id, count]))
}
