/** The protocol of one round: what it lacks, by whom it was closed, who goes on and why. Works by blind code, never by author. */
import type { Advancement } from '#scoring/advancement'
import { roundLabel, type AdvancementTerms, type Round, type RoundLabel } from '#rules/rounds'
import { whyNotMoveRound, type RoundState } from '#rules/round-states'
import type { Refusal } from '#rules/refusal'
import { idFrom } from '#models/ids'
import { People } from '#models/person'
import { advancementDigest, proposedAdvancement } from '../advancement'
import type { By, InContest } from '../guard'
import { soundness } from '../results'
import { roundSituation, roundWork, whyDecisionRests, type RoundWork } from '../round-work'

/** A work in the order of this round's ranking. */
export interface PlaceRow {
  blindCode: string
  title: string
  field: string
  rank: number
  /** Hundredths of a point. */
  published: number
  /** What the rule says of it; null where the regulations leave it to a decision. */
  verdict: Pick<Advancement, 'advances' | 'reason'> | null
  /** What was decided; null while nothing is. */
  goesOn: boolean | null
}

export interface RoundProtocol {
  contest: { slug: string; shortTitle: string }
  now: Date
  round: RoundLabel & Pick<Round, 'code' | 'opensAt' | 'endsAt' | 'graceMinutes' | 'blindness' | 'peers'>
  state: RoundState
  version: number
  digest: string
  terms: AdvancementTerms | null
  next: RoundLabel | null
  counts: { entries: number; sheets: number; confirmed: number }
  /** Of an open round as it is now; of a closed one as it was then. */
  missing: {
    sheets: { judge: string; count: number }[]
    underQuorum: { blindCode: string; title: string }[]
  }
  closed: { at: Date; by: string; reason: string } | null
  /** Why a round that was closed before is open again. */
  reopened: string
  /** Empty until it is closed: nobody looks at a ranking while judges are still at work. */
  places: PlaceRow[]
  decided: { at: Date; by: string; count: number; decisionNumber: string; minutes: string } | null
  whyNot: { close: Refusal | null; advance: Refusal | null; reopen: Refusal | null }
}

export async function roundProtocol(by: By & InContest, code: string | undefined): Promise<RoundProtocol> {
  const { contest, now } = by
  const work = await roundWork(by, code)
  const { round, results, sheets, entries } = work
  const { closing } = round
  const [names, rests] = await Promise.all([namesIn(work), whyDecisionRests(by, round)])
  const situation = roundSituation(work, by)
  const unsound = soundness(results)
  const isExpected = ({ state }: (typeof sheets)[number]) => state !== 'recused' && state !== 'void'
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    now,
    round: {
      ...roundLabel(round),
      code: round.code,
      opensAt: round.opensAt,
      endsAt: round.endsAt,
      graceMinutes: round.graceMinutes,
      blindness: round.blindness,
      peers: round.peers,
    },
    state: round.state,
    version: closing?.version ?? 0,
    digest: advancementDigest(work, round.advancement),
    terms: round.advancement,
    next: work.next && roundLabel(work.next),
    counts: {
      entries: entries.filter(({ state }) => state === 'accepted').length,
      sheets: sheets.filter(isExpected).length,
      confirmed: sheets.filter(({ state }) => state === 'confirmed').length,
    },
    missing: missingOf(work, names),
    closed:
      round.isClosed && closing?.closedAt
        ? { at: closing.closedAt, by: names(closing.closedBy?.toHexString()), reason: closing.reason }
        : null,
    reopened: round.isClosed ? '' : (closing?.reason ?? ''),
    places: round.isClosed ? placesOf(work, contest.regulations.fields) : [],
    decided: decidedOf(work, names),
    whyNot: {
      close: whyNotMoveRound('close', situation) ?? unsound,
      advance: whyNotMoveRound('advance', situation) ?? unsound,
      reopen: whyNotMoveRound('reopen', situation) ?? rests,
    },
  }
}

type Names = (id: string | undefined) => string

function decidedOf({ round: { closing } }: RoundWork, names: Names): RoundProtocol['decided'] {
  if (!closing?.advancement) return null
  const { at, by, entries, decisionNumber, minutes } = closing.advancement
  return { at, by: names(by.toHexString()), count: entries.length, decisionNumber, minutes }
}

function missingOf({ round, openSheets, underQuorum, entries }: RoundWork, names: Names) {
  const ids = openSheets.map(({ judge }) => judge.toHexString())
  const sheets = round.isClosed
    ? (round.closing?.missing.sheets ?? [])
    : [...new Set(ids)].map((judge) => ({ judge, count: ids.filter((id) => id === judge).length }))
  const works = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const titles = new Map(entries.map(({ blindCode, answers }) => [blindCode, answers.title]))
  const codes = round.isClosed
    ? (round.closing?.missing.underQuorum ?? [])
    : underQuorum.map(({ entry }) => works.get(entry)?.blindCode ?? '')
  return {
    sheets: sheets
      .map(({ judge, count }) => ({ judge: names(judge), count }))
      .sort((a, b) => b.count - a.count || a.judge.localeCompare(b.judge, 'vi')),
    underQuorum: codes.toSorted().map((blindCode) => ({ blindCode, title: titles.get(blindCode) ?? '' })),
  }
}

function placesOf(work: RoundWork, fields: readonly { code: string; name: string }[]): PlaceRow[] {
  const proposal = proposedAdvancement(work)
  const verdicts = new Map(proposal?.map((one) => [one.entry, one]))
  const decided = work.round.closing?.advancement?.entries
  const works = new Map(work.entries.map((entry) => [entry._id.toHexString(), entry]))
  return work.results.standings.flatMap(({ entry, field, rank, published }): PlaceRow[] => {
    if (rank === null || published === null) return []
    const verdict = verdicts.get(entry)
    return [
      {
        blindCode: works.get(entry)?.blindCode ?? '',
        title: works.get(entry)?.answers.title ?? '',
        field: fields.find(({ code }) => code === field)?.name ?? field,
        rank,
        published,
        verdict: verdict ? { advances: verdict.advances, reason: verdict.reason } : null,
        goesOn: decided ? decided.includes(entry) : null,
      },
    ]
  })
}

/** The names of judges with missing sheets and of those who acted. */
async function namesIn({ round: { closing }, openSheets }: RoundWork): Promise<Names> {
  const ids = [
    ...openSheets.map(({ judge }) => judge),
    ...(closing?.missing.sheets ?? []).map(({ judge }) => idFrom(judge)),
    closing?.closedBy,
    closing?.advancement?.by,
  ].filter((id) => id !== null && id !== undefined)
  const people = await People.find({ _id: { $in: ids } })
    .select({ name: 1, email: 1 })
    .lean()
  const names = new Map(people.map(({ _id, name, email }) => [_id.toHexString(), name || email]))
  return (id) => (id && names.get(id)) ?? ''
}
