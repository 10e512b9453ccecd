/** Sends a file to our own ingest piece by piece, so that a proxy that holds bodies back, or a cut, costs one piece at most. */

/** A piece takes a few seconds: small ones on a weak link, large ones on a good one. */
const firstPiece = 1024 * 1024
const smallest = 256 * 1024
const largest = 32 * 1024 * 1024

/** The ingest, or something on the way to it, answered with a status that is no success. */
export class Unanswered extends Error {
  /** `status` is 0 when nothing came back at all. */
  constructor(readonly status: number) {
    super(`The ingest answered ${status}`)
    this.name = 'Unanswered'
  }

  /** Worth trying again for as long as it takes: the line is down, or the server has trouble of its own. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

export interface Sending {
  signal: AbortSignal
  /** How many bytes of the file have left this device. */
  progress: (sent: number) => void
}

/** Sends from byte `start` until no more than one piece is left, and returns where that piece begins. */
export async function sendPieces(url: string, file: File, start: number, sending: Sending): Promise<number> {
  let at = start
  let length = firstPiece
  while (file.size - at > length) {
    const began = performance.now()
    await putPiece(url, file.slice(at, at + length), at, sending)
    at += length
    length = nextLength(length, performance.now() - began)
  }
  return at
}

/** Longer after a quick piece, half as long after a slow one. */
export function nextLength(length: number, milliseconds: number): number {
  if (milliseconds < 500) return Math.min(largest, length * 4)
  if (milliseconds < 1_500) return Math.min(largest, length * 2)
  return milliseconds > 10_000 ? Math.max(smallest, length / 2) : length
}

/** Only XMLHttpRequest tells how much has been sent. */
function putPiece(url: string, piece: Blob, start: number, { signal, progress }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new Unanswered(request.status))
    const abort = () => request.abort()
    request.open('PUT', url)
    request.setRequestHeader('Range', `bytes=${start}-`)
    request.upload.addEventListener('progress', ({ loaded }) => progress(start + loaded))
    request.addEventListener('load', () => (request.status === 202 ? resolve() : fail()))
    request.addEventListener('error', fail)
    request.addEventListener('abort', fail)
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort))
    signal.addEventListener('abort', abort)
    request.send(piece)
  })
}
