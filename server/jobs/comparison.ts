/** Compares what was handed in with all other dossiers, shortly after: no entrant waits for it, and no officer. */
import { Entries } from '#models/entry'
import { Fingerprints } from '#models/fingerprint'
import { currentTime } from '../clock'
import { compareEntry } from '../compare-entry'
import { every, type Ticker } from './ticker'

const batch = 50

export function startComparison(): Ticker {
  return every(3_000, async () => {
    await enrolUncompared()
    while ((await compareBatch(await currentTime())) === batch);
  })
}

/** Compares what waits, longest first. Returns how many dossiers were compared. */
export async function compareBatch(now: Date): Promise<number> {
  const waiting = await Fingerprints.find({ waitingSince: { $exists: true } })
    .sort({ waitingSince: 1 })
    .select({ _id: 1 })
    .limit(batch)
    .lean()
  for (const { _id } of waiting) await compareEntry(_id, now)
  return waiting.length
}

let isEnrolled = false

/** Dossiers handed in before anything was compared; looked for once after the office opened. */
async function enrolUncompared(): Promise<void> {
  if (isEnrolled) return
  const entries = Entries.find({ submissions: { $gt: 0 }, state: { $ne: 'draft' } })
    .select({ contest: 1, submittedAt: 1, createdAt: 1 })
    .sort({ _id: 1 })
    .lean()
    .cursor()
  for await (const { _id, contest, submittedAt, createdAt } of entries) {
    const waitingSince = submittedAt ?? createdAt
    await Fingerprints.updateOne({ _id }, { $setOnInsert: { contest, waitingSince } }, { upsert: true })
  }
  isEnrolled = true
}
