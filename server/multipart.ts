/**
 * Reads a multipart form as it arrives, holding no more than one chunk of it. Written here because Remix's own reader
 * stumbles over file names with `;` or `=` and keeps in memory whatever its caller does not read.
 */
import { data as answer } from '@remix-run/node'

const maxHeaderBytes = 8 * 1024
const maxParts = 100

export interface MultipartPart {
  name: string
  /** Undefined for a plain field; empty when no file was chosen. */
  filename: string | undefined
  /** Must be read to its end before the next part is asked for; what is left unread is skipped. */
  data: AsyncIterable<Uint8Array>
}

/** The boundary that a Content-Type names; null when it is no multipart form. */
export function boundaryOf(contentType: string | null): string | null {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType ?? '',
  )
  return found?.[1] ?? found?.[2] ?? null
}

/** The parts in order. Throws Response 400 for a body that is not what it says. */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<MultipartPart> {
  const input = new Input(body)
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  await skip(input.until(delimiter))
  for (let count = 0; count < maxParts; count += 1) {
    const after = await input.take(2)
    if (after.equals(Buffer.from('--'))) return
    if (!after.equals(Buffer.from('\r\n'))) throw malformed()
    const part = partFrom(await headersOf(input))
    const data = input.until(delimiter)
    yield { ...part, data: { [Symbol.asyncIterator]: () => ({ next: () => data.next() }) } }
    await skip(data)
  }
  throw malformed()
}

async function skip(data: AsyncIterator<Uint8Array>): Promise<void> {
  while (!(await data.next()).done);
}

async function headersOf(input: Input): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input.until(Buffer.from('\r\n\r\n'))) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size > maxHeaderBytes) throw malformed()
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Browsers write names raw, with `"`, CR and LF as %22, %0D and %0A; a name may hold `;` and `=`. */
function partFrom(headers: string): Pick<MultipartPart, 'name' | 'filename'> {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(headers)?.[1] ?? ''
  const name = /(?:^|[;\s])name="([^"]*)"/i.exec(disposition)?.[1]
  if (name === undefined) throw malformed()
  const filename = /(?:^|[;\s])filename="(.*)"\s*$/i.exec(disposition)?.[1]
  return { name: unescape(name), filename: filename === undefined ? undefined : unescape(filename) }
}

function unescape(text: string): string {
  return text.replace(/%22/g, '"').replace(/%0[da]/gi, ' ')
}

function malformed() {
  return answer(null, { status: 400 })
}

/** Bytes as they come, with as much kept back as a delimiter may need. */
class Input {
  readonly #source: AsyncIterator<Uint8Array>
  // The first boundary has no line before it; this one stands in.
  #buffer = Buffer.from('\r\n')

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#source = body[Symbol.asyncIterator]()
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#source.next()
    if (done) throw malformed()
    this.#buffer = Buffer.concat([this.#buffer, value])
  }

  async take(count: number): Promise<Buffer> {
    while (this.#buffer.length < count) await this.#more()
    const taken = this.#buffer.subarray(0, count)
    this.#buffer = this.#buffer.subarray(count)
    return taken
  }

  /** Everything up to the delimiter, which is taken away with it. */
  async *until(delimiter: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#buffer.indexOf(delimiter)
      if (at >= 0) {
        const last = this.#buffer.subarray(0, at)
        this.#buffer = this.#buffer.subarray(at + delimiter.length)
        if (last.length > 0) yield last
        return
      }
      const sure = this.#buffer.length - delimiter.length + 1
      if (sure > 0) {
        const chunk = this.#buffer.subarray(0, sure)
        this.#buffer = this.#buffer.subarray(sure)
        yield chunk
      } else await this.#more()
    }
  }
}
