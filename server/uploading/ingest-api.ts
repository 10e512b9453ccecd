/** What UploadThing's server tells its ingest, answered in this process: files announced, and what became of them. */
import { z } from 'zod'
import { Transfers } from '#models/transfer'
import { hasCode } from '../has-code'
import { uploadPlace } from './place'
import { isSame } from './signed-address'

const announcement = z.object({
  fileKeys: z.tuple([z.string().min(1).max(200)]),
  metadata: z.object({ transfer: z.string() }),
})
const callbackResult = z.object({ fileKey: z.string(), callbackData: z.unknown() })

/** Results of callbacks that somebody in this process waits for, by key. */
const results = new Map<string, unknown>()

/** Answers `/route-metadata` and `/callback-result`. Whatever callback address is named there is ignored. */
export async function answerIngestApi(request: Request): Promise<Response> {
  const { apiKey } = uploadPlace()
  if (!isSame(request.headers.get('x-uploadthing-api-key') ?? '', apiKey)) return said(401)
  const body: unknown = await request.json()
  if (request.url.endsWith('/route-metadata')) return announce(body)
  if (request.url.endsWith('/callback-result')) {
    const { fileKey, callbackData } = callbackResult.parse(body)
    results.set(fileKey, callbackData)
    return said(200)
  }
  return said(404)
}

/** Runs a callback and returns what it reported. Throws when it reported nothing: then it has failed. */
export async function resultOf(key: string, run: () => Promise<void>): Promise<unknown> {
  results.delete(key)
  await run()
  if (!results.has(key)) throw new Error(`The callback for ${key} came to nothing`)
  const result = results.get(key)
  results.delete(key)
  return result
}

/** In cloud mode: hears what is announced to the cloud, and leaves the rest alone. */
export async function bindAnnouncedKey(request: Request): Promise<void> {
  if (request.url.endsWith('/route-metadata')) await announce(await request.json())
}

/** Binds a key to its transfer, once. A key that another transfer bears is refused: the browser will ask anew. */
async function announce(body: unknown): Promise<Response> {
  const { fileKeys, metadata } = announcement.parse(body)
  const [key] = fileKeys
  const token = metadata.transfer
  try {
    await Transfers.updateOne({ token, key: null }, { $set: { key } })
  } catch (error) {
    if (!hasCode(error, 11000)) throw error
  }
  return said((await Transfers.exists({ token, key })) ? 200 : 409)
}

function said(status: number): Response {
  return Response.json({ ok: status === 200 }, { status })
}
