/** Asks the virus scanner again about files that entered while it gave no verdict; nobody opens them until it does. */
import { Contests } from '#models/contest'
import { inTransaction } from '#models/connection'
import { Entries } from '#models/entry'
import { Uploads, type Upload } from '#models/upload'
import { paths } from '#wording/paths'
import { currentTime } from '../clock'
import { env } from '../env'
import { scanWithClamd, type ClamdAddress, type Verdict } from '../inspection/clamd'
import { staged } from '../inspection/staged'
import { remember } from '../journal'
import { promiseLetter } from '../mail/promise'
import { found } from '../refuse'
import { letterAbout, ownerOf } from '../screening'
import { storage } from '../storage/storage'
import { every, type Ticker } from './ticker'

const batch = 20

/** Does nothing where no scanner is set: then no file ever waits. */
export function startQuarantine(): Ticker {
  return every(60_000, async () => {
    if (env.clamd) await scanWaiting(env.clamd, await currentTime())
  })
}

/** Scans what waits, oldest first. Returns how many got a verdict. */
export async function scanWaiting(clamd: ClamdAddress, now: Date): Promise<number> {
  const waiting = await Uploads.find({ quarantine: 'waiting' }).sort({ at: 1 }).limit(batch).lean()
  let judged = 0
  for (const upload of waiting) {
    const verdict = await scan(upload, clamd)
    // One file that cannot be read must not hold up the others.
    if (!verdict) continue
    // A scanner that is away now is away for the others, too.
    if (verdict.verdict === 'unknown') break
    await settle(upload, verdict, now)
    judged += 1
  }
  return judged
}

async function scan({ _id, storageKey, size }: Upload, clamd: ClamdAddress): Promise<Verdict | null> {
  try {
    return await staged(await storage.read(storageKey), size, ({ path }) => scanWithClamd(path, clamd))
  } catch (error) {
    console.error(`The file of upload ${_id.toHexString()} cannot be read`, error)
    return null
  }
}

/** One verdict, its journal line, and for malware the letter to the owner, together or not at all; a second run changes nothing. */
async function settle(
  upload: Upload,
  verdict: Exclude<Verdict, { verdict: 'unknown' }>,
  now: Date,
): Promise<void> {
  const { _id, contest, entry } = upload
  const isMalware = verdict.verdict === 'malware'
  await inTransaction(async (session) => {
    const change = isMalware ? { $set: { quarantine: 'malware' } } : { $unset: { quarantine: 1 } }
    const written = await Uploads.updateOne({ _id, quarantine: 'waiting' }, change, { session })
    if (written.modifiedCount !== 1) return
    const details = { file: _id.toHexString(), ...verdict }
    const subject = `entry:${entry.toHexString()}`
    await remember({ contest, subject, action: 'entry.file-scanned', actor: null, at: now, details }, session)
    if (isMalware) await tellOwner(upload, now, session)
  })
}

async function tellOwner(
  { _id, contest, entry, name }: Upload,
  at: Date,
  session: Parameters<typeof promiseLetter>[1],
): Promise<void> {
  const [about, where] = await Promise.all([
    Entries.findById(entry).lean(),
    Contests.findById(contest).lean(),
  ])
  const owner = await ownerOf(found(about, 'entry'))
  const letter = letterAbout(found(about, 'entry'), found(where, 'contest'), owner)
  const data = {
    name: letter.name,
    title: letter.title,
    contest: letter.contest,
    file: name,
    link: `${env.publicUrl}${paths.task(entry.toHexString(), 'files')}`,
  }
  const key = `file-quarantined:${_id.toHexString()}`
  await promiseLetter({ key, contest, to: owner.email, template: 'file-quarantined', data, at }, session)
}
