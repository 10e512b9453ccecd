/** The minutes of the council (biên bản): everything on record of how the prizes came about, gathered for one paper. */
import { aggregatorCode, type AggregatorCode } from '#scoring/aggregate'
import { Ballots } from '#models/ballot'
import { Discussions } from '#models/discussion'
import { Panels } from '#models/panel'
import { SheetRevisions } from '#models/sheet-revision'
import { sheetTotal } from '#scoring/sheet-total'
import type { DecisionState } from '#rules/decision-states'
import type { BallotView, BlindCodes } from '#wording/vi/ballots'
import { chosenPrizes, rulingsInUse } from '../awards'
import { ballotView, blindCodesIn, titlesIn } from '../ballot-view'
import { tiedWorks } from '../council-ties'
import { councilMembers, meetingOf } from '../council'
import type { By, InContest } from '../guard'
import { judgeNumbers } from '../judge-numbers'
import { openedNames, type OpenedNames } from '../opened-names'
import { shownResults } from '../shown-results'

export interface Minutes {
  contest: {
    slug: string
    title: string
    province: string
    organiser: { name: string; standingBody: string }
  }
  /** Final once the prizes are settled; a draft before. */
  state: DecisionState | 'none'
  now: Date
  meeting: { startedAt: Date; endedAt: Date | null; place: string; secretary: string; dissent: string } | null
  chair: string
  present: { name: string; isChair: boolean }[]
  absent: string[]
  panels: { name: string; decisionNumber: string }[]
  works: { accepted: number; ranked: number; tooFew: number; excluded: number }
  /** How marks are joined; null where works are voted on. */
  aggregator: AggregatorCode | null
  awards: {
    prize: string
    works: { entry: string; blindCode: string; title: string; published: number; reason: string }[]
  }[]
  /** Every choice that departs from what the regulations propose. */
  departures: { blindCode: string; proposed: string | null; prize: string | null; reason: string }[]
  rulings: { blindCodes: string[]; reason: string }[]
  ballots: BallotView[]
  codes: BlindCodes
  voided: { blindCode: string; reason: string }[]
  /** None of works that the reader is tied to. Sheets that were confirmed, reopened and confirmed again; `after` is null while one is still reopened. */
  revised: { blindCode: string; judge: number | null; before: number; after: number | null; reason: string }[]
  /** `conclusion` is null while the judges still speak. */
  discussions: { blindCode: string; conclusion: string | null }[]
  names: OpenedNames | null
}

export async function minutes(by: By & InContest): Promise<Minutes> {
  const { contest, now } = by
  const computed = await shownResults(contest)
  const { results, entries, sheets, decision } = computed
  const [members, meeting, panels, ballots, revisions, discussions, names, tied] = await Promise.all([
    councilMembers(by),
    meetingOf(by),
    Panels.find({ contest: contest._id }).sort({ name: 1 }).lean(),
    Ballots.find({ contest: contest._id, state: { $in: ['closed', 'annulled'] } })
      .sort({ number: 1 })
      .lean(),
    SheetRevisions.find({ contest: contest._id }).sort({ reopenedAt: 1 }).lean(),
    Discussions.find({ contest: contest._id }).sort({ blindCode: 1 }).lean(),
    openedNames(computed),
    tiedWorks(by),
  ])
  const { regulations, organiser } = contest
  const byId = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const codeOf = (entry: string) => byId.get(entry)?.blindCode ?? ''
  const chosen = chosenPrizes(results, decision)
  const titleOf = (code: string | null) =>
    code === null ? null : (regulations.prizes.find((prize) => prize.code === code)?.title ?? code)
  const standings = new Map(results.standings.map((standing) => [standing.entry, standing]))
  const numbers = judgeNumbers(results)
  const [codes, titles] = await Promise.all([blindCodesIn(ballots), titlesIn(ballots)])
  const countOf = (status: string) => results.standings.filter((one) => one.status === status).length
  const isPresent = ({ person }: (typeof members)[number]) =>
    meeting?.present.some((one) => one.equals(person._id)) ?? false
  const nameOf = ({ person }: (typeof members)[number]) => person.name || person.email
  return {
    contest: {
      slug: contest.slug,
      title: contest.title,
      province: contest.province,
      organiser: { name: organiser.name, standingBody: organiser.standingBody },
    },
    state: decision?.state ?? 'none',
    now,
    meeting: meeting && {
      startedAt: meeting.startedAt,
      endedAt: meeting.endedAt,
      place: meeting.place,
      secretary: meeting.secretary,
      dissent: meeting.dissent,
    },
    chair: members.filter(({ isChair }) => isChair).map(nameOf)[0] ?? '',
    present: members.filter(isPresent).map((member) => ({ name: nameOf(member), isChair: member.isChair })),
    absent: members.filter((member) => !isPresent(member)).map(nameOf),
    panels: panels.map(({ name, decisionNumber }) => ({ name, decisionNumber })),
    works: {
      accepted: entries.filter(({ state }) => state === 'accepted').length,
      ranked: countOf('ranked'),
      tooFew: countOf('insufficient'),
      excluded: countOf('excluded'),
    },
    aggregator: computed.votes ? null : aggregatorCode(computed.round.scoring.aggregator),
    awards: regulations.prizes.map(({ code, title }) => ({
      prize: title,
      works: chosen
        .filter(({ prize }) => prize === code)
        .map(({ entry, reason }) => ({
          entry,
          blindCode: codeOf(entry),
          title: byId.get(entry)?.answers.title ?? '',
          published: standings.get(entry)?.published ?? 0,
          reason,
        })),
    })),
    departures: chosen
      .filter(({ prize, proposed }) => prize !== proposed)
      .map(({ entry, prize, proposed, reason }) => ({
        blindCode: codeOf(entry),
        proposed: titleOf(proposed),
        prize: titleOf(prize),
        reason,
      })),
    rulings: rulingsInUse(results, decision).map(({ order, reason }) => ({
      blindCodes: order.map(codeOf),
      reason,
    })),
    ballots: ballots.map((ballot) => ballotView(contest, ballot, codes, titles)),
    codes,
    voided: sheets
      .filter(({ state }) => state === 'void')
      .map(({ blindCode, stateReason }) => ({ blindCode, reason: stateReason }))
      .sort((a, b) => (a.blindCode < b.blindCode ? -1 : 1)),
    revised: revisions
      .filter(({ entry }) => !tied.has(entry.toHexString()))
      .map(({ sheet, entry, judge, total, reason }) => {
        const now = sheets.find(({ _id }) => _id.equals(sheet))
        return {
          blindCode: codeOf(entry.toHexString()),
          judge: numbers.get(judge.toHexString()) ?? null,
          before: total,
          after: now?.state === 'confirmed' ? sheetTotal(computed.round.rubric, now.marks).total : null,
          reason,
        }
      }),
    discussions: discussions.map(({ blindCode, state, closeReason }) => ({
      blindCode,
      conclusion: state === 'closed' ? closeReason : null,
    })),
    names,
  }
}
