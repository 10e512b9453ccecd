/** Requests to UploadThing's server at the same time never see one another's store (CVE-2026-32887, which effect 3.17.7 has). */
import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { createRouteHandler, createUploadthing } from 'uploadthing/server'
import { expect, test } from 'vitest'

const build = createUploadthing()
const token = Buffer.from(JSON.stringify({ apiKey: 'sk_test_x', appId: 'abc', regions: ['x'] })).toString(
  'base64',
)

test(
  'six hundred requests, two hundred at a time, each find their own store',
  { timeout: 60_000 },
  async () => {
    const store = new AsyncLocalStorage<string>()
    let strangers = 0
    const handle = createRouteHandler({
      router: {
        one: build({ blob: {} })
          .middleware(async ({ req }) => {
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 4))
            if (store.getStore() !== req.headers.get('x-request')) strangers += 1
            return {}
          })
          .onUploadComplete(() => {}),
      },
      config: {
        token,
        callbackUrl: 'http://localhost/',
        isDev: false,
        handleDaemonPromise: 'await',
        logLevel: 'None',
        fetch: () => Promise.resolve(Response.json({ ok: true })),
      },
    })
    const ask = (id: string) =>
      store.run(id, () =>
        handle(
          new Request('http://localhost/?actionType=upload&slug=one', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'x-request': id },
            body: JSON.stringify({ input: null, files: [{ name: 'a', size: 1, type: '', lastModified: 1 }] }),
          }),
        ),
      )
    let answered = 0
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => ask(`${round}-${index}`)))
      answered += answers.filter(({ status }) => status === 200).length
    }
    expect({ answered, strangers }).toEqual({ answered: 600, strangers: 0 })
  },
)

test('the lock file has no other effect than the mended one', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string }>
  }
  const versions = Object.entries(lock.packages)
    .filter(([path]) => /node_modules\/(effect|@effect\/platform)$/.test(path))
    .map(([path, { version }]) => [path, version])
  expect(versions).toEqual([
    ['node_modules/@effect/platform', '0.96.0'],
    ['node_modules/effect', '3.21.5'],
  ])
})
