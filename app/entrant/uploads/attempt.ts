/**
 * One try at sending a file with UploadThing's official client: ask for an address, hear how far we are, send the rest.
 * In front of our own ingest all but the last piece goes while the client waits for the answer to its HEAD.
 */
import { genUploader } from 'uploadthing/client'
import type { UploadRouter } from '#server/uploading/router'
import { sendPieces, Unanswered, type Sending } from './send-pieces'

/** Where a file shall go, as the router asks for it. */
export interface Destination {
  entry: string
  part: string
  replaces: string | null
  fingerprint: string
}

export type Outcome = { ok: true; file: string } | { ok: false; sentence: string }

/** The server has said no, in words: there is no use in trying again. */
export class Denied extends Error {}

const routerUrl = '/api/uploadthing'
const ownIngest = '/api/ingest/'
const offsetHeader = 'x-ut-range-start'

export interface Attempt extends Sending {
  /** Hears by which token our server knows the file, as soon as it is known. */
  named: (token: string) => void
}

/** Rejects with Denied, or with whatever went wrong on the way; the next attempt goes on from there. */
export async function attempt(file: File, input: Destination, sending: Attempt): Promise<Outcome> {
  const { signal, progress, named } = sending
  // The client wraps what its `fetch` throws beyond recognition; this is what was thrown.
  let thrown: unknown
  const ask = async (request: RequestInfo | URL, init?: RequestInit) => {
    try {
      return init?.method === 'HEAD'
        ? await headAndPieces(String(request), file, sending)
        : await askForPlace(request, { ...init, signal }, named)
    } catch (error) {
      thrown = error
      throw error
    }
  }
  const { createUpload } = genUploader<UploadRouter>({ url: routerUrl, package: 'bang-vang', fetch: ask })
  try {
    const upload = await createUpload('dossier', {
      files: [file],
      input,
      onUploadProgress: ({ loaded }) => progress(Math.min(loaded, file.size)),
    })
    const stop = () => upload.pauseUpload()
    signal.addEventListener('abort', stop)
    try {
      // A paused upload never settles by itself.
      const [done] = await Promise.race([upload.done(), untilAborted(signal)])
      return done?.serverData ?? Promise.reject(new Unanswered(500))
    } finally {
      signal.removeEventListener('abort', stop)
    }
  } catch (error) {
    throw thrown ?? error
  }
}

async function askForPlace(
  request: RequestInfo | URL,
  init: RequestInit,
  named: Attempt['named'],
): Promise<Response> {
  const response = await fetch(request, init)
  if (!response.ok) {
    const failed = new Unanswered(response.status)
    if (failed.isPassing) throw failed
    const answer = (await response.json()) as { message: string }
    throw new Denied(answer.message)
  }
  const places = (await response.json()) as { url: string; customId: string }[]
  for (const place of places) {
    named(place.customId)
    place.url = onThisOrigin(place.url)
  }
  return Response.json(places)
}

/** Our own ingest is reached where this page came from, whatever name the office is configured with. */
function onThisOrigin(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname.startsWith(ownIngest) ? location.origin + pathname + search : url
}

async function headAndPieces(url: string, file: File, sending: Sending): Promise<Response> {
  const response = await fetch(url, { method: 'HEAD', signal: sending.signal })
  if (!response.ok) throw new Unanswered(response.status)
  const start = Number(response.headers.get(offsetHeader) ?? 0)
  sending.progress(start)
  if (!new URL(url).pathname.startsWith(ownIngest)) return response
  const rest = await sendPieces(url, file, start, sending)
  return new Response(null, { headers: { [offsetHeader]: String(rest) } })
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(new Unanswered(0))
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort)
  })
}
