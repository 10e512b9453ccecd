/** Renders pages, and logs what went wrong with the reference that the reader was shown. */
import { Transform } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { RequestContextProvider } from './request-context'

/** Remix gives up on a page after this long; our pages await everything in their loaders. */
export const streamTimeout = 5_000

/** Pages are rendered whole before the first byte leaves: a page that fails is an error page, never half a page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, reference }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <RequestContextProvider value={{ nonce, reference }}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </RequestContextProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer)
          headers.set('Content-Type', 'text/html; charset=utf-8')
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', cachePolicy(request))
          const body = withoutZeros()
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }),
          )
          pipe(body)
        },
        onShellError(error: unknown) {
          clearTimeout(timer)
          reject(error instanceof Error ? error : new Error(String(error)))
        },
        onError(error: unknown) {
          failed = true
          console.error(`[${reference}]`, error)
        },
      },
    )
    const timer = setTimeout(abort, streamTimeout + 1_000)
  })
}

/**
 * React 18 writes pages from a buffer of 2 kB; where a letter of several bytes does not fit the end of it, the bytes left
 * over go out as zeros, which browsers show as `\ufffd` in attributes. Text in Vietnamese meets this on every other page.
 */
export function withoutZeros(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}

/** Schools share computers: what was shown to somebody signed in must not be there for the next who presses “back”. */
function cachePolicy(request: Request): string {
  return request.headers.has('Cookie') ? 'private, no-store' : 'no-cache'
}

/** Errors of loaders and actions. What was asked for amiss, or given up by the asker, is no fault and is not logged. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  console.error(`[${context.reference}] ${request.method} ${new URL(request.url).pathname}`, error)
}
