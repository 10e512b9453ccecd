/** Files as browsers send them, for the tests of the dossier. */
import { randomBytes } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import type { Id } from '#models/ids'
import { pdf } from '#scripts/demo/files'

/** A box of an MP4: its length, its name, what it holds. */
export function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** The box that says what a track carries. */
export const handler = (type: string) =>
  box('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from(type), Buffer.alloc(13)]))

const photograph = createCanvas(64, 48)
photograph.getContext('2d').fillRect(8, 8, 20, 20)

/** Small files that are what they are called. */
export const genuine = {
  pdf: pdf('May tach ngo', ['Trang mot']),
  jpg: photograph.toBuffer('image/jpeg'),
  png: photograph.toBuffer('image/png'),
  exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000, 1)]),
  mp4: Buffer.concat([
    box('ftyp', Buffer.from('mp42\0\0\0\0mp42isom')),
    box('moov', box('mvhd', Buffer.alloc(100)), box('trak', box('mdia', handler('vide')))),
    box('mdat', Buffer.alloc(500)),
  ]),
} as const

/** A film of exactly so many bytes that no other file shares: what it shows is chance. */
export function filmOf(size: number): Buffer {
  const head = genuine.mp4
  return Buffer.concat([head, box('mdat', randomBytes(size - head.length - 8))])
}

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
