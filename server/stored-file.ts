/** A file of the store on its way to a browser: what it is, whether it may be shown, and its bytes. */
import type { Readable } from 'node:stream'
import { fileKinds, type FileKind } from '#rules/file-kinds'
import { storage } from './storage/storage'

export interface StoredFile {
  name: string
  mime: string
  size: number
  /** Browsers show it themselves; the rest is saved. */
  isShown: boolean
  stream: Readable
}

export async function openStored(told: {
  name: string
  kind: FileKind
  size: number
  storageKey: string
}): Promise<StoredFile> {
  const { name, kind, size, storageKey } = told
  return {
    name,
    mime: fileKinds[kind].mime,
    size,
    isShown: kind === 'pdf' || kind === 'jpg' || kind === 'png',
    stream: await storage.read(storageKey),
  }
}
