/** MongoDB's messages on the wire: OP_MSG both ways, and OP_QUERY for the first hello of old handshakes. */
import { deserialize } from 'bson'
import { RawBatch } from './cursors'
import { type Doc, encode, put } from './values'

const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013
export const HEADER = 16
export const MAX_MESSAGE = 48_000_000
const CHECKSUM = 1
const MORE_TO_COME = 2
const EXHAUST_ALLOWED = 1 << 16

export interface Message {
  requestId: number
  kind: 'msg' | 'query'
  command: Doc
  /** The sender wants no answer. */
  silent: boolean
}

/** A frame that breaks the protocol; the connection is closed. */
export class MalformedFrame extends Error {}

/** Commands whose array of documents is kept as the bytes that came. */
const RAW_ARRAYS: Record<string, string> = { insert: 'documents' }

function decodeBody(bytes: Buffer): Doc {
  const name = firstField(bytes)
  const raw = Object.prototype.hasOwnProperty.call(RAW_ARRAYS, name) ? RAW_ARRAYS[name] : undefined
  return deserialize(bytes, {
    promoteValues: false,
    bsonRegExp: true,
    ...(raw ? { fieldsAsRaw: { [raw]: true } } : {}),
  }) as Doc
}

function firstField(bytes: Buffer): string {
  const end = bytes.indexOf(0, 5)
  return end < 0 ? '' : bytes.toString('utf8', 5, end)
}

function documentAt(frame: Buffer, at: number, end: number): Buffer {
  if (at + 5 > end) throw new MalformedFrame('truncated document')
  const length = frame.readInt32LE(at)
  if (length < 5 || at + length > end) throw new MalformedFrame('document length out of bounds')
  return frame.subarray(at, at + length)
}

function readSequence(frame: Buffer, at: number, end: number, command: Doc): number {
  if (at + 4 > end) throw new MalformedFrame('truncated section')
  const size = frame.readInt32LE(at)
  if (size < 5 || at + size > end) throw new MalformedFrame('section length out of bounds')
  const stop = at + size
  const nameEnd = frame.indexOf(0, at + 4)
  if (nameEnd < 0 || nameEnd >= stop) throw new MalformedFrame('section has no name')
  const name = frame.toString('utf8', at + 4, nameEnd)
  const raw = RAW_ARRAYS[Object.keys(command)[0] ?? ''] === name
  const documents: unknown[] = []
  for (let next = nameEnd + 1; next < stop;) {
    const bytes = documentAt(frame, next, stop)
    documents.push(raw ? Buffer.from(bytes) : decodeBody(bytes))
    next += bytes.length
  }
  put(command, name, documents)
  return stop
}

function parseMsg(frame: Buffer, requestId: number): Message {
  if (frame.length < HEADER + 6) throw new MalformedFrame('message too short')
  const flags = frame.readUInt32LE(HEADER)
  if (flags & 0xffff & ~(CHECKSUM | MORE_TO_COME)) throw new MalformedFrame('unknown required flag')
  const end = frame.length - (flags & CHECKSUM ? 4 : 0)
  const sequences: number[] = []
  let command: Doc | null = null
  let at = HEADER + 4
  while (at < end) {
    const kind = frame[at]
    at += 1
    if (kind === 0) {
      if (command) throw new MalformedFrame('more than one body')
      const bytes = documentAt(frame, at, end)
      command = decodeBody(bytes)
      at += bytes.length
    } else if (kind === 1) {
      sequences.push(at)
      if (at + 4 > end) throw new MalformedFrame('truncated section')
      const size = frame.readInt32LE(at)
      if (size < 5) throw new MalformedFrame('section length out of bounds')
      at += size
    } else throw new MalformedFrame(`unknown section kind ${kind}`)
  }
  if (!command) throw new MalformedFrame('no body')
  for (const start of sequences) readSequence(frame, start, end, command)
  return {
    requestId,
    kind: 'msg',
    command,
    silent: (flags & MORE_TO_COME) !== 0 && !(flags & EXHAUST_ALLOWED),
  }
}

function parseQuery(frame: Buffer, requestId: number): Message {
  const nameEnd = frame.indexOf(0, HEADER + 4)
  if (nameEnd < 0 || nameEnd + 9 > frame.length) throw new MalformedFrame('truncated query')
  const namespace = frame.toString('utf8', HEADER + 4, nameEnd)
  const command = decodeBody(documentAt(frame, nameEnd + 9, frame.length))
  const dot = namespace.indexOf('.')
  if (namespace.slice(dot) !== '.$cmd') throw new MalformedFrame('OP_QUERY is only for the first hello')
  const name = Object.keys(command)[0] ?? ''
  if (!['hello', 'isMaster', 'ismaster'].includes(name))
    throw new MalformedFrame('OP_QUERY is only for the first hello')
  return { requestId, kind: 'query', command: { ...command, $db: namespace.slice(0, dot) }, silent: false }
}

/** Reads one whole frame; whatever is wrong with it throws. */
export function parseFrame(frame: Buffer): Message {
  const requestId = frame.readInt32LE(4)
  const operation = frame.readInt32LE(12)
  if (operation === OP_MSG) return parseMsg(frame, requestId)
  if (operation === OP_QUERY) return parseQuery(frame, requestId)
  throw new MalformedFrame(`unsupported operation ${operation}`)
}

function element(type: number, name: string, value: Buffer[]): Buffer[] {
  return [Buffer.from(`${String.fromCharCode(type)}${name}\0`, 'latin1'), ...value]
}

const END = Buffer.alloc(1)

function document(elements: Buffer[]): Buffer[] {
  const length = Buffer.allocUnsafe(4)
  length.writeInt32LE(elements.reduce((sum, part) => sum + part.length, 5))
  return [length, ...elements, END]
}

const inside = (doc: Doc) => encode(doc).subarray(4, -1)

/** A reply's bytes, in parts; a batch of stored documents goes in as it lies in the store. */
export function encodeReply(reply: Doc): Buffer[] {
  const cursor = reply.cursor as Doc | undefined
  const field = cursor && ['firstBatch', 'nextBatch'].find((name) => cursor[name] instanceof RawBatch)
  if (!cursor || !field) return [encode(reply)]
  const { [field]: batch, ...rest } = cursor
  const { cursor: _, ...others } = reply
  const array = document((batch as RawBatch).documents.flatMap((raw, i) => element(3, String(i), [raw])))
  const inner = document([...element(4, field, array), inside(rest)])
  return document([...element(3, 'cursor', inner), inside(others)])
}

let lastRequest = 0

/** The frame that answers a message. */
export function answerTo(message: Message, body: Buffer[]): Buffer {
  const extra = message.kind === 'msg' ? 5 : 20
  const frame = Buffer.alloc(HEADER + extra)
  lastRequest = (lastRequest + 1) & 0x7fffffff
  frame.writeInt32LE(
    body.reduce((sum, part) => sum + part.length, HEADER + extra),
    0,
  )
  frame.writeInt32LE(lastRequest, 4)
  frame.writeInt32LE(message.requestId, 8)
  frame.writeInt32LE(message.kind === 'msg' ? OP_MSG : OP_REPLY, 12)
  if (message.kind === 'query') {
    frame.writeInt32LE(8, HEADER)
    frame.writeInt32LE(1, HEADER + 16)
  }
  return Buffer.concat([frame, ...body])
}
