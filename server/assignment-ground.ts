/** What assigning stands on: the members of a panel as people, the entries it may be given, and who must not judge whom. */
import { conflictBetween, type JudgeIdentity } from '#rules/conflicts'
import { isJudging, serviceWithin, type PanelService } from '#rules/panel-service'
import { hasPledged } from '#rules/pledge'
import type { ConflictFinding } from '#rules/refusal'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import type { Panel } from '#models/panel'
import { People } from '#models/person'
import { entrantFilter, type StandingRound } from './rounds'

export interface PanelJudge extends JudgeIdentity, PanelService {
  isChair: boolean
  declaration: Panel['members'][number]['declaration']
  /** Declared, and signed the pledge in force. */
  hasPledged: boolean
}

/**
 * Those who judge on one panel or several, as conflicts and screens know them; in the order of the panels. Members who
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
  const known = (panel: Panel, member: Panel['members'][number]): PanelJudge => {
    const id = member.person.toHexString()
    const person = byId.get(id)
    return {
      person: id,
      name: person?.name || person?.email || '',
      email: person?.email ?? '',
      unit: person?.unit?.toHexString() ?? null,
      isChair: member.isChair,
      declaration: member.declaration,
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

/** Why this judge must not be given this entry, as the dossier tells; null when it shows no reason. */
export function findingFor(judge: JudgeIdentity, entry: AssignableEntry): ConflictFinding | null {
  return conflictBetween(judge, { owner: entry.owner.toHexString(), answers: entry.answers })
}
