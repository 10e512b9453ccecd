/** The bytes of the one file in a request: the body itself, or the only part of a form as UploadThing's client sends it. */
import type { IncomingMessage } from 'node:http'
import { boundaryOf, readMultipart } from '../multipart'

/** What a form puts around its file: two boundaries and a few headers. */
const formBytes = 4 * 1024

export interface FileBody {
  data: AsyncIterable<Uint8Array>
  /** What Content-Length says that the file has at the least. */
  atLeast: number
  /** Cuts the sender off. */
  stop: () => void
}

/** `data` throws SyntaxError for a form that is none. */
export function fileBody(request: IncomingMessage): FileBody {
  const length = Number(request.headers['content-length'] ?? 0)
  const boundary = boundaryOf(request.headers['content-type'] ?? null)
  const bytes = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>
  const stop = () => void request.destroy()
  if (boundary === null) return { data: bytes, atLeast: length, stop }
  return { data: firstFile(bytes, boundary), atLeast: Math.max(0, length - formBytes), stop }
}

async function* firstFile(bytes: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of readMultipart(bytes, boundary)) {
      if (part.filename === undefined) continue
      yield* part.data
      return
    }
  } catch (error) {
    // The reader of forms answers with a response for pages; here nobody is shown one.
    throw error instanceof Error ? error : new SyntaxError('The body is not the form it says it is')
  }
}
