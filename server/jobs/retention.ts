/** Deletes what may be kept no longer, such as birth certificates once they have been checked, and writes down that it did. */
import { inTransaction } from '#models/connection'
import { Contests, type Contest } from '#models/contest'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { Journal } from '#models/journal'
import { Uploads, type Upload } from '#models/upload'
import type { DossierPart } from '#rules/regulations'
import { decidedStates, deletionTime } from '#rules/retention'
import { currentTime } from '../clock'
import { entrySubject } from '../drafting'
import { remember } from '../journal'
import { forgetBytes } from '../forget-bytes'
import { deleteExpiredPhotos } from './photo-retention'
import { every, type Ticker } from './ticker'

const hour = 3_600_000

export function startRetention(): Ticker {
  return every(hour, async () => {
    await deleteExpiredFiles(await currentTime())
  })
}

/** Safe to run twice, and to be cut off anywhere. Returns how many files were deleted. */
export async function deleteExpiredFiles(now: Date): Promise<number> {
  let deleted = 0
  for await (const contest of Contests.find().lean().cursor()) {
    deleted += await deleteExpiredPhotos(contest, now)
    for (const part of contest.regulations.parts) {
      if (part.keepDays !== undefined) deleted += await deleteOfPart(contest, part, now)
    }
  }
  return deleted
}

async function deleteOfPart(contest: Contest, part: DossierPart, now: Date): Promise<number> {
  let deleted = 0
  const kept = Uploads.find({ contest: contest._id, part: part.code, expiredAt: null }).lean().cursor()
  for await (const upload of kept) {
    const decidedAt = await decisionTime(upload.entry)
    const due = decidedAt && deletionTime(part, decidedAt)
    if (due && due <= now) deleted += await expire(upload, part, now)
  }
  return deleted
}

/** When the entry was last found valid or not; null while that is open. */
async function decisionTime(entry: Id): Promise<Date | null> {
  const decided = await Entries.exists({ _id: entry, state: { $in: decidedStates } })
  if (!decided) return null
  const actions = decidedStates.map((state) => `entry.${state}`)
  const line = await Journal.findOne({ subject: entrySubject({ _id: entry }), action: { $in: actions } })
    .sort({ sequence: -1 })
    .lean()
  return line?.at ?? null
}

/** On record first, then gone: cut off in between, the sweep of files finds bytes that nobody may read any more. */
async function expire(upload: Upload, { code, keepDays }: DossierPart, now: Date): Promise<number> {
  const isNew = await inTransaction(async (session) => {
    const { modifiedCount } = await Uploads.updateOne(
      { _id: upload._id, expiredAt: null },
      { $set: { expiredAt: now } },
      { session },
    )
    if (modifiedCount !== 1) return false
    const line = {
      contest: upload.contest,
      subject: entrySubject({ _id: upload.entry }),
      action: 'entry.file-expired',
      actor: null,
      at: now,
      details: { file: upload._id.toHexString(), part: code, sha256: upload.sha256, keepDays },
    }
    await remember(line, session)
    return true
  })
  if (isNew) await forgetBytes(upload.storageKey)
  return isNew ? 1 : 0
}
