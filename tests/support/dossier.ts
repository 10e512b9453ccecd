/** Files as browsers send them, for the tests of the dossier. */
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import type { Id } from '#models/ids'

/** Small files that are what they are called. */
export const genuine = {
  pdf: Buffer.from(`%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n${'x'.repeat(2_000)}`),
  jpg: Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(2_000, 7)]),
  exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000, 1)]),
  mp4: Buffer.concat([
    Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex'),
    Buffer.alloc(500),
  ]),
} as const

/** An archive that holds empty files under these names, without compression. */
export function zipOf(...names: string[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const name of names) {
    const bytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(bytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(bytes.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, bytes)
    entries.push(entry, bytes)
    offset += local.length + bytes.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

export const docx = zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml')

/** The multipart body of a form with one file, written out as a browser writes it. */
export function multipart(field: string, name: string, content: Uint8Array, boundary = '----form7'): Buffer {
  return Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
}

/** A request with that body, arriving in small pieces. */
export function uploadRequest(
  name: string,
  content: Uint8Array,
  { path = '/', cookie = '', field = 'file.explanation' } = {},
): Request {
  return new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=----form7', Cookie: cookie },
    body: inPieces(multipart(field, name, content), 997),
    duplex: 'half',
  } as RequestInit)
}

export function inPieces(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(Uint8Array.from(bytes.subarray(at, (at += size))))
    },
  })
}

/** What the journal says of an entry: actions in order. */
export async function actionsOf(entry: { _id: Id }): Promise<string[]> {
  const lines = await Journal.find({ subject: `entry:${entry._id.toHexString()}` })
    .sort({ sequence: 1 })
    .lean()
  return lines.map(({ action }) => action)
}

/** The letters promised to an address, by key. */
export async function lettersTo(email: string): Promise<string[]> {
  const letters = await Outbox.find({ to: email }).sort({ createdAt: 1 }).lean()
  return letters.map(({ template }) => template)
}
