/** Pages put by on this machine for reading without network: one cache for each person, one for the site's own files. */
import { onShelf } from './device-database'

/** Also in public/cham-ngoai-tuyen.js, which cannot import this file. */
const pagesPrefix = 'cham-trang:'
export const pagesOf = (person: string) => `${pagesPrefix}${person}`
export const assetsName = 'cham-tep'

/** What was downloaded for a person, and until when it may be read. */
export interface Download {
  person: string
  /** When, by this machine's clock. */
  at: Date
  /** When the round ends, by this machine's clock. */
  until: Date
  sheets: string[]
  /** Sheets whose pictures did not fit the budget any more: text only. */
  textOnly: string[]
  bytes: number
}

/** The browser can keep pages, and show them to nobody but the person whose mark stands here. */
export function canKeepPages(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window && 'cookieStore' in window
}

export async function readDownload(person: string): Promise<Download | null> {
  try {
    const kept = await onShelf<unknown>('downloads', 'readonly', (store) => store.get([person]))
    return (kept as Download | undefined) ?? null
  } catch {
    return null
  }
}

export async function rememberDownload(download: Download): Promise<void> {
  await onShelf('downloads', 'readwrite', (store) => store.put(download))
}

/** Removes the pages of one person from this machine; what was typed stays. */
export async function forgetPages(person: string): Promise<void> {
  if ('caches' in window) await caches.delete(pagesOf(person))
  await onShelf('downloads', 'readwrite', (store) => store.delete([person])).catch(() => undefined)
}

/** Removes the pages of everybody else: they are copies, and another person sits here now. */
export async function forgetPagesOfOthers(person: string): Promise<void> {
  if (!('caches' in window)) return
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(pagesPrefix) && name !== pagesOf(person))
  await Promise.all(others.map((name) => forgetPages(name.slice(pagesPrefix.length))))
}
