/** Puts cells of a handed-in spreadsheet right, before anything is entered. */
import { EntryBatches } from '#models/entry-batch'
import type { ByUnit } from '../chain-acts'
import { ownBatch } from '../entry-batches'
import { refuse } from '../refuse'
import { write } from '../write'

/** `cells` by line and column; what is not in the spreadsheet's shape is left alone. */
export async function mendEntryBatch(
  by: ByUnit,
  id: string | undefined,
  { version, cells }: { version: number; cells: Record<string, Record<string, string>> },
): Promise<void> {
  const { actor, now, contest } = by
  const batch = await ownBatch(by, id)
  if (batch.applied) return
  const rows = batch.rows.map((row) => {
    const typed = cells[`d${row.line}`] ?? {}
    const known = Object.entries(typed).filter(([key]) => key in row.cells || key in batch.letters)
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(known) } }
  })
  if (JSON.stringify(rows) === JSON.stringify(batch.rows)) return
  refuse(version !== batch.version ? { because: 'stale-version', changedAt: now, changed: [] } : null)
  await write(
    EntryBatches,
    batch,
    { $set: { rows } },
    {
      contest: contest._id,
      subject: `entry-batch:${batch._id.toHexString()}`,
      action: 'batch.mended',
      actor: actor.person._id,
      at: now,
      details: { lines: Object.keys(cells).length },
    },
  )
}
