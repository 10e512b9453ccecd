/** Takes a file into a part of the dossier from a plain form: no script, no second try, one file of moderate size. */
import { newId } from '#models/ids'
import { claimOf, whyNotSize } from '../check-staged'
import { openPart, takeFile } from '../dossier-files'
import { randomToken } from '../digest'
import type { By } from '../guard'
import { plainFormLimit } from '#rules/file-kinds'
import { refuse, Refused } from '../refuse'
import { staging, TooLarge } from '../storage/staging'
import { receiveFile, type IncomingFile } from '../uploads'

/** Returns the id of the file. The same bytes sent twice to one part are listed once. */
export async function attachFile(
  by: By,
  id: string | undefined,
  partCode: string,
  request: Pick<Request, 'headers' | 'body'>,
): Promise<string> {
  const incoming = await receiveFile(request)
  const token = randomToken()
  const place = { entry: id, part: partCode, replaces: null }
  try {
    const { part } = await openPart(by, place)
    if (!incoming.file) throw new Refused({ because: 'file-missing' })
    claimOf(incoming.file.name, part)
    const maxBytes = Math.min(part.maxBytes, plainFormLimit)
    const size = await stage(token, incoming.file, maxBytes)
    refuse(whyNotSize(size, { maxBytes }))
    return await takeFile(by, place, { token, name: incoming.file.name, size, file: newId() })
  } finally {
    await staging.remove(token)
    await incoming.drain()
  }
}

async function stage(token: string, { data }: IncomingFile, maxBytes: number): Promise<number> {
  try {
    return await staging.append(token, { start: 0, size: maxBytes, data, stop: () => {} })
  } catch (error) {
    if (error instanceof TooLarge) refuse({ because: 'file-too-large', maxBytes })
    throw error
  }
}
