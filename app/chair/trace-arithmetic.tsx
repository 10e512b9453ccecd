/** The arithmetic behind one score as rows: what was added, left out, rounded, carried over, and what the score still lacks. */
import type { SummaryRow } from '#ui/summary-list'
import type { EntryTrace } from '#server/queries/entry-trace'
import { exactScore, score } from '#wording/format'
import { traceWords as words } from '#wording/vi/chair'
import { roundName } from '#wording/vi/rounds'
import {
  aggregatorNames,
  fateSentence,
  roundingStageNames,
  scoreFlagSentence,
  scoreTraceWords as more,
} from '#wording/vi/score-trace'

type Trace = Pick<EntryTrace, 'explanation' | 'criteria' | 'judges' | 'aggregator' | 'rounds'>

/** From the sheets that count to the published score, in the order it was reckoned. */
export function arithmeticRows({ explanation, criteria, judges, aggregator, rounds }: Trace): SummaryRow[] {
  const { standing, sum, count, combined, quorum, roundings } = explanation
  const { panel, adjusted, composite, flags, published } = standing
  const criterion = (code: string) => criteria.find((one) => one.code === code)?.title ?? code
  const judge = (id: string) => judges[id] ?? ''
  const roundCalled = (code: string) => (rounds[code] ? roundName(rounds[code]) : code)
  const isPlain = combined === null || combined.count === count
  return [
    { key: words.sum, value: score(sum) },
    { key: words.count, value: count },
    { key: words.quorum, value: quorum.required },
    { key: more.method, value: aggregatorNames[aggregator] },
    ...(panel?.fates ?? []).map((fate) => ({
      key: fate.criterion === null ? judge(fate.judge) : `${judge(fate.judge)}, ${criterion(fate.criterion)}`,
      value: fateSentence(fate),
    })),
    ...(combined && !isPlain
      ? [
          { key: more.countedSum, value: exactScore(combined.sum) },
          { key: more.counted, value: combined.count },
        ]
      : []),
    ...(combined && panel?.exact
      ? [
          {
            key: words.exact,
            value: `${exactScore(combined.sum)} ÷ ${combined.count} = ${exactScore(panel.exact)}`,
          },
        ]
      : []),
    ...roundings
      .filter(({ stage }) => stage === 'criterion' || stage === 'weighted')
      .map(({ stage, criterion: code, exact, published: rounded }) => ({
        key: `${roundingStageNames[stage]}: ${criterion(code ?? '')}`,
        value: `${exactScore(exact)} → ${score(rounded)}`,
      })),
    ...(panel?.published != null && composite
      ? [{ key: roundingStageNames.entry, value: score(panel.published) }]
      : []),
    ...(adjusted === null ? [] : [{ key: more.adjusted, value: score(adjusted) }]),
    ...(composite?.parts ?? []).map(({ round, weight, published: own, contribution }) => ({
      key: more.round(roundCalled(round), weight),
      value: weight === 100 ? score(own) : `${score(own)} × ${weight}% = ${exactScore(contribution)}`,
    })),
    ...(composite?.publicVote
      ? [
          {
            key: roundingStageNames['public-vote'],
            value: `${score(composite.publicVote.published)} (${more.vote(composite.publicVote.votes, composite.publicVote.most)})`,
          },
        ]
      : []),
    ...(published === null ? [] : [{ key: words.published, value: <strong>{score(published)}</strong> }]),
    ...flags.map((flag) => ({
      key: more.notes,
      value: scoreFlagSentence(flag, { judge, criterion, round: roundCalled }),
    })),
  ]
}
