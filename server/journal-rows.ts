/** Journal lines as screens show them: who, what, about what, with names in place of ids. */
import { Entries } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import type { JournalLine } from '#models/journal'
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'

export interface JournalRow {
  id: string
  at: Date
  action: string
  /** Null for what the system did by itself. */
  actor: string | null
  subject: { kind: string; id: string; label: string }
  /** What the line adds in words: a reason, a name, a number. */
  reason: string
  person: string
  blindCode: string
  count: number | null
}

/** Every saving of a draft and of a sheet in progress is on record, but fills no screen. */
export const quietActions = [
  'entry.saved',
  'entry.author-added',
  'entry.author-saved',
  'entry.author-removed',
  'entry.consents-saved',
  'entry.file-attached',
  'entry.file-removed',
  'sheet.saved',
]

/** Five commands at most, however many lines. */
export async function journalRows(lines: readonly JournalLine[]): Promise<JournalRow[]> {
  const [people, labels] = await Promise.all([namesIn(lines), subjectLabels(lines)])
  return lines.map((line) => {
    const [kind = '', id = ''] = line.subject.split(':')
    const { details } = line
    const person = text(details.person) || text(details.judge)
    return {
      id: line._id.toHexString(),
      at: line.at,
      action: line.action,
      actor: line.actor && (people.get(line.actor.toHexString()) ?? ''),
      subject: { kind, id, label: labels.get(line.subject) ?? '' },
      reason: text(details.reason) || text(details.note),
      person: people.get(person) ?? text(details.name),
      blindCode: text(details.blindCode),
      count: typeof details.sheets === 'number' ? details.sheets : null,
    }
  })
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

async function namesIn(lines: readonly JournalLine[]): Promise<Map<string, string>> {
  const mentioned = lines.flatMap(({ actor, details }) => [
    actor,
    idFrom(text(details.person)),
    idFrom(text(details.judge)),
  ])
  const people = await People.find({ _id: { $in: mentioned.filter((id) => id !== null) } })
    .select({ name: 1, email: 1 })
    .lean()
  return new Map(people.map(({ _id, name, email }) => [_id.toHexString(), name || email]))
}

/** Receipt number, name of the panel, blind code of the sheet; drafts have no label and no link. */
async function subjectLabels(lines: readonly JournalLine[]): Promise<Map<string, string>> {
  const ids = (kind: string): Id[] =>
    [...new Set(lines.map((line) => line.subject))].flatMap((subject) => {
      const [prefix, id] = subject.split(':')
      return prefix === kind ? (idFrom(id) ?? []) : []
    })
  const [entries, panels, sheets] = await Promise.all([
    Entries.find({ _id: { $in: ids('entry') }, state: { $ne: 'draft' } })
      .select({ receiptNumber: 1 })
      .lean(),
    Panels.find({ _id: { $in: ids('panel') } })
      .select({ name: 1 })
      .lean(),
    ScoreSheets.find({ _id: { $in: ids('sheet') } })
      .select({ blindCode: 1 })
      .lean(),
  ])
  return new Map([
    ...entries.map((one): [string, string] => [`entry:${one._id.toHexString()}`, one.receiptNumber ?? '']),
    ...panels.map((one): [string, string] => [`panel:${one._id.toHexString()}`, one.name]),
    ...sheets.map((one): [string, string] => [`sheet:${one._id.toHexString()}`, one.blindCode]),
  ])
}
