/** Puts by the judge's pages for reading without network: the queue, this page, and each open desk with pictures of its pages. */
import { paths } from '#paths'
import { setDeviceMark } from '../../parts/on-device/device-mark'
import {
  assetsName,
  pagesOf,
  readDownload,
  rememberDownload,
  type Download,
} from '../../parts/on-device/kept-pages'

/** Pictures of pages stop here; text goes on. */
export const pictureBudget = 150 * 1024 * 1024

export interface Wanted {
  person: string
  sheets: { id: string; blindCode: string }[]
  /** Until the round ends. */
  seconds: number
}

export interface Progress {
  done: number
  bytes: number
}

/** The picture that stands in for all widths of a page (public/cham-ngoai-tuyen.js). */
const pictures = /\/cham\/\w+\/tep\/\w+\/trang\/\d+\?rong=900/g
const assets = /\/assets\/[\w.-]+/g

/**
 * Downloads sheet by sheet; a download broken off keeps what it has. Throws what the network or a full disk throws.
 * The order is that of the queue, so that what does not fit the budget comes last.
 */
export async function download(
  { person, sheets, seconds }: Wanted,
  tell: (progress: Progress) => void,
): Promise<Download> {
  await navigator.serviceWorker.register('/cham-ngoai-tuyen.js', { scope: paths.queue })
  await navigator.storage.persist?.()
  const at = new Date()
  const kept: Download = {
    person,
    at,
    until: new Date(at.getTime() + seconds * 1000),
    sheets: [],
    textOnly: [],
    bytes: 0,
  }
  const cache = await caches.open(pagesOf(person))
  const before = await readDownload(person)
  await rememberDownload({ ...kept, sheets: before?.sheets ?? [] })
  setDeviceMark(person, seconds)
  await keepPage(cache, paths.queue, person)
  await keepPage(cache, paths.offline, person)
  for (const { id, blindCode } of sheets) {
    const page = await keepPage(cache, paths.desk(id), person)
    kept.bytes += page.length
    for (const address of new Set(page.replaceAll('&amp;', '&').match(pictures) ?? [])) {
      if (kept.bytes > pictureBudget) {
        if (!kept.textOnly.includes(blindCode)) kept.textOnly.push(blindCode)
      } else kept.bytes += await keepPicture(cache, address)
    }
    kept.sheets.push(id)
    await rememberDownload(kept)
    tell({ done: kept.sheets.length, bytes: kept.bytes })
  }
  await forgetOld(cache, kept)
  return kept
}

/** A page and the scripts, styles and letters it needs. Returns its text; throws when it is not this person's page. */
async function keepPage(cache: Cache, address: string, person: string): Promise<string> {
  const response = await fetch(address, { redirect: 'error' })
  const text = await response.text()
  if (!response.ok || !text.includes(person)) throw new Error(`${address}: ${response.status}`)
  const headers = new Headers(response.headers)
  headers.set('Server-Timing', `kept;desc="${new Date().toISOString()}"`)
  await keepAssets(text.match(assets) ?? [])
  await cache.put(address, new Response(text, { headers }))
  return text
}

async function keepAssets(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(assetsName)
  for (const address of new Set(addresses)) {
    if (await cache.match(address)) continue
    const response = await fetch(address)
    if (!response.ok) continue
    if (address.endsWith('.css')) await keepAssets((await response.clone().text()).match(assets) ?? [])
    await cache.put(address, response)
  }
}

/** Returns how many bytes it takes; a picture that cannot be had is left out. */
async function keepPicture(cache: Cache, address: string): Promise<number> {
  const known = await cache.match(address)
  if (known) return (await known.blob()).size
  const response = await fetch(address)
  if (!response.ok) return 0
  await cache.put(address, response.clone())
  return (await response.blob()).size
}

/** Sheets that are not open any longer. */
async function forgetOld(cache: Cache, { sheets }: Download): Promise<void> {
  for (const request of await cache.keys()) {
    const sheet = /^\/cham\/(\w{24})(\/|$)/.exec(new URL(request.url).pathname)?.[1]
    if (sheet && !sheets.includes(sheet)) await cache.delete(request)
  }
}
