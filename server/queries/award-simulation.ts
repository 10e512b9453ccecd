/** "Nếu ngưỡng điểm là 66 thì sao?": the prizes the rules would propose under other counts and thresholds. Nothing is kept. */
import { checkTiers, simulate, type Simulation, type Tier } from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { parsePoints } from '#scoring/points'
import type { By, InContest } from '../guard'
import { shownResults } from '../shown-results'

/** What is typed for a prize: as text, so that a slip comes back as it was. */
export interface TypedPrize {
  count: string
  minScore: string
}

export interface SimulatedPrize {
  code: string
  title: string
  /** As the regulations have it. */
  count: number
  minScore: number
  typed: TypedPrize | null
  /** What is wrong with what was typed. */
  problem: 'count' | 'min-score' | 'rises' | null
}

export interface SimulatedChange {
  entry: string
  blindCode: string
  title: string
  change: Simulation['changes'][number]['change']
  /** Titles; null for no prize. */
  before: string | null
  after: string | null
}

export interface AwardSimulation {
  contest: { slug: string; shortTitle: string; isPerField: boolean }
  prizes: SimulatedPrize[]
  /** Null before anything is typed, or when it cannot be read. */
  outcome: {
    changes: SimulatedChange[]
    before: Simulation['before']
    after: Simulation['after']
    pending: { prize: string; slots: number; blindCodes: string[] }[]
  } | null
}

const mostPrizes = 1000

/** @param typed by prize code; empty when the page is first opened */
export async function awardSimulation(
  { contest }: By & InContest,
  typed: Readonly<Record<string, TypedPrize>>,
): Promise<AwardSimulation> {
  const { results, inputs, entries } = await shownResults(contest)
  const { prizes } = contest.regulations
  const money = new Map(prizes.map(({ code, money }) => [code, money]))
  const tiers = inputs.regulations.tiers.map((tier) => ({ ...tier, value: money.get(tier.code) ?? 0 }))
  const read = tiers.map((tier) => readTier(tier, typed[tier.code]))
  const changed = read.flatMap(({ tier }) => tier ?? [])
  const rising = new Set(
    checkTiers(changed).flatMap((issue) => (issue.code === 'min-score-rises' ? [issue.tier] : [])),
  )
  const isTyped = tiers.some(({ code }) => typed[code])
  const canRun = isTyped && changed.length === tiers.length && rising.size === 0
  const { decisions, ballots } = inputs
  const policy = { ...inputs.regulations, decisions: fileDecisions(decisions).book, ballots }
  const works = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const titleOf = (code: string | null) => tiers.find((tier) => tier.code === code)?.title ?? null
  const simulation = canRun
    ? simulate(results.tieGroups, { tiers, policy }, { tiers: changed, policy })
    : null
  return {
    contest: {
      slug: contest.slug,
      shortTitle: contest.shortTitle,
      isPerField: inputs.regulations.awardScope === 'field',
    },
    prizes: prizes.map(({ code, title, count, minScore }, place) => ({
      code,
      title,
      count,
      minScore,
      typed: typed[code] ?? null,
      problem: read[place]?.problem ?? (rising.has(code) ? 'rises' : null),
    })),
    outcome: simulation && {
      changes: simulation.changes.map(({ entry, change, before, after }) => ({
        entry,
        blindCode: works.get(entry)?.blindCode ?? '',
        title: works.get(entry)?.answers.title ?? '',
        change,
        before: titleOf(before),
        after: titleOf(after),
      })),
      before: simulation.before,
      after: simulation.after,
      pending: simulation.pending.map(({ tier, slots, candidates }) => ({
        prize: titleOf(tier) ?? tier,
        slots,
        blindCodes: candidates.map((entry) => works.get(entry)?.blindCode ?? '').sort(),
      })),
    },
  }
}

/** A tier with what was typed in its place; null and what is wrong with it when it cannot be read. */
function readTier(
  tier: Tier,
  typed: TypedPrize | undefined,
): { tier: Tier | null; problem: 'count' | 'min-score' | null } {
  if (!typed) return { tier, problem: null }
  const count = /^\d{1,4}$/.test(typed.count.trim()) ? Number(typed.count) : NaN
  if (!(count <= mostPrizes)) return { tier: null, problem: 'count' }
  const minScore = parsePoints(typed.minScore)
  if (minScore === null) return { tier: null, problem: 'min-score' }
  return { tier: { ...tier, count, minScore }, problem: null }
}
