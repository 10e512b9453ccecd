/** Signs that an entry repeats another one of its contest: the same title, file, or author. */
import { foldName } from '#rules/conflicts'
import type { Day } from '#rules/deadlines'
import type { EntryAnswers } from '#rules/entry'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'

export interface TwinFinding {
  kind: 'title' | 'file' | 'author'
  /** What both have: the title, the name of the file here, the author. */
  what: string
  entry: { id: string; receiptNumber: string; title: string }
}

/** More entries than this are not compared; no contest of a province comes near. */
const comparedAtMost = 10_000

/** Compares with every entry handed in to the same contest, in one command that reads titles, names and digests only. */
export async function twinsOf(
  contest: Contest,
  entry: Id,
  answers: Pick<EntryAnswers, 'title' | 'authors' | 'files'>,
): Promise<TwinFinding[]> {
  const others = await Entries.find({
    contest: contest._id,
    _id: { $ne: entry },
    state: { $ne: 'draft' },
  })
    .select({
      receiptNumber: 1,
      'answers.title': 1,
      'answers.authors.name': 1,
      'answers.authors.bornOn': 1,
      'answers.files.sha256': 1,
    })
    .limit(comparedAtMost)
    .lean()
  const title = foldName(answers.title)
  const files = new Map(answers.files.map((file) => [file.sha256, file.name]))
  const authors = new Map(answers.authors.map((author) => [authorKey(author), author.name]))
  return others.flatMap((other) => {
    const about = {
      id: other._id.toHexString(),
      receiptNumber: other.receiptNumber ?? '',
      title: other.answers.title,
    }
    const sameFiles = other.answers.files.flatMap(({ sha256 }) => files.get(sha256) ?? [])
    const sameAuthors = other.answers.authors.flatMap((author) => authors.get(authorKey(author)) ?? [])
    return [
      ...(title !== '' && foldName(other.answers.title) === title
        ? [{ kind: 'title' as const, what: answers.title, entry: about }]
        : []),
      ...[...new Set(sameFiles)].map((what) => ({ kind: 'file' as const, what, entry: about })),
      ...[...new Set(sameAuthors)].map((what) => ({ kind: 'author' as const, what, entry: about })),
    ]
  })
}

function authorKey({ name, bornOn }: { name: string; bornOn: Day | null }): string {
  return `${foldName(name)} ${bornOn ?? ''}`
}
