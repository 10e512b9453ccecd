/** The end of a stored file: its bytes, and the pictures that were made of it. */
import { clearShelf } from './previews/shelf'
import { storage } from './storage/storage'

/** Removes a file that no record names any more; again is no harm. */
export async function forgetBytes(storageKey: string): Promise<void> {
  await storage.remove(storageKey)
  await clearShelf(storageKey)
}
