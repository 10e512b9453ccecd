/** Signs that an entry repeats another one of its contest: the same title, file, or author. */
import { foldName } from '#rules/fold-name'
import type { Day } from '#rules/deadlines'
import type { EntryAnswers } from '#rules/entry'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'

export interface TwinFinding {
  kind: 'title' | 'file' | 'author'
  /** What both have: the title, the name of the file here, the author. */
  what: string
  /** The entries it was found in, the first few of them, and how many more there are. */
  entries: { id: string; receiptNumber: string; title: string }[]
  more: number
}

type TwinEntry = TwinFinding['entries'][number]

/** More entries than this are not named for one finding. */
const namedAtMost = 4

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
  const groups = new Map<string, TwinFinding>()
  for (const other of others) {
    const { title: otherTitle } = other.answers
    const about = { id: other._id.toHexString(), receiptNumber: other.receiptNumber ?? '', title: otherTitle }
    if (title !== '' && foldName(otherTitle) === title) note(groups, 'title', answers.title, about)
    const sameFiles = other.answers.files.flatMap(({ sha256 }) => files.get(sha256) ?? [])
    for (const what of new Set(sameFiles)) note(groups, 'file', what, about)
    const sameAuthors = other.answers.authors.flatMap((author) => authors.get(authorKey(author)) ?? [])
    for (const what of new Set(sameAuthors)) note(groups, 'author', what, about)
  }
  return [...groups.values()]
}

function note(groups: Map<string, TwinFinding>, kind: TwinFinding['kind'], what: string, entry: TwinEntry) {
  const group = groups.get(`${kind} ${what}`) ?? { kind, what, entries: [], more: 0 }
  if (group.entries.length < namedAtMost) group.entries.push(entry)
  else group.more += 1
  groups.set(`${kind} ${what}`, group)
}

function authorKey({ name, bornOn }: { name: string; bornOn: Day | null }): string {
  return `${foldName(name)} ${bornOn ?? ''}`
}
