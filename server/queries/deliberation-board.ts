/** The chair's board: every judged work by rank and blind code, what is proposed, what was chosen, what is in the way. */
import { whyNotOpenNames } from '#rules/names-opening'
import { whyNotMoveDecision } from '#rules/decision-states'
import type { DecisionState } from '#rules/decision-states'
import type { AwardProblem, Refusal } from '#rules/refusal'
import { milestone, phaseAt } from '#rules/phases'
import { roundLabel, roundsOf, type RoundLabel } from '#rules/rounds'
import type { ScoreFlag } from '#scoring/panel-score'
import type { PendingTie } from '#scoring/awards'
import type { Separation } from '#scoring/rank'
import type { VoteLine } from '#scoring/vote-selection'
import type { Contest } from '#models/contest'
import { awardProblems, chosenPrizes, isUnlawful, rulingsInUse } from '../awards'
import { boardPart, pageOf, type BoardPart, type Page } from '../board-part'
import { tiedWorks } from '../council-ties'
import type { By, InContest } from '../guard'
import { judgeNumbers } from '../judge-numbers'
import { openedNames, type OpenedNames } from '../opened-names'
import { prizeLines, type PrizeLine } from '../prize-lines'
import type { ContestResults } from '../results'
import { whyNotReady } from '../rounds'
import { shownResults } from '../shown-results'
import { whyNotVoted } from '../vote-results'

export interface BoardRow {
  entry: string
  blindCode: string
  title: string
  field: string
  rank: number
  /** Hundredths of a point. */
  published: number
  /** Empty where the reader is tied to the work. */
  totals: { judge: number; total: number; isFar: boolean }[]
  isTiedToReader: boolean
  sheetsCounted: number
  assigned: number
  proposed: string | null
  prize: string | null
  reason: string
  /** Why it stands above the next one. */
  separatedBy: Separation | null
  isTied: boolean
}

export interface DeliberationBoard {
  contest: { slug: string; title: string; shortTitle: string; total: number }
  phase: string
  judgingEnds: Date
  state: DecisionState | 'none'
  version: number
  settledAt: Date | null
  criteria: { code: string; title: string }[]
  /** What the rounds are called, by code. */
  rounds: Record<string, RoundLabel>
  /** The last round, on which the council deliberates; null where the contest has only one. */
  round: (RoundLabel & { waitsFor: RoundLabel | null }) | null
  prizes: { code: string; title: string; quota: number; chosen: number; minScore: number }[]
  /** Those of the part that is asked for. */
  rows: BoardRow[]
  part: BoardPart
  /** Works with too few sheets, and works disqualified. */
  apart: {
    entry: string
    blindCode: string
    title: string
    status: string
    sheetsCounted: number
    required: number
    /** What its score lacks besides sheets; never who judged it. */
    flags: Exclude<ScoreFlag, { code: 'sheets-to-discuss' }>[]
  }[]
  apartPart: Page
  pending: {
    prize: string
    slots: number
    because: PendingTie['because']
    candidates: { entry: string; blindCode: string }[]
  }[]
  /** Ties that the council has ruled on, best first; a ruling may be replaced by another. */
  rulings: { reason: string; order: { entry: string; blindCode: string }[] }[]
  problems: AwardProblem[]
  openSheets: number
  lines: PrizeLine[]
  /** Null until the chair has opened them. */
  names: OpenedNames | null
  /** Where the council's votes alone choose; null where scores do. */
  vote: VoteRow[] | null
  whyNot: {
    propose: Refusal | null
    settle: Refusal | null
    reopen: Refusal | null
    openNames: Refusal | null
  }
}

/** One work or person that the council votes on. */
export interface VoteRow {
  entry: string
  title: string
  receipt: string
  field: string
  result: VoteLine['result']
  /** In the first vote; null while it has not been voted on. */
  share: { votes: number; needed: number; of: number } | null
  /** In the votes held to part it from others. */
  later: number[]
}

/** Which page of the ranking and of the works apart is looked at; without a page, the works around the prizes. */
export interface BoardView {
  page: number | null
  apartPage: number
}

const atThePrizes: BoardView = { page: null, apartPage: 1 }

export async function deliberationBoard(
  by: By & InContest,
  view: BoardView = atThePrizes,
): Promise<DeliberationBoard> {
  const { actor, now, contest } = by
  const computed = await shownResults(contest)
  const { round, results, entries, sheets, decision } = computed
  const chosen = chosenPrizes(results, decision)
  const codes = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const problems = awardProblems(contest, computed, chosen)
  const { prizes } = contest.regulations
  const { rubric } = round
  const rounds = roundsOf(contest)
  const apart = pageOf(
    results.standings.filter(({ status }) => status !== 'ranked'),
    view.apartPage,
  )
  const tied = new Set(results.pending.flatMap(({ candidates }) => candidates))
  const rows = withoutOwn(boardRows(contest, computed), await tiedWorks(by))
  const shown = boardPart(rows, tied, view.page)
  const at = {
    state: decision?.state ?? ('none' as const),
    timeline: contest.timeline,
    now,
    roles: actor.roles,
  }
  return {
    contest: {
      slug: contest.slug,
      title: contest.title,
      shortTitle: contest.shortTitle,
      total: rubric.total,
    },
    phase: phaseAt(contest.timeline, now),
    judgingEnds: milestone(contest.timeline, 'judgingEnds'),
    state: at.state,
    version: decision?.version ?? 0,
    settledAt: decision?.settledAt ?? null,
    rounds: Object.fromEntries(rounds.map((one) => [one.code, roundLabel(one)])),
    round: rounds.length > 1 ? { ...roundLabel(round), waitsFor: round.waitsFor } : null,
    criteria: rubric.criteria.map(({ code, title }) => ({ code, title })),
    prizes: prizes.map(({ code, title, count, minScore }) => ({
      code,
      title,
      quota: count,
      minScore,
      chosen: chosen.filter(({ prize }) => prize === code).length,
    })),
    ...shown,
    apart: apart.rows.map(({ entry, status, sheetsCounted, required, flags }) => ({
      entry,
      blindCode: codes.get(entry)?.blindCode ?? '',
      title: codes.get(entry)?.answers.title ?? '',
      status,
      sheetsCounted,
      required,
      flags: flags.flatMap((flag) => (flag.code === 'sheets-to-discuss' ? [] : [flag])),
    })),
    apartPart: apart.part,
    pending: results.pending.map(({ tier, slots, because, candidates }) => ({
      prize: tier,
      slots,
      because,
      candidates: candidates.map((entry) => ({ entry, blindCode: codes.get(entry)?.blindCode ?? '' })),
    })),
    rulings: rulingsInUse(results, decision).map(({ order, reason }) => ({
      reason,
      order: order.map((entry) => ({ entry, blindCode: codes.get(entry)?.blindCode ?? '' })),
    })),
    problems,
    openSheets: sheets.filter(({ state }) => state === 'blank' || state === 'in-progress').length,
    lines: prizeLines(computed),
    names: await openedNames(computed, shown.rows),
    vote: computed.votes && voteRows(computed.votes, contest, codes),
    whyNot: {
      propose: whyNotMoveDecision('propose', at),
      settle:
        whyNotMoveDecision('settle', at) ??
        whyNotReady(round) ??
        whyNotVoted(computed.votes) ??
        blocker(results.pending.length, problems),
      reopen: whyNotMoveDecision('reopen', at),
      openNames: whyNotOpenNames(at),
    },
  }
}

/** What settling would be refused for, said beside the button beforehand. */
function blocker(pending: number, problems: readonly AwardProblem[]): Refusal | null {
  if (pending > 0) return { because: 'awards-pending', count: pending }
  const unlawful = problems.filter(isUnlawful)
  return unlawful.length > 0 ? { because: 'awards-unlawful', problems: unlawful } : null
}

/** Of a work that the reader is tied to the board tells the place, and nothing of single sheets. */
function withoutOwn(rows: BoardRow[], tied: ReadonlySet<string>): BoardRow[] {
  return rows.map((row) => (tied.has(row.entry) ? { ...row, totals: [], isTiedToReader: true } : row))
}

function boardRows(contest: Contest, { results, entries, decision }: ContestResults): BoardRow[] {
  const byId = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const choices = new Map(chosenPrizes(results, decision).map((choice) => [choice.entry, choice]))
  const fields = new Map(contest.regulations.fields.map(({ code, name }) => [code, name]))
  const tied = new Set(
    results.tieGroups.filter((group) => group.entries.length > 1).flatMap((group) => group.entries),
  )
  const judges = judgeNumbers(results)
  return results.standings.flatMap((standing): BoardRow[] => {
    const { entry, rank, published } = standing
    const choice = choices.get(entry)
    if (rank === null || published === null || !choice) return []
    const far = new Set(standing.deviations.map(({ judge }) => judge))
    return [
      {
        entry,
        blindCode: byId.get(entry)?.blindCode ?? '',
        title: byId.get(entry)?.answers.title ?? '',
        field: fields.get(standing.field) ?? standing.field,
        rank,
        published,
        totals: standing.counted.map(({ judge, total }) => ({
          judge: judges.get(judge) ?? 0,
          total,
          isFar: far.has(judge),
        })),
        sheetsCounted: standing.sheetsCounted,
        assigned: standing.assigned,
        proposed: choice.proposed,
        prize: choice.prize,
        reason: choice.reason,
        separatedBy: standing.separatedBy,
        isTied: tied.has(entry),
        isTiedToReader: false,
      },
    ]
  })
}

function voteRows(
  lines: readonly VoteLine[],
  { regulations }: Contest,
  entries: ReadonlyMap<string, ContestResults['entries'][number]>,
): VoteRow[] {
  return lines.map(({ entry, shares: [first, ...later], result }) => {
    const known = entries.get(entry)
    return {
      entry,
      title: known?.answers.title ?? '',
      receipt: known?.receiptNumber ?? '',
      field: regulations.fields.find(({ code }) => code === known?.answers.field)?.name ?? '',
      result,
      share: first ? { votes: first.votes, needed: first.needed, of: first.of } : null,
      later: later.map(({ votes }) => votes),
    }
  })
}
