/** "Vì sao?": how one work came to its score, its rank and its proposed prize, every number with its inputs. */
import { aggregatorCode, type AggregatorCode } from '#scoring/aggregate'
import { explainEntry, type Explanation } from '#scoring/results'
import { roundLabel, roundsOf, type RoundLabel } from '#rules/rounds'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { People } from '#models/person'
import type { By, InContest } from '../guard'
import { found } from '../refuse'
import { contestResults } from '../results'

export interface TraceSheet {
  sheet: string
  judge: string
  state: string
  stateReason: string
  total: number | null
  marks: Record<string, number>
  remarks: string
  isCounted: boolean
  mayReopen: boolean
  mayVoid: boolean
}

export interface EntryTrace {
  contest: { slug: string; shortTitle: string }
  blindCode: string
  title: string
  criteria: { code: string; title: string; max: number }[]
  prizes: { code: string; title: string }[]
  sheets: TraceSheet[]
  explanation: Explanation
  /** What the rounds are called, by code, for the parts of a score. */
  rounds: Record<string, RoundLabel>
  /** How the regulations combine sheets. */
  aggregator: AggregatorCode
  /** Names by judge, for the sheets that the explanation names. */
  judges: Record<string, string>
  /** Blind codes by entry, for the neighbours that the explanation names. */
  codes: Record<string, string>
}

export async function entryTrace(
  { actor, now, contest }: By & InContest,
  entry: string | undefined,
): Promise<EntryTrace> {
  const { round, results, entries, sheets, decision } = await contestResults(contest)
  const isPublic = decision?.state === 'published'
  const own = found(
    entries.find(({ _id }) => _id.toHexString() === entry),
    'entry',
  )
  const id = own._id.toHexString()
  const explanation = found(explainEntry(results, id), 'entry')
  const mine = sheets.filter((sheet) => sheet.entry.equals(own._id))
  const judges = await People.find({ _id: { $in: mine.map(({ judge }) => judge) } })
    .select({ name: 1, email: 1 })
    .lean()
  const names = new Map(judges.map(({ _id, name, email }) => [_id.toHexString(), name || email]))
  const counted = new Map(explanation.standing.counted.map(({ judge, total }) => [judge, total]))
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    blindCode: own.blindCode ?? '',
    title: own.answers.title,
    criteria: round.rubric.criteria.map(({ code, title, max }) => ({ code, title, max })),
    prizes: contest.regulations.prizes.map(({ code, title }) => ({ code, title })),
    sheets: mine.map((sheet): TraceSheet => {
      const judge = sheet.judge.toHexString()
      const at = {
        state: sheet.state,
        timeline: contest.timeline,
        now,
        isOwn: false,
        roles: actor.roles,
        hasDeclared: true,
        wasReopened: sheet.wasReopened,
        round,
      }
      return {
        sheet: sheet._id.toHexString(),
        judge: names.get(judge) ?? '',
        state: sheet.state,
        stateReason: sheet.stateReason,
        total: counted.get(judge) ?? null,
        marks: sheet.marks,
        remarks: sheet.remarks,
        isCounted: counted.has(judge),
        mayReopen: !isPublic && whyNotMoveSheet('reopen', at) === null,
        mayVoid: !isPublic && whyNotMoveSheet('void', at) === null,
      }
    }),
    explanation,
    rounds: Object.fromEntries(roundsOf(contest).map((one) => [one.code, roundLabel(one)])),
    aggregator: aggregatorCode(round.scoring.aggregator),
    judges: Object.fromEntries(names),
    codes: Object.fromEntries(entries.map(({ _id, blindCode }) => [_id.toHexString(), blindCode ?? ''])),
  }
}
