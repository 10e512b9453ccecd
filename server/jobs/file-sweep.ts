/** Clears away what nobody will ask for again: files left half-way, files replaced before a submission, bytes that no record names. */
import { ChainLists } from '#models/chain-list'
import { Entries } from '#models/entry'
import { ModelReceipts } from '#models/model-receipt'
import { holding, Posts } from '#models/post'
import { SheetPhotos } from '#models/sheet-photo'
import { Submissions } from '#models/submission'
import { Transfers } from '#models/transfer'
import { Uploads, type Upload } from '#models/upload'
import { currentTime } from '../clock'
import { isOwnKey } from '../storage/port'
import { staging } from '../storage/staging'
import { forgetBytes } from '../forget-bytes'
import { storage } from '../storage/storage'
import { every, type Ticker } from './ticker'

const hour = 3_600_000
const day = 24 * hour

/** Left half-way: a week, since a child may be without a network from one market day to the next. */
const unfinishedDays = 7
/** Bytes are kept before they are listed; what no record names after a day never will be. */
const orphanDays = 1
/** Transfers that are over, for whoever wants to know what became of a file. */
const recordDays = 30

export function startFileSweep(): Ticker {
  return every(hour, async () => {
    const swept = await sweepFiles({ clock: new Date(), now: await currentTime() })
    if (Object.values(swept).some((count) => count > 0)) console.log('Files swept', swept)
  })
}

export interface Swept {
  unfinished: number
  replaced: number
  orphans: number
}

/** `clock` is the real time, by which disks and stores count; `now` that of the contest. Safe to run twice. */
export async function sweepFiles({ clock, now }: { clock: Date; now: Date }): Promise<Swept> {
  const before = (moment: Date, days: number) => new Date(moment.getTime() - days * day)
  const unfinished = await sweepUnfinished(before(clock, unfinishedDays), before(now, unfinishedDays))
  const replaced = await sweepReplaced()
  const orphans = await sweepOrphans(before(clock, orphanDays))
  await Transfers.deleteMany({ state: { $ne: 'open' }, at: { $lt: before(now, recordDays) } })
  return { unfinished, replaced, orphans }
}

async function sweepUnfinished(quietSince: Date, askedBefore: Date): Promise<number> {
  const quiet = await staging.quietSince(quietSince)
  for (const token of quiet) {
    await Transfers.updateOne({ token, state: 'open' }, { $set: { state: 'cancelled' } })
    await staging.remove(token)
  }
  // Those of which not a byte ever came.
  const never = await Transfers.find({ state: 'open', at: { $lt: askedBefore } }).lean()
  let given = 0
  for (const { token } of never) {
    if ((await staging.glance(token)) > 0) continue
    await Transfers.updateOne({ token, state: 'open' }, { $set: { state: 'cancelled' } })
    given += 1
  }
  return quiet.length + given
}

async function sweepReplaced(): Promise<number> {
  let swept = 0
  const replaced = Uploads.find({ 'replaced.by': { $type: 'string' } })
    .lean()
    .cursor()
  for await (const upload of replaced) {
    if (await isNeeded(upload)) continue
    await Uploads.deleteOne({ _id: upload._id })
    await forgetBytes(upload.storageKey)
    swept += 1
  }
  return swept
}

/** Listed again, submitted once, or still behind the file that took its place in a dossier not submitted since. */
async function isNeeded({ _id, entry, replaced }: Upload): Promise<boolean> {
  const id = _id.toHexString()
  const [living, frozen] = await Promise.all([
    Entries.findById(entry).select({ 'answers.files.id': 1, submittedAt: 1 }).lean(),
    Submissions.exists({ entry, 'answers.files.id': id }),
  ])
  if (!living || frozen) return frozen !== null
  const listed = (file: string) => living.answers.files.some((one) => one.id === file)
  if (listed(id) || !replaced) return true
  return listed(replaced.by) && (living.submittedAt === null || living.submittedAt < replaced.at)
}

/** Only keys of the shape that we give: a bucket may hold other things. */
async function sweepOrphans(before: Date): Promise<number> {
  let swept = 0
  for await (const storageKey of storage.keysBefore(before)) {
    if (!isOwnKey(storageKey)) continue
    const names = await Promise.all([
      Uploads.exists({ storageKey, expiredAt: null }),
      SheetPhotos.exists({ storageKey }),
      ModelReceipts.exists({ 'photos.storageKey': storageKey }),
      ChainLists.exists({ 'scan.storageKey': storageKey }),
      Posts.exists(holding(storageKey)),
      Transfers.exists({ token: storageKey.replace('/', ''), state: 'open' }),
    ])
    if (names.some(Boolean)) continue
    await forgetBytes(storageKey)
    swept += 1
  }
  return swept
}
