/** The judge's service worker, run as the browser runs it over a made-up cache: what it serves to whom. */
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const source = readFileSync('public/cham-ngoai-tuyen.js', 'utf8')
const origin = 'http://localhost'

interface Asked {
  path: string
  mode?: string
  method?: string
}

/** `kept`: pages by cache and address. `mark`: whose mark stands here. `network`: what the server answers, null when there is none. */
function worker(kept: Record<string, Record<string, string>>, mark: string | null, network: string | null) {
  const listeners: Record<string, (event: unknown) => void> = {}
  const cacheOf = (name: string) => ({
    match: (asked: string | { url: string }, { ignoreSearch = false } = {}) => {
      const url = new URL(typeof asked === 'string' ? asked : asked.url, origin)
      const found = Object.entries(kept[name] ?? {}).find(([address]) => {
        const one = new URL(address, origin)
        return one.pathname === url.pathname && (ignoreSearch || one.search === url.search)
      })
      return Promise.resolve(found && new Response(found[1]))
    },
    put: async (asked: string | { url: string }, response: Response) => {
      const address = typeof asked === 'string' ? asked : asked.url.replace(origin, '')
      ;(kept[name] ??= {})[address] = await response.text()
    },
  })
  runInNewContext(source, {
    self: {
      addEventListener: (name: string, listener: (event: unknown) => void) => (listeners[name] = listener),
      location: { origin },
      cookieStore: { get: () => Promise.resolve(mark && { value: mark }) },
    },
    caches: {
      has: (name: string) => Promise.resolve(name in kept),
      open: (name: string) => Promise.resolve(cacheOf(name)),
    },
    fetch: () =>
      network === null ? Promise.reject(new TypeError('offline')) : Promise.resolve(new Response(network)),
    Response: Object.assign(Response, {
      redirect: (to: string, status: number) => new Response(null, { status, headers: { Location: to } }),
    }),
    Headers,
    URL,
    setTimeout,
  })
  return async ({ path, mode = 'navigate', method = 'GET' }: Asked) => {
    let answer: Promise<Response> | null = null
    const request = { url: origin + path, mode, method }
    listeners.fetch?.({ request, respondWith: (promise: Promise<Response>) => (answer = promise) })
    if (answer === null) return 'left to the browser'
    const response = await (answer as Promise<Response>).catch(() => null)
    if (response === null) return 'no answer'
    return response.headers.get('Location') ?? (await response.text())
  }
}

const desk = `/cham/${'a'.repeat(24)}`
const annas = {
  'cham-trang:anna': { '/cham': 'hàng đợi của anna', [desk]: 'bài anna', '/cham/ngoai-tuyen': 'máy' },
}

describe('the service worker without network', () => {
  it('shows a page to the person for whom it was put by, whatever the question mark says', async () => {
    const ask = worker({ ...annas }, 'anna', null)
    expect(await ask({ path: desk })).toBe('bài anna')
    expect(await ask({ path: `${desk}?xem=phieu` })).toBe('bài anna')
  })

  it('shows nothing to anybody else, and nothing once the mark is gone', async () => {
    for (const mark of ['binh', null]) {
      const ask = worker({ ...annas }, mark, null)
      expect(await ask({ path: desk })).toBe('no answer')
      expect(await ask({ path: '/cham' })).toBe('no answer')
    }
  })

  it('leads to the page that says so, where a page was not put by', async () => {
    expect(await worker({ ...annas }, 'anna', null)({ path: `${desk}/tu-choi` })).toBe(
      '/cham/ngoai-tuyen?chua-tai=1',
    )
  })

  it('lets one width of a page stand in for the others', async () => {
    const picture = `${desk}/tep/${'b'.repeat(24)}/trang/1`
    const ask = worker({ 'cham-trang:anna': { [`${picture}?rong=900`]: 'ảnh' } }, 'anna', null)
    expect(await ask({ path: `${picture}?rong=2400`, mode: 'no-cors' })).toBe('ảnh')
  })
})

describe('the service worker with network', () => {
  it('shows what the server says, and renews the copy of the same person alone', async () => {
    const kept: Record<string, Record<string, string>> = { 'cham-trang:anna': { [desk]: 'cũ' } }
    expect(await worker(kept, 'anna', 'mới cho anna')({ path: desk })).toBe('mới cho anna')
    expect(kept['cham-trang:anna']).toEqual({ [desk]: 'mới cho anna' })
    expect(await worker(kept, 'anna', 'trang của bình')({ path: desk })).toBe('trang của bình')
    expect(kept['cham-trang:anna']).toEqual({ [desk]: 'mới cho anna' })
  })

  it('puts by no page that was not asked for', async () => {
    const kept: Record<string, Record<string, string>> = { 'cham-trang:anna': {} }
    await worker(kept, 'anna', 'mới cho anna')({ path: desk })
    expect(kept).toEqual({ 'cham-trang:anna': {} })
  })

  it('keeps its hands off what is sent, and off films', async () => {
    const ask = worker({ ...annas }, 'anna', 'x')
    expect(await ask({ path: `${desk}/luu`, method: 'POST', mode: 'cors' })).toBe('left to the browser')
    expect(await ask({ path: `${desk}/tep/${'b'.repeat(24)}`, mode: 'no-cors' })).toBe('left to the browser')
  })
})
