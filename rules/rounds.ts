/** The rounds of judging as data: who marks what, by which rubric, when, who may see what, and who goes on from there. */
import type { Points } from '#scoring/points'
import type { Rubric } from '#scoring/rubric'
import { milestone, phaseStartsAt, type Milestone } from './phases'
import { subjectOf } from './entry-terms'
import type { Refusal } from './refusal'
import type { Regulations, ScoringRegulations } from './regulations'

/** The one round of a contest whose regulations tell none. */
export const onlyRound = 'final'

/** What judges do: say yes or no, read at a desk, hear the authors, or go and look. It decides which desk opens. */
export const roundKinds = ['vote', 'desk', 'interview', 'visit'] as const
export type RoundKind = (typeof roundKinds)[number]

/** When a judge sees the totals of the others on the same entry; never who gave them. */
export type PeerVisibility = 'never' | 'after-own' | 'always'

/** How entries go on to the next round; whom a decision names is told when the round has been closed. */
export type AdvancementTerms =
  | { code: 'threshold'; minScore: Points }
  /** The first so many, in each field where entries compete field by field; ties go on whole. */
  | { code: 'top'; count: number }
  | { code: 'decision' }

/** A round as the regulations tell it. */
export interface RoundRegulations {
  code: string
  /** What people call it; the word for its kind where it is empty. */
  name: string
  kind: RoundKind
  /** The contest's rubric when left out. */
  rubric?: Rubric
  /** Goes up with every change of the rubric; sheets name the version they were marked with. */
  rubricVersion: number
  /** What differs from the contest's own way of scoring, such as the quorum or the chain that parts ties. */
  scoring?: Partial<Omit<ScoringRegulations, 'rounds'>>
  /** Whether its judges read blind or know whose work it is. */
  blindness: 'blind' | 'named'
  peers: PeerVisibility
  /** Sheets move from `opensAt` to `endsAt`, both included, and `graceMinutes` longer; all of it is told to the judges. */
  opensAt: Date
  endsAt: Date
  graceMinutes: number
  /** Photographs of a visit go so many days after the contest has ended; kept as long as the sheets when left out. */
  photoKeepDays?: number
  /** Null for the last round, after which the council deliberates. */
  advancement: AdvancementTerms | null
}

/** A round with everything the contest tells for it filled in. */
export interface Round extends Omit<RoundRegulations, 'scoring'> {
  rubric: Rubric
  scoring: ScoringRegulations
}

/** As much of a contest as tells its rounds. */
export interface RoundedContest {
  timeline: readonly Milestone[]
  regulations: Pick<Regulations, 'rubric' | 'scoring' | 'rounds' | 'subject'>
}

/**
 * The rounds of a contest in the order they are held, at least one. A contest that tells none has one blind desk round in
 * the judging phase, by its own rubric and way of scoring. Persons are read by name in every round: their dossier is theirs.
 */
export function roundsOf({ timeline, regulations }: RoundedContest): [Round, ...Round[]] {
  const { rubric, scoring, rounds = [] } = regulations
  const isPerson = subjectOf(regulations) === 'person'
  const { rounds: combination, ...own } = scoring
  const [first, ...rest] = rounds.map((told, index): Round => {
    const isLast = index === rounds.length - 1
    return {
      ...told,
      blindness: isPerson ? 'named' : told.blindness,
      rubric: told.rubric ?? rubric,
      // Only the last round's score is made of several; an earlier one stands for itself.
      scoring: { ...own, ...told.scoring, ...(isLast && combination && { rounds: combination }) },
    }
  })
  if (first) return [first, ...rest]
  const only = theOnlyRound(timeline, rubric, scoring)
  return [isPerson ? { ...only, blindness: 'named' } : only]
}

function theOnlyRound(timeline: readonly Milestone[], rubric: Rubric, scoring: ScoringRegulations): Round {
  return {
    code: onlyRound,
    name: '',
    kind: 'desk',
    rubric,
    rubricVersion: 1,
    scoring,
    blindness: 'blind',
    peers: 'never',
    opensAt: phaseStartsAt(timeline, 'judging'),
    endsAt: milestone(timeline, 'judgingEnds'),
    graceMinutes: 0,
    advancement: null,
  }
}

/** The round of a code. Throws when the contest has no such round: panels and sheets are only made for one it has. */
export function roundOf(contest: RoundedContest, code: string): Round {
  const round = roundsOf(contest).find((one) => one.code === code)
  if (!round) throw new Error(`The contest has no round "${code}"`)
  return round
}

/** The round on whose results the council deliberates. */
export function lastRound(contest: RoundedContest): Round {
  const rounds = roundsOf(contest)
  return rounds[rounds.length - 1] ?? rounds[0]
}

/** The round from which entries come into this one; null for the first, into which every valid entry comes. */
export function roundBefore(contest: RoundedContest, code: string): Round | null {
  const rounds = roundsOf(contest)
  return rounds[rounds.findIndex((one) => one.code === code) - 1] ?? null
}

/** The round that this one's entries go on to; null for the last. */
export function roundAfter(contest: RoundedContest, code: string): Round | null {
  const rounds = roundsOf(contest)
  const place = rounds.findIndex((one) => one.code === code)
  return place < 0 ? null : (rounds[place + 1] ?? null)
}

/** What a sentence needs to name a round. */
export type RoundLabel = Pick<Round, 'name' | 'kind'>

export function roundLabel({ name, kind }: RoundLabel): RoundLabel {
  return { name, kind }
}

/** Nobody is judged by two rubrics in one round: the refusal once a sheet of it has been confirmed. */
export function whyNotChangeRubric(confirmed: number): Refusal | null {
  return confirmed > 0 ? { because: 'criteria-frozen', confirmed } : null
}

/** The last moment at which a judge's sheet of this round is kept. */
export function graceEndsAt({ endsAt, graceMinutes }: Pick<Round, 'endsAt' | 'graceMinutes'>): Date {
  return new Date(endsAt.getTime() + graceMinutes * 60_000)
}
