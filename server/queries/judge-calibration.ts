/** How the judges differ: adjusted scores beside the official ones, each judge's severity, what the prizes owe to one judge. */
import { setImmediate } from 'node:timers/promises'
import { agreement, type Agreement } from '#scoring/agreement/agreement'
import { prizeListDiff, type PrizeChange } from '#scoring/awards'
import { calibrate, type Calibration } from '#scoring/calibration/calibrate'
import { explainAdjustments, type AdjustmentExplanation } from '#scoring/calibration/explain-adjustment'
import { rankTogether, type SharedRanking } from '#scoring/calibration/rank-together'
import { toColumns } from '#scoring/columns'
import { groupBy } from '#scoring/group-by'
import type { Results, Standing } from '#scoring/results'
import type { Contest } from '#models/contest'
import { pageOf, type Page } from '../board-part'
import { tiedWorks } from '../council-ties'
import type { By, InContest } from '../guard'
import { judgeNumbers, type JudgeNumbers } from '../judge-numbers'
import { resultsFrom, type ContestResults, type ResultInputs } from '../results'
import { shownResults } from '../shown-results'
import { untilChanged } from '../until-changed'

/** One work, official and adjusted. */
export interface CalibratedRow {
  entry: string
  blindCode: string
  title: string
  field: string
  /** Hundredths of a point. */
  published: number
  rank: number
  /** Judges are numbers in it, as on the board; its ranks are those inside the group. */
  explanation: AdjustmentExplanation
}

/** Works that can be compared: ranked together officially, and by judges that common works connect. */
export interface CalibratedGroup {
  /** The field when prizes are per field. */
  field: string | null
  judges: number[]
  /** Its place among the groups, from 1. */
  place: number
  /** Whether it was asked for, and is shown page by page. */
  isWhole: boolean
  /** Those of `part`. */
  rows: CalibratedRow[]
  part: Page
}

export interface JudgeRow {
  /** Its number on the board. */
  judge: number
  sheets: number
  /** What is added to the judge's totals, hundredths: positive for a strict judge; null where nothing was calibrated. */
  adjustment: number | null
  error: number | null
  /** Rank correlation with the other judges' totals, −1 to 1; null where it does not apply. */
  againstRest: number | null
  flag: Agreement['judges'][number]['flag']
  /** What of the proposed prizes would be otherwise without this judge's sheets. */
  changes: (PrizeChange & { blindCode: string })[]
}

export interface JudgeCalibration {
  contest: { slug: string; shortTitle: string; total: number }
  status: Calibration['status']
  reason: Calibration['reason']
  /** When the judges fall into groups without a common work; judges are numbers in it too. */
  disconnected: Extract<SharedRanking, { ranked: false }> | null
  prizes: { code: string; title: string }[]
  groups: CalibratedGroup[]
  judges: JudgeRow[]
  /** Reliability of the mean of a panel, from 0 to 1, and Krippendorff's alpha; null where they do not apply. */
  reliability: { panel: number | null; alpha: number | null }
}

/** Which group is shown whole, by its place from 1, and which page of it; null for the first works of every group. */
export interface CalibrationView {
  group: number | null
  page: number
}

/** With many works: the first of every group together, so that the page stays a page. */
const firstOfAll = 100
const fewestOfGroup = 10

/** Without groups when no work has enough sheets to be ranked yet. */
export async function judgeCalibration(
  by: By & InContest,
  { group, page }: CalibrationView = { group: null, page: 1 },
): Promise<JudgeCalibration> {
  const { groups: all, ...rest } = await shownCalibration(by.contest)
  const groups = withoutOwn(all, await tiedWorks(by))
  const each = Math.max(fewestOfGroup, Math.floor(firstOfAll / Math.max(1, groups.length)))
  const isLong = groups.reduce((sum, { rows }) => sum + rows.length, 0) > firstOfAll
  const parts = groups.map(({ rows, ...about }, at): CalibratedGroup => {
    const whole = { place: at + 1, ...about }
    if (group === at + 1) return { ...whole, ...pageOf(rows, page), isWhole: true }
    const shown = isLong ? rows.slice(0, each) : rows
    const part = { page: 1, pages: 1, first: 1, last: shown.length, total: rows.length }
    return { ...whole, rows: shown, part, isWhole: false }
  })
  const chosen = parts.filter(({ isWhole }) => isWhole)
  return { ...rest, groups: chosen.length > 0 ? chosen : parts }
}

type WholeGroup = Pick<CalibratedGroup, 'field' | 'judges' | 'rows'>
type WholeCalibration = Omit<JudgeCalibration, 'groups'> & { groups: WholeGroup[] }

/** Every judge left out in turn is a whole computation: dear, so it is kept until something is written. */
function shownCalibration(contest: Contest): Promise<WholeCalibration> {
  return untilChanged(contest._id, 'calibration', async () =>
    wholeCalibration(contest, await shownResults(contest)),
  )
}

async function wholeCalibration(contest: Contest, computed: ContestResults): Promise<WholeCalibration> {
  const { round, results } = computed
  const ranked = results.standings.filter(({ rank }) => rank !== null)
  const calibration = calibrate(
    toColumns(ranked.flatMap(({ entry, counted }) => counted.map((sheet) => ({ entry, ...sheet })))),
  )
  const agreed = agreement(calibration)
  const numbers = judgeNumbers(results)
  const together = rankTogether(calibration)
  const { prizes } = contest.regulations
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle, total: round.rubric.total },
    status: calibration.status,
    reason: calibration.reason,
    disconnected: together.ranked ? null : withNumbers(together, numbers),
    prizes: prizes.map(({ code, title }) => ({ code, title })),
    groups: calibratedGroups(contest.regulations.fields, computed, ranked, calibration, numbers),
    judges: await judgeRows(computed, calibration, agreed, numbers),
    reliability: {
      panel: agreed.intraclass.value?.rawAverage.value ?? null,
      alpha: agreed.alpha.value,
    },
  }
}

/** How single judges moved a work is not shown to whoever is tied to it. */
function withoutOwn(groups: readonly WholeGroup[], tied: ReadonlySet<string>): WholeGroup[] {
  return groups.map((group) => ({ ...group, rows: group.rows.filter(({ entry }) => !tied.has(entry)) }))
}

function calibratedGroups(
  fields: readonly { code: string; name: string }[],
  { entries }: ContestResults,
  ranked: readonly Standing[],
  calibration: Calibration,
  numbers: JudgeNumbers,
): WholeGroup[] {
  const works = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const explained = new Map(explainAdjustments(calibration).map((each) => [each.entry, each]))
  const fieldOf = (code: string) => fields.find((field) => field.code === code)?.name ?? code
  const rows = ranked.flatMap(({ entry, scope, field, published, rank }) => {
    const explanation = explained.get(entry)
    if (!explanation || published === null || rank === null) return []
    const { blindCode, answers } = works.get(entry) ?? {}
    const work = { entry, blindCode: blindCode ?? '', title: answers?.title ?? '', field: fieldOf(field) }
    return [{ scope, explanation, work: { ...work, published, rank } }]
  })
  return [...groupBy(rows, ({ scope, explanation }) => `${explanation.component} ${scope}`).values()].map(
    (group): WholeGroup => {
      const rankIn = (kind: 'raw' | 'adjusted', own: AdjustmentExplanation) =>
        1 + group.filter(({ explanation }) => explanation[kind] > own[kind]).length
      const judges = group.flatMap(({ explanation }) => explanation.judges.map(({ judge }) => judge))
      return {
        field: group[0].scope === null ? null : fieldOf(group[0].scope),
        judges: [...new Set(judges.map((judge) => numbers.get(judge) ?? 0))].sort((a, b) => a - b),
        rows: group.map(({ explanation, work }) => ({
          ...work,
          explanation: {
            ...explanation,
            rawRank: rankIn('raw', explanation),
            adjustedRank: rankIn('adjusted', explanation),
            of: group.length,
            judges: explanation.judges.map((each) => ({
              ...each,
              judge: String(numbers.get(each.judge) ?? 0),
            })),
          },
        })),
      }
    },
  )
}

async function judgeRows(
  { results, inputs, entries }: ContestResults,
  calibration: Calibration,
  { judges }: Agreement,
  numbers: JudgeNumbers,
): Promise<JudgeRow[]> {
  const codes = new Map(entries.map((entry) => [entry._id.toHexString(), entry.blindCode ?? '']))
  const isCalibrated = calibration.status === 'calibrated'
  const whole = relaxed(inputs, results)
  const proposed = resultsFrom(whole)
  const rows: JudgeRow[] = []
  for (const { judge, sheets, effect, error, againstRest, flag } of judges) {
    const without = { ...whole, sheets: whole.sheets.filter((sheet) => sheet.judge !== judge) }
    rows.push({
      judge: numbers.get(judge) ?? 0,
      sheets,
      adjustment: isCalibrated ? -effect : null,
      error: isCalibrated ? error : null,
      againstRest: againstRest.value,
      flag,
      changes: prizeListDiff(proposed, resultsFrom(without)).map((change) => {
        return { ...change, blindCode: codes.get(change.entry) ?? '' }
      }),
    })
    // Judges who save meanwhile wait for one of these, not for all of them.
    await setImmediate()
  }
  return rows.sort((a, b) => a.judge - b.judge)
}

/** The ranked entries alone, under a quorum of one: leaving a judge out must not leave entries out. */
function relaxed({ regulations, entries, ...rest }: ResultInputs, { standings }: Results): ResultInputs {
  const ranked = new Set(standings.filter(({ rank }) => rank !== null).map(({ entry }) => entry))
  const kept = entries.filter(({ id }) => ranked.has(id))
  const known = new Set(kept.map(({ id }) => id))
  return {
    ...rest,
    regulations: { ...regulations, quorum: { sheets: 1 } },
    entries: kept,
    sheets: rest.sheets.filter(({ entry }) => known.has(entry)),
  }
}

/** The page goes to the browser whole, so no id of a judge may be in it. */
function withNumbers(
  { components, proposal: { anchors, guests }, ...rest }: Extract<SharedRanking, { ranked: false }>,
  numbers: JudgeNumbers,
): Extract<SharedRanking, { ranked: false }> {
  const numberOf = (judge: string) => String(numbers.get(judge) ?? 0)
  return {
    ...rest,
    components: components.map(({ judges, entries }) => ({ judges: judges.map(numberOf), entries })),
    proposal: {
      anchors: { ...anchors, judges: anchors.judges.map(numberOf) },
      guests: guests.map(({ entry, judge }) => ({ entry, judge: numberOf(judge) })),
    },
  }
}
