/** UploadThing's official server, in front of its cloud or of our own ingest; one code path, told apart by settings only. */
import { createRouteHandler } from 'uploadthing/server'
import { answerIngestApi, bindAnnouncedKey, resultOf } from './ingest-api'
import { uploadPlace } from './place'
import { uploadRouter } from './router'
import { signatureOf } from './signed-address'

export type Handler = (request: Request) => Promise<Response>

let made: Handler | undefined

/** The handler of `routerPath`. */
export const handleUploadthing: Handler = (request) => (made ??= makeHandler())(request)

function makeHandler(): Handler {
  const { token, callbackUrl, ingestUrl } = uploadPlace()
  const config = { token, callbackUrl, logLevel: 'Fatal' as const }
  if (ingestUrl === null) {
    const tellCloud = async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init)
      // The cloud's keys are bound to transfers as our own are: by them a file chosen again finds its place.
      await bindAnnouncedKey(request.clone())
      return fetch(request)
    }
    return createRouteHandler({ router: uploadRouter, config: { ...config, fetch: tellCloud } })
  }
  return createRouteHandler({
    router: uploadRouter,
    config: {
      ...config,
      ingestUrl,
      isDev: false,
      handleDaemonPromise: 'await',
      // What the SDK tells its ingest never leaves this process.
      fetch: (input: RequestInfo | URL, init?: RequestInit) => answerIngestApi(new Request(input, init)),
    },
  })
}

export interface ArrivedFile {
  key: string
  token: string
  name: string
  size: number
}

/**
 * Tells the router that a file has arrived whole, in the words and with the signature the cloud would use, and returns
 * what `onUploadComplete` answered. Throws when it failed; the file stays in staging and the browser asks again.
 */
export async function callBack({ key, token, name, size }: ArrivedFile): Promise<unknown> {
  const { callbackUrl, apiKey, ingestUrl } = uploadPlace()
  if (ingestUrl === null) throw new Error('Files of the cloud do not arrive here')
  const url = `${ingestUrl}/${key}`
  const file = { key, customId: token, name, size, type: '', url, appUrl: url, ufsUrl: url, fileHash: '' }
  const body = JSON.stringify({ status: 'uploaded', metadata: { transfer: token }, origin: ingestUrl, file })
  return resultOf(key, async () => {
    const response = await handleUploadthing(
      new Request(`${callbackUrl}?slug=dossier`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'uploadthing-hook': 'callback',
          'x-uploadthing-signature': signatureOf(body, apiKey),
        },
        body,
      }),
    )
    if (!response.ok) throw new Error(`The router answered its callback with ${response.status}`)
  })
}
