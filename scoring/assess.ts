/** Everything about one entry's result that does not depend on how the others are ranked. */
import { deviations } from './deviation'
import type { EntryRubric } from './entry-rubric'
import type { EntrySheets } from './entry-sheets'
import { officialScore, ownScore } from './official-score'
import { panelScore } from './panel-score'
import type { Points } from './points'
import { quorum } from './quorum'
import type { ResultRegulations } from './regulations'
import type { ResultEntry, Standing } from './results'
import type { Contender } from './tie-breaks'

export interface Assessment {
  /** Its standing, but for what the ranking adds. */
  readonly outcome: Omit<Standing, 'rank' | 'separatedBy'>
  /** Null unless the entry may be ranked. */
  readonly contender: Contender | null
}

/** What an entry is assessed with. */
export interface Case {
  readonly entry: ResultEntry
  readonly sheets: EntrySheets
  readonly rubric: EntryRubric
  /** The calibrated score; null where the panel's own is official. */
  readonly adjusted: Points | null
  /** Of the most voted entry of the contest. */
  readonly mostVotes: number
}

/** Whether an entry may be ranked and, when it may, its score. The regulations are lawful (`checkRegulations`). */
export function assess(regulations: ResultRegulations, { entry, sheets, ...given }: Case): Assessment {
  const { counted, unused, assigned } = sheets
  const required = quorum(assigned, regulations.quorum)
  const unscored: Omit<Standing, 'rank' | 'separatedBy' | 'status'> = {
    entry: entry.id,
    field: entry.field,
    scope: regulations.awardScope === 'field' ? entry.field : null,
    reason: null,
    published: null,
    exact: null,
    panel: null,
    adjusted: null,
    composite: null,
    flags: [],
    shortlisted: null,
    sheetsCounted: counted.length,
    required,
    assigned,
    criterionMeans: [],
    deviations: [],
    counted,
    unused,
  }
  const apart = (changes: Partial<Standing> & Pick<Standing, 'status'>): Assessment => {
    return { outcome: { ...unscored, ...changes }, contender: null }
  }
  if (entry.status !== 'eligible') return apart({ status: 'excluded', reason: entry.reason ?? null })
  if (counted.length < required) return apart({ status: 'insufficient' })

  const {
    flags,
    criterionMeans,
    exact: raw,
    published: own,
    ...panel
  } = panelScore(regulations, given.rubric, counted, required)
  const scored = {
    panel: { exact: raw, published: own, ...panel },
    adjusted: given.adjusted,
    criterionMeans,
    deviations: deviations(counted, regulations.deviation),
  }
  if (raw === null || own === null) return apart({ ...scored, flags, status: 'insufficient' })
  const official = officialScore(
    regulations,
    ownScore({ exact: raw, published: own }, given.adjusted),
    entry,
    given.mostVotes,
  )
  if ('code' in official) return apart({ ...scored, flags: [...flags, official], status: 'insufficient' })
  const { shortlistMin } = regulations
  const { exact, published } = official
  return {
    outcome: {
      ...unscored,
      ...scored,
      ...official,
      flags,
      status: 'ranked',
      shortlisted: shortlistMin === undefined ? null : published >= shortlistMin,
    },
    contender: { entry: entry.id, published, exact, raw, criterionMeans, sheets: counted },
  }
}
