/** Entries, their receipts, blind codes, frozen copies and files. */
import { canonical } from '#scoring/digest'
import { entryKeys } from '#rules/entry-words'
import { isReceiptNumber } from '#rules/receipt-numbers'
import { Entries, type Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { Submissions, type Submission } from '#models/submission'
import { Uploads, type Upload } from '#models/upload'
import { sha256 } from '../digest'
import { batchSize, inBatches, repeatedKeys } from './reading'

type Head = Pick<
  Entry,
  | '_id'
  | 'state'
  | 'receiptNumber'
  | 'submissions'
  | 'submittedAt'
  | 'blindCode'
  | 'words'
  | 'titleKey'
  | 'answers'
>

const headFields = {
  state: 1,
  receiptNumber: 1,
  submissions: 1,
  submittedAt: 1,
  blindCode: 1,
  words: 1,
  titleKey: 1,
  'answers.title': 1,
  'answers.authors': 1,
} as const

export async function* findEntryFaults(): AsyncGenerator<string> {
  const heads = Entries.find().select(headFields).sort({ _id: 1 }).lean<Head[]>().cursor({ batchSize })
  for await (const batch of inBatches<Head>(heads)) {
    yield* batch.flatMap(headFaults)
    yield* await copyFaults(batch)
  }
  const receipts = Entries.find({ receiptNumber: { $type: 'string' } })
    .select({ receiptNumber: 1 })
    .sort({ receiptNumber: 1 })
    .lean()
    .cursor({ batchSize })
  for await (const number of repeatedKeys(receipts, (entry) => entry.receiptNumber ?? '')) {
    yield `receipt ${number}: several entries bear it`
  }
  const codes = Entries.find({ blindCode: { $type: 'string' } })
    .select({ contest: 1, blindCode: 1 })
    .sort({ contest: 1, blindCode: 1 })
    .lean()
    .cursor({ batchSize })
  const codeOf = ({ contest, blindCode }: Pick<Entry, 'contest' | 'blindCode'>) =>
    `contest ${contest.toHexString()}, blind code ${blindCode}`
  for await (const code of repeatedKeys(codes, codeOf)) yield `${code}: several entries bear it`
}

function headFaults(head: Head): string[] {
  const { _id, state, receiptNumber, submissions, submittedAt, blindCode } = head
  const name = `entry ${_id.toHexString()}`
  const faults: string[] = []
  const isIn = state !== 'draft'
  if (isIn && submissions < 1) faults.push(`${name}: is ${state} and was never submitted`)
  if (isIn && submittedAt === null) faults.push(`${name}: is ${state} without the time of its submission`)
  if ((isIn || submissions > 0) && receiptNumber === null) faults.push(`${name}: has no receipt number`)
  if (submissions === 0 && receiptNumber !== null) {
    faults.push(`${name}: has receipt ${receiptNumber} and was never submitted`)
  }
  if (receiptNumber !== null && !isReceiptNumber(receiptNumber)) {
    faults.push(`${name}: the check letter of receipt ${receiptNumber} is wrong`)
  }
  if (state === 'accepted' && blindCode === null) faults.push(`${name}: is accepted without a blind code`)
  if (state === 'draft' && blindCode !== null) faults.push(`${name}: is a draft with blind code ${blindCode}`)
  const { words, titleKey } = entryKeys(head.answers, receiptNumber)
  if (canonical([words, titleKey]) !== canonical([head.words ?? [], head.titleKey])) {
    faults.push(`${name}: is not found by what it says (words)`)
  }
  return faults
}

/** The frozen copies of these entries: one for each submission, unchanged since, the last with all of its files. */
async function copyFaults(heads: Head[]): Promise<string[]> {
  const faults: string[] = []
  const ids = heads.map(({ _id }) => _id)
  const latest = new Map<string, Submission>()
  const counts = new Map<string, number>()
  const copies = Submissions.find({ entry: { $in: ids } })
    .sort({ entry: 1, number: 1 })
    .lean()
    .cursor({ batchSize })
  for await (const copy of copies) {
    const entry = copy.entry.toHexString()
    latest.set(entry, copy)
    counts.set(entry, (counts.get(entry) ?? 0) + 1)
    // As submit-entry digests it: dates as text.
    if (copy.digest !== sha256(canonical(JSON.parse(JSON.stringify(copy.answers))))) {
      faults.push(`entry ${entry}: its copy ${copy.number} is not what was submitted (digest)`)
    }
  }
  for (const { _id, submissions, receiptNumber } of heads) {
    const id = _id.toHexString()
    const copy = latest.get(id)
    if (submissions > 0 && copy?.number !== submissions) {
      faults.push(`entry ${id}: copy ${submissions} is missing, the last is ${copy?.number ?? 'none'}`)
    }
    if ((counts.get(id) ?? 0) !== submissions) {
      faults.push(`entry ${id}: ${counts.get(id) ?? 0} copies of ${submissions} submissions`)
    }
    if (copy && copy.receiptNumber !== receiptNumber) {
      faults.push(`entry ${id}: its copy bears receipt ${copy.receiptNumber}, it bears ${receiptNumber}`)
    }
  }
  return [...faults, ...(await fileFaults([...latest.values()]))]
}

async function fileFaults(copies: Submission[]): Promise<string[]> {
  const ids = copies.flatMap(({ answers }) => answers.files.flatMap(({ id }) => idFrom(id) ?? []))
  const kept = await Uploads.find({ _id: { $in: ids } })
    .select({ entry: 1, sha256: 1 })
    .lean<Pick<Upload, '_id' | 'entry' | 'sha256'>[]>()
  const uploads = new Map(kept.map((upload) => [upload._id.toHexString(), upload]))
  return copies.flatMap(({ entry, answers }) =>
    answers.files.flatMap((file): string[] => {
      const upload = uploads.get(file.id)
      const name = `entry ${entry.toHexString()}: file ${file.id}`
      if (!upload) return [`${name} was submitted and is not kept`]
      if (!upload.entry.equals(entry)) return [`${name} belongs to another entry`]
      return upload.sha256 === file.sha256 ? [] : [`${name} is not the one that was submitted (digest)`]
    }),
  )
}
