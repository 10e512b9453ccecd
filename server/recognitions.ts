/** Which valid entries have been recognised by decision, and what the next decision would say. */
import { canonical } from '#scoring/digest'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { Recognitions, type RecognisedEntry, type Recognition } from '#models/recognition'
import { Submissions } from '#models/submission'
import { Units } from '#models/unit'
import { sha256 } from './digest'

export interface RecognitionState {
  /** Oldest first. */
  decisions: Recognition[]
  /** Valid now and in no decision, by field and receipt number. */
  added: RecognisedEntry[]
  /** In a decision, and valid no longer. */
  removed: RecognisedEntry[]
  digest: string
}

/** Four commands, however many entries. */
export async function recognitionState(contest: Contest): Promise<RecognitionState> {
  const [decisions, valid] = await Promise.all([
    Recognitions.find({ contest: contest._id }).sort({ sequence: 1 }).lean(),
    Entries.find({ contest: contest._id, state: 'accepted' }).select({ _id: 1 }).lean(),
  ])
  const recognised = new Map<string, RecognisedEntry>()
  for (const decision of decisions) {
    for (const one of decision.added) recognised.set(one.entry, one)
    for (const one of decision.removed) recognised.delete(one.entry)
  }
  const validIds = new Set(valid.map(({ _id }) => _id.toHexString()))
  const fresh = [...validIds].filter((id) => !recognised.has(id))
  const added = await rowsOf(contest, fresh)
  const removed = [...recognised.values()].filter(({ entry }) => !validIds.has(entry))
  return { decisions, added, removed, digest: listsDigest({ added, removed }) }
}

export function listsDigest({ added, removed }: Pick<Recognition, 'added' | 'removed'>): string {
  return sha256(canonical(JSON.parse(JSON.stringify({ added, removed }))))
}

/** As the last submission names them. */
async function rowsOf({ regulations }: Contest, entries: readonly string[]): Promise<RecognisedEntry[]> {
  const submissions = await Submissions.find({ entry: { $in: entries.flatMap((id) => idFrom(id) ?? []) } })
    .select({
      entry: 1,
      receiptNumber: 1,
      'answers.title': 1,
      'answers.field': 1,
      'answers.unit': 1,
      'answers.authors.name': 1,
      'answers.authors.school': 1,
    })
    .sort({ entry: 1, number: 1 })
    .lean()
  const latest = new Map(submissions.map((one) => [one.entry.toHexString(), one]))
  const units = await unitNames([...latest.values()].map(({ answers }) => answers.unit))
  const place = new Map(regulations.fields.map(({ code }, index) => [code, index]))
  const order = ({ field }: RecognisedEntry) => place.get(field) ?? place.size
  return [...latest]
    .map(([entry, { receiptNumber, answers }]): RecognisedEntry => {
      const { title, field, authors, unit } = answers
      return {
        entry,
        receiptNumber,
        title,
        field: field ?? '',
        authors: authors.map(({ name }) => name),
        unit: (unit && units.get(unit)) || authors[0]?.school || '',
      }
    })
    .sort((a, b) => order(a) - order(b) || a.receiptNumber.localeCompare(b.receiptNumber))
}

async function unitNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const units = await Units.find({ _id: { $in: ids.flatMap((id) => idFrom(id ?? '') ?? []) } })
    .select({ name: 1 })
    .lean()
  return new Map(units.map(({ _id, name }) => [_id.toHexString(), name]))
}
