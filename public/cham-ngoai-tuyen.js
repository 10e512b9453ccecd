/**
 * The service worker of the judge's desk: shows pages that were put by on this machine when the network is gone.
 * It serves only what app/judge/offline/download.ts has put by, and only to the person whose mark (a cookie) stands here.
 */
const mark = 'cham-giu'
const assetsName = 'cham-tep'
const pagesOf = (person) => `cham-trang:${person}`
const offlinePage = '/cham/ngoai-tuyen'
/** On a line that hangs, the copy is better than waiting. */
const patience = 8_000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (/^\/cham\/\w+\/tep\/\w+\/trang\/\d+$/.test(url.pathname)) event.respondWith(picture(request))
  else if (request.mode === 'navigate') event.respondWith(page(request))
})

/** The cache of the person whose mark stands here; null when nobody's does, or nothing was put by. */
async function ownPages() {
  const person = (await self.cookieStore?.get(mark))?.value
  return person && (await caches.has(pagesOf(person)))
    ? { person, cache: await caches.open(pagesOf(person)) }
    : null
}

/** Names of assets change with their content: what is kept is right for ever. */
async function asset(request) {
  const cache = await caches.open(assetsName)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && (await ownPages())) await cache.put(request, response.clone())
  return response
}

/** One width of each page is kept; it stands in for the others when the network is gone. */
async function picture(request) {
  const own = await ownPages()
  const exact = await own?.cache.match(request)
  if (exact) return exact
  try {
    return await fetch(request)
  } catch (error) {
    const other = await own?.cache.match(request, { ignoreSearch: true })
    if (other) return other
    throw error
  }
}

async function page(request) {
  const own = await ownPages()
  if (!own) return fetch(request)
  const address = new URL(request.url).pathname
  const kept = await own.cache.match(address)
  try {
    const response = await inTime(fetch(request), kept ? patience : 0)
    if (kept && response.ok) await renew(own, address, response.clone())
    return response
  } catch (error) {
    if (kept) return kept
    if (address !== offlinePage && (await own.cache.match(offlinePage))) {
      return Response.redirect(`${offlinePage}?chua-tai=1`, 302)
    }
    throw error
  }
}

function inTime(fetching, milliseconds) {
  if (!milliseconds) return fetching
  return Promise.race([
    fetching,
    new Promise((_, reject) => setTimeout(() => reject(new Error('late')), milliseconds)),
  ])
}

/** A newer copy takes the place of the old one, if it is a page of the same person: their id stands in it. */
async function renew({ person, cache }, address, response) {
  const text = await response.text()
  if (!text.includes(person)) return
  const headers = new Headers(response.headers)
  headers.set('Server-Timing', `kept;desc="${new Date().toISOString()}"`)
  await cache.put(address, new Response(text, { headers }))
}
