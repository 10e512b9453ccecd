/** What the web server tells Remix about a request, beside the request itself. */
import type { Request } from 'express'

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string
    /** A short reference for errors, shown to the reader and logged. */
    reference: string
    /** The caller's address, for rate limits. */
    address: string
    /** The caller sits at this machine: the demonstration's doors open for no one else. */
    isLocal: boolean
  }
  interface Future {
    v3_singleFetch: true
  }
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const localNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** True only for a direct connection from this machine under a local name: a proxy in front makes it false. */
export function isLocal(
  request: Pick<Request, 'headers' | 'hostname'> & { socket: { remoteAddress?: string } },
) {
  return (
    loopback.has(request.socket.remoteAddress ?? '') &&
    localNames.has(request.hostname) &&
    request.headers['x-forwarded-for'] === undefined &&
    request.headers.forwarded === undefined
  )
}
