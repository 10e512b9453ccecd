/** One file arriving in a form: its name made harmless, its bytes passed on as they come. */
import { data as answer } from '@remix-run/node'
import { segments } from './form-data'
import { boundaryOf, readMultipart } from './multipart'

export interface IncomingFile {
  /** As the dossier lists it: no folders, no control or direction characters. */
  name: string
  data: AsyncIterable<Uint8Array>
}

export interface Incoming {
  /** Null when no file was chosen. */
  file: IncomingFile | null
  /**
   * Reads on to the end of the form and keeps nothing: a browser without scripts shows our answer only once it has
   * been allowed to say everything. The door has bounded how much that is.
   */
  drain: () => Promise<void>
}

type UploadRequest = Pick<Request, 'headers' | 'body'>

/** The first file of a multipart form. Throws Response 400 when the body is none, or has names no form of ours has. */
export async function receiveFile({ headers, body }: UploadRequest): Promise<Incoming> {
  const boundary = boundaryOf(headers.get('Content-Type'))
  if (!boundary || !body) throw answer(null, { status: 400 })
  const parts = readMultipart(bytesOf(body), boundary)
  const drain = async () => {
    while (!(await parts.next()).done);
  }
  for (;;) {
    const next = await parts.next()
    if (next.done) return { file: null, drain }
    const { name, filename, data } = next.value
    segments(name)
    if (filename === undefined) continue
    if (filename === '') return { file: null, drain }
    return { file: { name: cleanName(filename), data }, drain }
  }
}

/** The body of a request. Iterates by hand: leaving a `for await` over a web stream early would cancel the request under it. */
export async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

const maxNameCharacters = 120

/** A file name without folders (`../../etc/passwd`, `C:\fakepath\a.pdf`), control or direction characters. */
export function cleanName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (!bare) return ''
  if (bare.length <= maxNameCharacters) return bare
  const ending = /\.[^.]{1,8}$/.exec(bare)?.[0] ?? ''
  return `${bare.slice(0, maxNameCharacters - ending.length)}${ending}`
}
