/** A proxy between driver and engine that plays MongoDB's fail points, so that the engine itself needs none. */
import { type Server, type Socket, connect, createServer } from 'node:net'
import { BSON, type Document } from 'mongodb'

interface FailPoint {
  name: string
  data: Document
  skip: number
  times: number
}

const HEADER = 16
const OP_MSG = 2013
const WRITES = ['insert', 'update', 'delete', 'findAndModify']
const RETRYABLE = [6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]
const TRANSIENT = [24, 112, 239, 246, 251, 267, ...RETRYABLE]
const CODE_NAMES: Record<number, string> = {
  8: 'UnknownError',
  11: 'UserNotFound',
  24: 'LockTimeout',
  50: 'MaxTimeMSExpired',
  91: 'ShutdownInProgress',
  112: 'WriteConflict',
  189: 'PrimarySteppedDown',
  251: 'NoSuchTransaction',
  10107: 'NotWritablePrimary',
  11600: 'InterruptedAtShutdown',
  11602: 'InterruptedDueToReplStateChange',
  13435: 'NotPrimaryNoSecondaryOk',
  13436: 'NotPrimaryOrSecondary',
}

/** Splits a stream into frames. */
function framed(socket: Socket, take: (frame: Buffer) => void) {
  let held = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk])
    while (held.length >= 4 && held.length >= held.readInt32LE(0)) {
      const length = held.readInt32LE(0)
      take(held.subarray(0, length))
      held = held.subarray(length)
    }
  })
}

function bodyOf(frame: Buffer): Document | null {
  if (frame.readInt32LE(12) !== OP_MSG || frame[HEADER + 4] !== 0) return null
  const at = HEADER + 5
  return BSON.deserialize(frame.subarray(at, at + frame.readInt32LE(at)), { promoteValues: true })
}

/** What tells a numbered write from every other. */
function numberOf({ lsid, txnNumber }: Document): string {
  return BSON.EJSON.stringify([lsid, txnNumber])
}

function replyTo(request: number, body: Document): Buffer {
  const bytes = BSON.serialize(body)
  const head = Buffer.alloc(HEADER + 5)
  head.writeInt32LE(head.length + bytes.length, 0)
  head.writeInt32LE(request, 8)
  head.writeInt32LE(OP_MSG, 12)
  return Buffer.concat([head, bytes])
}

/** The labels MongoDB would give an error of that code in answer to that command. */
function labelsFor(command: Document, code: number, { errorLabels }: Document, onConcern: boolean): string[] {
  if (Array.isArray(errorLabels)) return errorLabels as string[]
  const ends = 'commitTransaction' in command || 'abortTransaction' in command
  const inTransaction = command.autocommit === false
  const retryable = ends || (command.txnNumber !== undefined && !inTransaction)
  if (retryable && RETRYABLE.includes(code)) return ['RetryableWriteError']
  return inTransaction && !onConcern && TRANSIENT.includes(code) ? ['TransientTransactionError'] : []
}

export class FaultProxy {
  private points = new Map<string, FailPoint>()
  private sockets = new Set<Socket>()
  /** Writes that were carried out although their answer was withheld; a repeated one does nothing more. */
  private done = new Set<string>()

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly target: number,
  ) {
    server.on('connection', (socket) => this.serve(socket))
  }

  static async start(target: number): Promise<FaultProxy> {
    const server = createServer({ noDelay: true })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return new FaultProxy(server, typeof address === 'object' && address ? address.port : 0, target)
  }

  get uri(): string {
    return `mongodb://127.0.0.1:${this.port}/?directConnection=true`
  }

  /** Takes a `configureFailPoint` command. */
  configure(command: Document) {
    const { configureFailPoint: name, mode, data = {} } = command
    if (mode === 'off') return void this.points.delete(name)
    const { times = Infinity, skip = 0 } = typeof mode === 'object' ? mode : {}
    this.points.set(name, { name, data, times, skip })
  }

  clear() {
    this.points.clear()
    this.done.clear()
  }

  async close() {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** The fail point that this command meets, counted. */
  private met(command: Document): FailPoint | null {
    const name = Object.keys(command)[0] ?? ''
    for (const point of this.points.values()) {
      const single = command.autocommit === undefined && !this.done.has(numberOf(command))
      const hit =
        point.name === 'failCommand'
          ? (point.data.failCommands as string[]).includes(name)
          : single && command.txnNumber !== undefined && WRITES.includes(name)
      if (!hit) continue
      if (point.skip > 0) point.skip -= 1
      else if (point.times > 0) {
        point.times -= 1
        return point
      }
    }
    return null
  }

  private serve(socket: Socket) {
    const upstream = connect({ port: this.target, host: '127.0.0.1', noDelay: true })
    const changes = new Map<number, { command: Document; data: Document } | 'close'>()
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      this.sockets.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        this.sockets.delete(one)
        other.destroy()
      })
    }
    framed(socket, (frame) => {
      const command = bodyOf(frame)
      const point = command && this.met(command)
      if (!command || !point) return void upstream.write(frame)
      const request = frame.readInt32LE(4)
      const wait = point.data.blockConnection ? Number(point.data.blockTimeMS) : 0
      setTimeout(() => this.fail(point, command, request, frame, socket, upstream, changes), wait)
    })
    framed(upstream, (frame) => {
      const request = frame.readInt32LE(8)
      const change = changes.get(request)
      changes.delete(request)
      if (change === 'close') return void socket.destroy()
      if (!change) return void socket.write(frame)
      const { writeConcernError } = change.data
      const labels = labelsFor(change.command, Number(writeConcernError.code), change.data, true)
      const told = { ...bodyOf(frame), writeConcernError, ...(labels.length ? { errorLabels: labels } : {}) }
      socket.write(replyTo(request, told))
    })
  }

  private fail(
    point: FailPoint,
    command: Document,
    request: number,
    frame: Buffer,
    socket: Socket,
    upstream: Socket,
    changes: Map<number, { command: Document; data: Document } | 'close'>,
  ) {
    const { data } = point
    if (point.name === 'onPrimaryTransactionalWrite') {
      // With a code the write is undone before it is committed; without one it stands and only its answer is lost.
      if (data.failBeforeCommitExceptionCode !== undefined) return void socket.destroy()
      this.done.add(numberOf(command))
      changes.set(request, 'close')
      return void upstream.write(frame)
    }
    if (data.closeConnection) return void socket.destroy()
    if (data.errorCode === undefined) {
      if (data.writeConcernError) changes.set(request, { command, data })
      return void upstream.write(frame)
    }
    const code = Number(data.errorCode)
    const labels = labelsFor(command, code, data, false)
    const error = {
      ok: 0,
      errmsg: "Failing command via 'failCommand' failpoint",
      code,
      codeName: CODE_NAMES[code] ?? `Location${code}`,
      ...(data.writeConcernError ? { writeConcernError: data.writeConcernError } : {}),
      ...(labels.length ? { errorLabels: labels } : {}),
    }
    socket.write(replyTo(request, error))
  }
}
