/** A scanned paper arriving in a plain form: looked through like every file, then kept in the store. */
import type { FileKind } from '#rules/file-kinds'
import { checkStaged, claimOf, whyNotSize } from './check-staged'
import { randomToken } from './digest'
import { refuse, Refused } from './refuse'
import { storageKeyOf } from './storage/port'
import { staging, TooLarge } from './storage/staging'
import { storage } from './storage/storage'
import { receiveFile } from './uploads'

export const scanRules = { kinds: ['pdf', 'jpg', 'png'] as FileKind[], maxBytes: 20 * 1024 * 1024 }

export interface KeptScan {
  name: string
  kind: FileKind
  size: number
  sha256: string
  storageKey: string
}

/**
 * The first file of the form, kept. Whoever cannot put it on record must forget its bytes again.
 * @throws Refused `file-missing` when none was chosen, `chain-scan-refused` when it is no scan of a lawful size, and
 * whatever inspection found wrong.
 */
export async function receiveScan(request: Pick<Request, 'headers' | 'body'>): Promise<KeptScan> {
  const incoming = await receiveFile(request)
  const token = randomToken()
  try {
    const { file } = incoming
    if (!file) throw new Refused({ because: 'file-missing' })
    claimOf(file.name, scanRules)
    const { maxBytes } = scanRules
    const size = await staging
      .append(token, { start: 0, size: maxBytes, data: file.data, stop: () => {} })
      .catch((error: unknown) => {
        throw error instanceof TooLarge ? new Refused({ because: 'file-too-large', maxBytes }) : error
      })
    refuse(whyNotSize(size, scanRules))
    const { kind, isUnscanned } = await checkStaged(
      staging.pathOf(token),
      { name: file.name, size },
      scanRules,
    )
    refuse(isUnscanned ? { because: 'file-quarantined' } : null)
    const sha256 = await staging.digest(token)
    const storageKey = storageKeyOf(token)
    await storage.keep(storageKey, staging.pathOf(token))
    return { name: file.name, kind, size, sha256, storageKey }
  } finally {
    await staging.remove(token)
    await incoming.drain()
  }
}
