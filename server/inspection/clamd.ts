/** Asks ClamAV's daemon about a file by its INSTREAM command (clamd(8)): the bytes travel, so it may run anywhere. */
import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

/** Where the daemon listens: a socket of this machine, or a host and port. */
export type ClamdAddress = { path: string } | { host: string; port: number }

/** `unknown`: it gave no verdict in time, or none at all; nobody may open the file until one comes. */
export type Verdict =
  { verdict: 'clean' } | { verdict: 'malware'; name: string } | { verdict: 'unknown'; why: string }

const silentMilliseconds = 60_000

/** Never throws: a daemon that is away is a verdict too. */
export async function scanWithClamd(path: string, address: ClamdAddress): Promise<Verdict> {
  try {
    return verdictOf(await converse(path, address))
  } catch (error) {
    return { verdict: 'unknown', why: String(error) }
  }
}

/** One conversation: command, pieces with their lengths in front, a length of zero, then the answer up to its zero byte. */
async function converse(path: string, address: ClamdAddress): Promise<string> {
  const socket = connect(address)
  socket.setTimeout(silentMilliseconds, () => socket.destroy(new Error('clamd is silent')))
  const answer = readAll(socket)
  // The daemon may answer and hang up before it has taken everything: its answer counts, not our broken pipe.
  const sent = send(socket, path).catch((error: unknown) => error)
  const text = await answer
  await sent
  return text
}

async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await write(socket, length)
    await write(socket, chunk)
  }
  await write(socket, Buffer.alloc(4))
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))
}

async function readAll(socket: Socket): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of socket as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8').replace(/\0.*$/s, '')
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { verdict: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found?.[1]) return { verdict: 'malware', name: found[1] }
  return { verdict: 'unknown', why: answer || 'clamd hung up without an answer' }
}
