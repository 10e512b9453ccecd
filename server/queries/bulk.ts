/** An act upon many entries, before it is done and after. */
import { undoableUntil, type BulkInput } from '#rules/bulk-acts'
import type { Refusal } from '#rules/refusal'
import { BulkActs, type BulkOutcome } from '#models/bulk-act'
import { Entries } from '#models/entry'
import { idFrom, newId } from '#models/ids'
import { People } from '#models/person'
import { chosenEntries, type BulkChoice } from '../bulk/bulk-choice'
import { doingOf } from '../bulk/bulk-doings'
import { labelsOf } from '../entry-labels'
import type { By, InContest } from '../guard'
import { found } from '../refuse'

/** More rows than this nobody reads. */
const shownAtMost = 100

/** How many it can be done to, and which it cannot be done to and why. */
export async function bulkPreview(by: By & InContest, input: BulkInput, choice: BulkChoice) {
  const doing = doingOf(input)
  const entries = await chosenEntries(by, choice)
  const rows = entries.map((entry) => ({
    id: entry._id.toHexString(),
    receiptNumber: entry.receiptNumber ?? '',
    title: entry.answers.title,
    refusal: doing.whyNot(by, entry),
  }))
  const able = rows.filter(({ refusal }) => refusal === null)
  return {
    /** For the form: pressing twice is one act. */
    proposedId: newId().toHexString(),
    labels: await labelsOf(by.contest),
    able: { count: able.length, rows: able.slice(0, shownAtMost) },
    unable: {
      count: rows.length - able.length,
      rows: rows.filter(({ refusal }) => refusal).slice(0, shownAtMost),
    },
  }
}

/** What came of it so far. */
export async function bulkResult({ contest, now }: By & InContest, id: string | undefined) {
  const act = found(await BulkActs.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'act')
  const { outcomes, undone, input } = act
  const done = outcomes.filter(({ refusal }) => refusal === null)
  const until = undoableUntil(act.at)
  const [officer, refused, notUndone, changed] = await Promise.all([
    People.findById(act.by).select({ name: 1, email: 1 }).lean(),
    told(outcomes.filter(({ refusal }) => refusal)),
    told(undone.filter(({ refusal }) => refusal)),
    told(done),
  ])
  return {
    input,
    by: officer?.name || officer?.email || '',
    at: act.at,
    filter: act.filter,
    total: act.targets.length,
    reached: outcomes.length,
    done: done.length,
    isFinished: act.finishedAt !== null,
    isUndoable:
      act.finishedAt !== null && !act.undoneAt && now <= until && outcomes.some(({ isChanged }) => isChanged),
    until,
    undoneAt: act.undoneAt,
    undone: undone.filter(({ isChanged }) => isChanged).length,
    changed,
    refused,
    notUndone,
  }
}

async function told(
  outcomes: readonly BulkOutcome[],
): Promise<{ id: string; receiptNumber: string; title: string; refusal: Refusal | null }[]> {
  const shown = outcomes.slice(0, shownAtMost)
  const entries = await Entries.find({ _id: { $in: shown.map(({ entry }) => entry) } })
    .select({ receiptNumber: 1, 'answers.title': 1 })
    .lean()
  const byId = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  return shown.map(({ entry, refusal }) => {
    const id = entry.toHexString()
    const about = byId.get(id)
    return { id, receiptNumber: about?.receiptNumber ?? '', title: about?.answers.title ?? '', refusal }
  })
}
