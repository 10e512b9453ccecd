/** What assigning stands on: the members of a panel as people, the entries it may be given, and who must not judge whom. */
import { indexEntries } from '#rules/conflicts/entry-index'
import { findConflicts } from '#rules/conflicts/find-conflicts'
import type { ConflictFact } from '#rules/conflicts/finding'
import { entrySide, type EntrySide } from '#rules/conflicts/sides'
import { standingOf, underRules, type Standing } from '#rules/conflicts/standing'
import { isJudging, serviceWithin, type PanelService } from '#rules/panel-service'
import { hasPledged } from '#rules/pledge'
import type { ConflictFinding } from '#rules/refusal'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import type { Panel } from '#models/panel'
import { People } from '#models/person'
import { rulingOn, tiesIn, type JudgeTies } from './conflict-ties'
import { entrantFilter, type StandingRound } from './rounds'

export interface PanelJudge extends PanelService {
  person: string
  name: string
  email: string
  unit: string | null
  isChair: boolean
  declaration: Panel['members'][number]['declaration']
  /** Declared, and signed the pledge in force. */
  hasPledged: boolean
  /** Barred from every entry, or declared in words that nobody has looked at: given nothing unless by hand. */
  isHeldBack: boolean
  /** For `findingFor` and its like; never for a screen of judges. */
  ties: JudgeTies
}

/**
 * Those who judge on panels of one contest, as conflicts and screens know them; in the order of the panels. Members who
 * have not accepted, or who keep the papers without scoring, are left out; those whose service ended stay, with their
 * sheets: ask `whyNotGive` before giving anybody a new one.
 */
export async function judgesOf(panels: readonly Panel[]): Promise<Map<Panel, PanelJudge[]>> {
  const members = await membersOf(panels)
  return new Map([...members].map(([panel, all]) => [panel, all.filter(isJudging)]))
}

/** Every member of the panels, whoever was asked included. */
export async function membersOf(panels: readonly Panel[]): Promise<Map<Panel, PanelJudge[]>> {
  const members = panels.flatMap((panel) => panel.members)
  const people = await People.find({ _id: { $in: members.map((member) => member.person) } }).lean()
  const byId = new Map(people.map((person) => [person._id.toHexString(), person]))
  const contest = panels[0]?.contest
  const ties = contest ? await tiesIn(contest, people) : new Map<string, JudgeTies>()
  const known = (panel: Panel, member: Panel['members'][number]): PanelJudge => {
    const id = member.person.toHexString()
    const [person, tied] = [byId.get(id), ties.get(id)]
    if (!person || !tied) throw new Error(`A panel has a member who is nobody: ${id}`)
    return {
      person: id,
      name: person.name || person.email,
      email: person.email,
      unit: person.unit?.toHexString() ?? null,
      isChair: member.isChair,
      declaration: member.declaration,
      isHeldBack: tied.standing.state === 'barred' || tied.standing.state === 'waiting',
      ties: tied,
      hasPledged: hasPledged(member),
      ...serviceWithin(panel, member),
    }
  }
  return new Map(panels.map((panel) => [panel, panel.members.map((member) => known(panel, member))]))
}

/** As much of an entry as assigning needs. */
export type AssignableEntry = Pick<Entry, '_id' | 'owner' | 'state' | 'receiptNumber' | 'blindCode'> & {
  answers: Pick<Entry['answers'], 'title' | 'field' | 'authors' | 'teacher' | 'unit'>
}

export const assignableFields = {
  owner: 1,
  state: 1,
  receiptNumber: 1,
  blindCode: 1,
  'answers.title': 1,
  'answers.field': 1,
  'answers.authors': 1,
  'answers.teacher': 1,
  'answers.unit': 1,
} as const

/** The filter of the entries that a panel judges: valid ones in its fields that came into its round. */
export function entriesFor(contest: Contest, panel: Panel, round: Pick<StandingRound, 'entrants'>) {
  return {
    contest: contest._id,
    state: 'accepted' as const,
    'answers.field': { $in: panel.fields },
    ...entrantFilter(round),
  }
}

/** Every entry that a panel judges, in the order of blind codes, which tells nothing of when they came. */
export async function assignableEntries(
  contest: Contest,
  panel: Panel,
  round: Pick<StandingRound, 'entrants'>,
): Promise<AssignableEntry[]> {
  return (await Entries.find(entriesFor(contest, panel, round))
    .select(assignableFields)
    .sort({ blindCode: 1 })
    .lean()) as AssignableEntry[]
}

/** Anybody whose ties are on record. */
type Tied = Pick<PanelJudge, 'ties'>

/** Why this judge must not be given this entry, or not before somebody has looked; null when nothing is in the way. */
export function findingFor(judge: Tied, entry: AssignableEntry): ConflictFinding | null {
  const { state, kind } = standingFor(judge, entry)
  return state === 'barred' || state === 'waiting' ? kind : null
}

/** How a judge stands to an entry, by what is on record and what was ruled on it. */
export function standingFor(judge: Tied, entry: AssignableEntry): Standing {
  return standingGiven(judge, entry, findConflicts(judge.ties.side, sideOf(judge, entry)))
}

/** What speaks against each pair, for the pairs against which anything does: as `standingFor`, for a whole jury at once. */
export function conflictsAmong(
  judges: readonly PanelJudge[],
  entries: readonly AssignableEntry[],
): Map<PanelJudge, Map<AssignableEntry, { facts: ConflictFact[]; standing: Standing }>> {
  const [one] = judges
  if (!one) return new Map()
  const index = indexEntries(new Map(entries.map((entry) => [entry, sideOf(one, entry)])))
  return new Map(
    judges.map((judge) => {
      const found = index.conflictsOf(judge.ties.side)
      const all = judge.ties.standing.state === 'barred' ? entries : ruledOrFound(judge, entries, found)
      return [
        judge,
        new Map(
          all.map((entry) => {
            const facts = found.get(entry) ?? []
            const standing = standingGiven(judge, entry, facts)
            return [entry, { facts: underRules(facts, judge.ties.rules), standing }]
          }),
        ),
      ]
    }),
  )
}

function ruledOrFound(
  { ties }: PanelJudge,
  entries: readonly AssignableEntry[],
  found: ReadonlyMap<AssignableEntry, ConflictFact[]>,
): AssignableEntry[] {
  if (ties.rulings.size === 0) return [...found.keys()]
  return entries.filter((entry) => found.has(entry) || ties.rulings.has(entry._id.toHexString()))
}

function standingGiven({ ties }: Tied, entry: AssignableEntry, facts: ConflictFact[]): Standing {
  if (ties.standing.state === 'barred') return ties.standing
  const counted = underRules(facts, ties.rules)
  const onRecord = ties.rulings.get(entry._id.toHexString())
  const standing = standingOf(counted, rulingOn(counted, onRecord))
  const isBare = standing.state === 'barred' && counted.length === 0
  return isBare ? { state: 'barred', kind: onRecord?.kind ?? 'declared' } : standing
}

const sides = new WeakMap<AssignableEntry, EntrySide>()

/** Names are read once for each entry that was loaded. */
function sideOf({ ties }: Tied, entry: AssignableEntry): EntrySide {
  const known = sides.get(entry)
  if (known) return known
  const side = entrySide({ ...entry, owner: entry.owner.toHexString() }, ties.unitNames(entry.answers.unit))
  sides.set(entry, side)
  return side
}
