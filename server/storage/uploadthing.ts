/** Files in UploadThing's cloud: browsers bring them there by themselves; a plain form's come through us. */
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { checkedKey, type Storage } from './port'

/** Long enough to begin a download; the address never reaches a browser. */
const linkSeconds = 300
const pageSize = 500

/** A store behind a token of UploadThing. Our own id of a file is its `customId` there. */
export function uploadthingStorage(token: string, fetching: typeof fetch = fetch): Storage {
  let loading: ReturnType<typeof load> | undefined
  const cloud = () => (loading ??= load(token, fetching))
  const idOf = (storageKey: string) => checkedKey(storageKey).replace('/', '')
  const ask = async (storageKey: string, method: string, headers: Record<string, string> = {}) => {
    const { api } = await cloud()
    const { ufsUrl } = await api.generateSignedURL(idOf(storageKey), { expiresIn: linkSeconds })
    const response = await fetching(ufsUrl, { method, headers })
    if (response.ok || response.status === 404) return response
    throw new Error(`The cloud answered ${response.status}`)
  }
  const sizeOf = async (storageKey: string) => {
    const response = await ask(storageKey, 'HEAD')
    return response.ok ? Number(response.headers.get('Content-Length')) : null
  }
  return {
    async keep(storageKey, path) {
      if ((await sizeOf(storageKey)) !== null) return
      const { api, File } = await cloud()
      const id = idOf(storageKey)
      const { error } = await api.uploadFiles(new File([await openAsBlob(path)], id, { customId: id }))
      if (error) throw new Error(`The cloud refused the file: ${error.message}`)
    },
    async read(storageKey, range) {
      const response = await ask(
        storageKey,
        'GET',
        range ? { Range: `bytes=${range.start}-${range.end}` } : {},
      )
      if (!response.ok || !response.body) throw new Error(`No file under ${storageKey}`)
      return Readable.from(bytesOf(response.body))
    },
    sizeOf,
    async remove(storageKey) {
      const { api } = await cloud()
      await api.deleteFiles(idOf(storageKey), { keyType: 'customId' })
    },
    async *keysBefore(moment) {
      const { api } = await cloud()
      for (let offset = 0; ; offset += pageSize) {
        const { files, hasMore } = await api.listFiles({ limit: pageSize, offset })
        for (const { customId, uploadedAt } of files) {
          if (customId && uploadedAt < moment.getTime()) yield `${customId.slice(0, 2)}/${customId.slice(2)}`
        }
        if (!hasMore) return
      }
    },
  }
}

async function load(token: string, fetching: typeof fetch) {
  const { UTApi, UTFile } = await import('uploadthing/server')
  return { api: new UTApi({ token, fetch: fetching }), File: UTFile }
}

async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}
