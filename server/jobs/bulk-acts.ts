/** Goes on with acts upon many entries that were broken off, or that take longer than a page waits. */
import { BulkActs } from '#models/bulk-act'
import { runBulk } from '../bulk/run-bulk'
import { currentTime } from '../clock'
import { every, type Ticker } from './ticker'

export function startBulkActs(): Ticker {
  return every(5_000, async () => {
    const unfinished = await BulkActs.find({ finishedAt: null }).select({ _id: 1 }).lean()
    for (const { _id } of unfinished) await runBulk(_id, await currentTime())
  })
}
