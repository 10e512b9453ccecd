/** Every finding of conflict in a contest: each judge of its panels against each valid entry, and what was ruled on it. */
import { said } from '#rules/conflicts/declared'
import { viewOf, type ConflictFilter, type ConflictView } from '#rules/conflicts/filter'
import type { ConflictFact } from '#rules/conflicts/finding'
import type { RelationKind } from '#rules/conflicts/relation'
import { barsJury, type Standing } from '#rules/conflicts/standing'
import type { ConflictRuling } from '#models/conflict-ruling'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { Panels, type Panel } from '#models/panel'
import {
  assignableFields,
  conflictsAmong,
  judgesOf,
  type AssignableEntry,
  type PanelJudge,
} from './assignment-ground'
import { groundsDigest } from './conflict-ties'
import { sha256 } from './digest'

export interface ConflictOnRecord {
  /** `judge:entry`; without an entry where it concerns the judge alone. */
  id: string
  judge: PanelJudge
  panels: Panel[]
  entry: AssignableEntry | null
  facts: ConflictFact[]
  /** The digest of the facts: what is ruled on is what was seen. */
  grounds: string
  standing: Standing
  /** The last ruling, whether or not it still holds. */
  ruling: ConflictRuling | null
}

/** A list as it was seen: what is ruled on all of it is refused once it has changed. */
export function listDigest(conflicts: readonly ConflictOnRecord[]): string {
  return sha256(conflicts.map(({ id, grounds }) => `${id} ${grounds}`).join('\n'))
}

/** The findings of some panel, judge and state. */
export function narrowed(
  conflicts: readonly ConflictOnRecord[],
  { panel, judge, view }: Pick<ConflictFilter, 'panel' | 'judge' | 'view'>,
): ConflictOnRecord[] {
  return conflicts.filter(
    (one) =>
      (view === 'all' || listOf(one) === view) &&
      (judge === null || one.judge.person === judge) &&
      (panel === null || one.panels.some(({ _id }) => _id.toHexString() === panel)),
  )
}

/** The list in which a finding stands. */
export function listOf({ standing, ruling }: ConflictOnRecord): Exclude<ConflictView, 'all'> | null {
  return viewOf(standing, ruling?.ruling ?? null)
}

export interface ContestConflicts {
  panels: Panel[]
  conflicts: ConflictOnRecord[]
  /** Rows that judges declared and that fit no valid entry. */
  unmatched: { judge: PanelJudge; relation: RelationKind; said: string }[]
}

/** Judge by judge in the order of the panels, entries in the order of blind codes. */
export async function conflictsOf(contest: Contest): Promise<ContestConflicts> {
  const [panels, entries] = await Promise.all([
    Panels.find({ contest: contest._id }).sort({ name: 1 }).lean(),
    validEntries(contest),
  ])
  const members = await judgesOf(panels)
  const judges = new Map([...members.values()].flat().map((judge) => [judge.person, judge]))
  const panelsOf = (person: string) =>
    panels.filter((panel) => members.get(panel)?.some((judge) => judge.person === person))
  const found = conflictsAmong([...judges.values()], entries)
  const conflicts = [...found].flatMap(([judge, against]) => {
    const own = panelsOf(judge.person)
    const fields = new Set(own.flatMap((panel) => panel.fields))
    const ofEntries = [...against]
      .filter(([entry, { facts }]) => {
        const ruled = judge.ties.rulings.has(entry._id.toHexString())
        const counts = fields.has(entry.answers.field ?? '') || barsJury(facts, judge.ties.rules)
        return (facts.length > 0 && counts) || ruled
      })
      .sort(([a], [b]) => (a.blindCode ?? '').localeCompare(b.blindCode ?? ''))
      .map(([entry, { facts, standing }]) => onRecord(judge, own, entry, facts, standing))
    const { alone, standing, rulings } = judge.ties
    const isAlone = alone.length > 0 || standing.state !== 'free' || rulings.has('')
    return [...(isAlone ? [onRecord(judge, own, null, alone, standing)] : []), ...ofEntries]
  })
  return { panels, conflicts, unmatched: unmatchedOf(found) }
}

function onRecord(
  judge: PanelJudge,
  panels: Panel[],
  entry: AssignableEntry | null,
  facts: ConflictFact[],
  standing: Standing,
): ConflictOnRecord {
  const key = entry?._id.toHexString() ?? ''
  return {
    id: `${judge.person}:${key}`,
    judge,
    panels,
    entry,
    facts,
    grounds: groundsDigest(facts),
    standing,
    ruling: judge.ties.rulings.get(key) ?? null,
  }
}

function unmatchedOf(found: ReturnType<typeof conflictsAmong>): ContestConflicts['unmatched'] {
  return [...found].flatMap(([judge, against]) => {
    const matched = new Set(
      [...against.values()].flatMap(({ facts }) =>
        facts.map(({ judge: { part, text } }) => (part === 'declaration' ? text : '')),
      ),
    )
    return judge.ties.side.declared
      .map((row) => ({ judge, relation: row.relation, said: said(row) }))
      .filter((row) => !matched.has(row.said))
  })
}

async function validEntries({ _id }: Contest): Promise<AssignableEntry[]> {
  return (await Entries.find({ contest: _id, state: 'accepted' })
    .select(assignableFields)
    .lean()) as AssignableEntry[]
}
