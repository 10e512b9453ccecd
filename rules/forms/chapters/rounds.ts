/** The rounds of judging: who marks what and when, who goes on, and how the rounds make one score. */
import { z } from 'zod'
import { points } from '#scoring/points'
import type { RoundRule } from '#scoring/rounds'
import { roundKinds, type AdvancementTerms, type RoundRegulations } from '../../rounds'
import type { ContestTerms } from '../../contest-terms'
import { typedMoment, typedPoints } from '../../typed-moments'
import { lineText } from '../typed-text'
import { chapterForm, typedNumber, typedRows, type Typed } from './chapter-form'
import { criterionRow, rubricFrom, typedCriterion } from './judging'
import { codeText, momentText, oneOf, pointsText, rows, whole, wholeOrNone, withCodes } from './row-fields'

export const peerChoices = ['never', 'after-own', 'always'] as const
export const advancementChoices = ['none', 'threshold', 'top', 'decision'] as const
export const combinationChoices = ['final-only', 'weighted', 'cumulative'] as const

const round = z.object({
  code: codeText,
  name: lineText(100),
  kind: oneOf(roundKinds),
  blindness: oneOf(['blind', 'named']),
  peers: oneOf(peerChoices),
  opensAt: momentText,
  endsAt: momentText,
  graceMinutes: whole(0, 1440).default(0),
  advancement: oneOf(advancementChoices),
  minScore: z.union([lineText(12).pipe(z.literal('')), pointsText]).default(''),
  count: wholeOrNone(1, 10_000).default(null),
  weight: wholeOrNone(0, 100).default(null),
  criteria: rows(criterionRow, 40),
  total: z.union([lineText(12).pipe(z.literal('')), pointsText]).default(''),
  photoKeepDays: wholeOrNone(1, 3650).default(null),
})

type Row = z.output<typeof round>

function advancementFrom({ advancement, minScore, count }: Row): AdvancementTerms | null {
  if (advancement === 'threshold')
    return { code: 'threshold', minScore: minScore === '' ? points(0) : minScore }
  if (advancement === 'top') return { code: 'top', count: count ?? 1 }
  return advancement === 'decision' ? { code: 'decision' } : null
}

/** What this form does not ask of a round stays as it was: its own way of scoring, the version of its rubric. */
function roundFrom(row: Row, before: RoundRegulations | undefined): RoundRegulations {
  const { code, name, kind, blindness, peers, opensAt, endsAt, graceMinutes, criteria, total } = row
  const { photoKeepDays } = row
  const own =
    criteria.length > 0 &&
    rubricFrom(criteria, total === '' ? points(10_000) : total, before?.rubric?.weightsOver ?? 1)
  return {
    code,
    name,
    kind,
    rubricVersion: before?.rubricVersion ?? 1,
    ...(before?.scoring && { scoring: before.scoring }),
    ...(own && { rubric: own }),
    blindness,
    peers,
    opensAt,
    endsAt,
    graceMinutes,
    ...(photoKeepDays !== null && { photoKeepDays }),
    advancement: advancementFrom(row),
  }
}

function ruleFrom(combination: (typeof combinationChoices)[number], all: readonly Row[]): RoundRule {
  if (combination === 'weighted')
    return {
      code: 'weighted',
      weights: all.map(({ code, weight }) => ({ round: code, weight: weight ?? 0 })),
    }
  if (combination === 'cumulative') return { code: 'cumulative', rounds: all.map(({ code }) => code) }
  return { code: 'final-only' }
}

function typedRound(one: RoundRegulations, rule: RoundRule | undefined): Typed {
  const { advancement, rubric } = one
  const weight =
    rule?.code === 'weighted' ? rule.weights.find((each) => each.round === one.code)?.weight : undefined
  return {
    code: one.code,
    name: one.name,
    kind: one.kind,
    blindness: one.blindness,
    peers: one.peers,
    opensAt: typedMoment(one.opensAt),
    endsAt: typedMoment(one.endsAt),
    graceMinutes: String(one.graceMinutes),
    advancement: advancement?.code ?? 'none',
    minScore: advancement?.code === 'threshold' ? typedPoints(advancement.minScore) : '',
    count: advancement?.code === 'top' ? String(advancement.count) : '',
    weight: typedNumber(weight),
    criteria: typedRows(rubric?.criteria ?? [], typedCriterion),
    total: rubric ? typedPoints(rubric.total) : '',
    photoKeepDays: typedNumber(one.photoKeepDays),
  }
}

export const roundsChapter = chapterForm(
  z.object({ rounds: rows(round, 8), combination: oneOf(combinationChoices).default('final-only') }),
  ({ regulations: { rounds = [], scoring } }) => ({
    rounds: typedRows(rounds, (one) => typedRound(one, scoring.rounds?.rule)),
    combination: scoring.rounds?.rule.code ?? 'final-only',
  }),
  (terms, { rounds, combination }) => changeRounds(terms, withCodes(rounds, roundName), combination),
)

const roundName = ({ name, kind }: Row) => name || kind

function changeRounds(
  terms: ContestTerms,
  all: readonly Row[],
  combination: (typeof combinationChoices)[number],
): ContestTerms {
  const { scoring, rounds: before = [], ...rest } = terms.regulations
  const { rounds: told, ...own } = scoring
  const last = all.at(-1)
  const isCombined = last !== undefined && all.length > 1
  const rounds = all.map((row) =>
    roundFrom(
      row,
      before.find(({ code }) => code === row.code),
    ),
  )
  const combined = isCombined && {
    rounds: { ...told, current: last.code, rule: ruleFrom(combination, all) },
  }
  const { rounds: _dropped, ...regulations } = terms.regulations
  return {
    ...terms,
    regulations: {
      ...(rounds.length === 0 ? regulations : rest),
      ...(rounds.length > 0 && { rounds }),
      scoring: { ...own, ...combined },
    },
  }
}
