/** The prizes, highest first, with their bands and money; caps on how many somebody may win; which the committee must approve. */
import { z } from 'zod'
import type { Cap } from '#scoring/awards/award-rules'
import { rational, type Rational } from '#scoring/points'
import { typedPoints } from '../../typed-moments'
import { lineText, tick } from '../typed-text'
import { chapterForm, typedNumber, typedRows, typedTick, withRegulations } from './chapter-form'
import { codeText, pointsText, rows, whole, wholeOrNone, withCodes } from './row-fields'

const prize = z.object({
  code: codeText,
  title: lineText(200).refine((text) => text !== '', 'row-name-missing'),
  count: whole(0, 10_000),
  minScore: pointsText,
  money: whole(0, 100_000_000_000),
  approval: tick,
})

/** Whole per cent, as near as they come. */
function percent(share: Rational | undefined): string {
  return share ? String(Math.round((share.numerator * 100) / share.denominator)) : ''
}

/** 2/3 is shown as 67 %, and stays 2/3 until somebody types another number. */
function shareFrom(typed: number, before: Rational | undefined): Rational {
  return before && percent(before) === String(typed) ? before : rational(typed, 100)
}

const capKinds = ['author', 'unit'] as const

export const prizesChapter = chapterForm(
  z.object({
    prizes: rows(prize, 30),
    share: wholeOrNone(1, 100, 'percent-invalid'),
    rate: wholeOrNone(1, 100, 'percent-invalid'),
    author: wholeOrNone(1, 100),
    unit: wholeOrNone(1, 1000),
    rollover: tick,
  }),
  ({ regulations: { prizes, scoring } }) => {
    const { approval, maxAwardRate, caps = [], rollover } = scoring
    const most = (kind: Cap['kind']) => typedNumber(caps.find((cap) => cap.kind === kind)?.most)
    return {
      prizes: typedRows(prizes, ({ code, title, count, minScore, money }) => ({
        code,
        title,
        count: String(count),
        minScore: typedPoints(minScore),
        money: String(money),
        approval: typedTick(approval && (approval.tiers?.includes(code) ?? true)),
      })),
      share: percent(approval?.share),
      rate: percent(maxAwardRate),
      author: most('author'),
      unit: most('unit'),
      rollover: typedTick(rollover),
    }
  },
  (terms, { prizes, share, rate, rollover, ...most }) => {
    const { scoring } = terms.regulations
    const { approval: told, maxAwardRate: oldRate, caps: before = [], rollover: _over, ...kept } = scoring
    const coded = withCodes(prizes, ({ title }) => title)
    const tiers = coded.filter(({ approval }) => approval).map(({ code }) => code)
    const caps = capKinds.flatMap((kind): Cap[] => {
      const old = before.find((cap) => cap.kind === kind)
      const limit = most[kind]
      return limit === null ? [] : [{ code: kind, ...old, kind, most: limit }]
    })
    return withRegulations(terms, {
      prizes: coded.map(({ approval: _approved, ...one }) => one),
      scoring: {
        ...kept,
        ...(tiers.length > 0 && {
          approval: {
            // All of them, also those that are added later.
            ...(tiers.length < coded.length || told?.tiers ? { tiers } : {}),
            share: shareFrom(share ?? 67, told?.share ?? rational(2, 3)),
          },
        }),
        ...(rate !== null && { maxAwardRate: shareFrom(rate, oldRate) }),
        ...(caps.length > 0 && { caps }),
        ...(rollover && { rollover }),
      },
    })
  },
)
