/** On arrival at the desk: removes what may not lie on this machine any longer, and marks it for whom the rest is kept. */
import { clearDeviceMark, setDeviceMark } from './device-mark'
import { listPhotos } from './held-photos'
import { listHeld, waitingOf } from './held-sheets'
import { forgetPages, forgetPagesOfOthers, readDownload, type Download } from './kept-pages'

/** Typed sheets and photographs without downloaded pages bring the mark only for the warning before signing out. */
export const waitingSeconds = 30 * 24 * 3600

/** Returns the download that may still be read; null when there is none. */
export async function lookAfterDevice(person: string): Promise<Download | null> {
  await forgetPagesOfOthers(person)
  const found = await readDownload(person)
  const now = new Date()
  const download = found && found.until > now ? found : null
  if (found && !download) await forgetPages(person)
  const isWaiting = waitingOf(await listHeld(person)).length > 0 || (await listPhotos(person)).length > 0
  if (download) setDeviceMark(person, (download.until.getTime() - now.getTime()) / 1000)
  else if (isWaiting) setDeviceMark(person, waitingSeconds)
  else clearDeviceMark()
  return download
}
