/** The desk where models are received: found by receipt number, or listed by whether they are here. */
import type { QueryFilter } from 'mongoose'
import { takesModels } from '#rules/entry-terms'
import { modelStates, type ModelView } from '#rules/models'
import { normaliseReceiptNumber } from '#rules/receipt-numbers'
import { Entries, type Entry } from '#models/entry'
import { ModelReceipts, type ModelReceipt } from '#models/model-receipt'
import type { By, InContest } from '../guard'

const pageSize = 50

/** Seven commands, however many. `found` is the entry whose receipt number was typed or scanned. */
export async function modelDesk(
  { contest }: By & InContest,
  { view, page, number }: { view: ModelView; page: number; number: string },
) {
  const missing: QueryFilter<Entry> = {
    contest: contest._id,
    state: { $in: [...modelStates] },
    'screening.modelAt': null,
  }
  const here = { contest: contest._id, returned: null }
  const gone = { contest: contest._id, returned: { $ne: null } }
  const start = (Math.max(1, page) - 1) * pageSize
  const receiptNumber = normaliseReceiptNumber(number)
  const [counts, found, receipts] = await Promise.all([
    Promise.all([
      Entries.countDocuments(missing),
      ModelReceipts.countDocuments(here),
      ModelReceipts.countDocuments(gone),
    ]),
    number === '' ? null : Entries.findOne({ contest: contest._id, receiptNumber }).select({ _id: 1 }).lean(),
    view === 'missing'
      ? []
      : ModelReceipts.find(view === 'here' ? here : gone)
          .sort({ number: 1 })
          .skip(start)
          .limit(pageSize)
          .lean(),
  ])
  const entries = await Entries.find(
    view === 'missing' ? missing : { _id: { $in: receipts.map(({ entry }) => entry) } },
  )
    .sort({ submittedAt: 1, _id: 1 })
    .skip(view === 'missing' ? start : 0)
    .limit(pageSize)
    .select({ receiptNumber: 1, 'answers.title': 1, 'answers.authors.name': 1 })
    .lean()
  const total = counts[(['missing', 'here', 'gone'] as const).indexOf(view)] ?? 0
  return {
    takesModels: takesModels(contest.regulations),
    counts: { missing: counts[0], here: counts[1], gone: counts[2] },
    found: found?._id.toHexString() ?? null,
    receiptNumber,
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + entries.length,
    pages: Math.ceil(total / pageSize),
    rows: view === 'missing' ? entries.map((entry) => rowOf(entry, null)) : inOrder(receipts, entries),
  }
}

type Named = Pick<Entry, '_id' | 'receiptNumber' | 'answers'>

function inOrder(receipts: readonly ModelReceipt[], entries: readonly Named[]) {
  return receipts.flatMap((receipt) => {
    const entry = entries.find(({ _id }) => _id.equals(receipt.entry))
    return entry ? [rowOf(entry, receipt)] : []
  })
}

function rowOf({ _id, receiptNumber, answers }: Named, receipt: ModelReceipt | null) {
  return {
    id: _id.toHexString(),
    receiptNumber: receiptNumber ?? '',
    title: answers.title,
    authors: answers.authors.map(({ name }) => name),
    place: receipt?.place ?? '',
    receivedAt: receipt?.receivedAt ?? null,
    returnedAt: receipt?.returned?.at ?? null,
  }
}
