/** The server: sockets in, commands to the engine, answers out. */
import { type Server, type Socket, createServer } from 'node:net'
import { SET_NAME } from './commands/admin'
import type { ConnectionInfo } from './commands/call'
import { dispatch } from './commands/dispatch'
import { Engine } from './engine'
import { lockFolder } from './lock'
import { HEADER, MAX_MESSAGE, answerTo, encodeReply, parseFrame } from './wire'

export interface ServerOptions {
  /** The folder the database lies in; made where it does not exist. */
  data: string
  /** 0 lets the system choose. */
  port?: number
  host?: string
}

export interface RunningServer {
  port: number
  uri: string
  /** The database itself, for tests that look behind the protocol. */
  engine: Engine
  close: () => Promise<void>
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** Opens the data folder and listens on loopback. */
export async function startServer({
  data,
  port = 0,
  host = '127.0.0.1',
}: ServerOptions): Promise<RunningServer> {
  if (!LOOPBACK.includes(host))
    throw new Error(`embedded-mongo has no passwords and listens on this machine only: ${host} is refused.`)
  const unlock = lockFolder(data)
  let engine: Engine
  try {
    engine = new Engine(data)
  } catch (error) {
    unlock()
    throw error
  }
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true })
  let listening = 0
  let connections = 0
  server.on('connection', (socket) => {
    sockets.add(socket)
    connections += 1
    socket.on('close', () => sockets.delete(socket))
    serve(socket, engine, { id: connections, port: listening })
  })
  try {
    listening = await listen(server, port, host)
  } catch (error) {
    await engine.close()
    unlock()
    throw error
  }
  return {
    port: listening,
    uri: `mongodb://127.0.0.1:${listening}/?directConnection=true`,
    engine,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
      await engine.close()
      unlock()
    },
  }
}

/** The URI a client uses that wants the replica set by name. */
export function replicaSetUri(port: number): string {
  return `mongodb://127.0.0.1:${port}/?replicaSet=${SET_NAME}`
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Reads frames from one connection and answers them one after the other, in order. */
function serve(socket: Socket, engine: Engine, connection: ConnectionInfo) {
  let chunks: Buffer[] = []
  let held = 0
  let busy: Promise<void> = Promise.resolve()
  const sessions = new Set<string>()

  const answer = async (frame: Buffer) => {
    const message = parseFrame(frame)
    const reply = await dispatch(engine, message.command, connection, sessions)
    if (message.silent || socket.destroyed) return
    if (!socket.write(answerTo(message, encodeReply(reply)))) {
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve)
        socket.once('close', resolve)
      })
    }
  }
  const receive = (chunk: Buffer) => {
    chunks.push(chunk)
    held += chunk.length
    while (held >= HEADER) {
      const first = chunks[0] as Buffer
      if (first.length < 4) chunks = [Buffer.concat(chunks)]
      const length = (chunks[0] as Buffer).readInt32LE(0)
      if (length < HEADER || length > MAX_MESSAGE) return socket.destroy()
      if (held < length) return undefined
      const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
      const frame = all.subarray(0, length)
      const rest = all.subarray(length)
      chunks = rest.length ? [rest] : []
      held = rest.length
      busy = busy.then(() => answer(frame)).catch(() => void socket.destroy())
    }
    return undefined
  }
  socket.on('data', receive)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => engine.transactions.orphan(sessions))
}
