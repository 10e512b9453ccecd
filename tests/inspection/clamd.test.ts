/** Talking to ClamAV's daemon, against one of our own that speaks its protocol, and against none. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { pdf } from '#scripts/demo/files'
import { scanWithClamd } from '#server/inspection/clamd'

const folder = mkdtempSync(join(tmpdir(), 'bang-vang-clamd-'))
const path = join(folder, 'tep')
afterAll(() => rmSync(folder, { recursive: true }))

let daemon: Server | undefined
afterEach(() => new Promise<void>((done) => (daemon ? daemon.close(() => done()) : done())))

/** Reads a whole INSTREAM conversation, then answers with what `judge` says of the bytes. */
async function aDaemon(judge: (content: Buffer) => string | null, listenAt?: string) {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const content = contentOf(received)
      if (!content) return
      const answer = judge(content)
      if (answer === null) socket.destroy()
      else socket.end(answer)
    })
  })
  daemon = server
  await new Promise<void>((ready) =>
    listenAt ? server.listen(listenAt, ready) : server.listen(0, '127.0.0.1', ready),
  )
  return listenAt ? { path: listenAt } : { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

/** The pieces put together; null until the piece of no length has come. */
function contentOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (received.length < command.length) return null
  expect(received.toString('latin1', 0, command.length)).toBe(command)
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

/** The string that every scanner agrees to find (EICAR), put together here so that no scanner finds this file. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const clamdPath = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(existsSync)

describe.skipIf(!clamdPath)('the real clamd', () => {
  const socket = join(folder, 'real.sock')
  let real: ChildProcess

  beforeAll(async () => {
    const signatures = join(folder, 'signatures')
    await mkdir(signatures, { recursive: true })
    const digest = createHash('md5').update(eicar).digest('hex')
    await writeFile(join(signatures, 'test.hdb'), `${digest}:${eicar.length}:Eicar-Of-Ours\n`)
    const settings = `LocalSocket ${socket}\nDatabaseDirectory ${signatures}\nForeground yes\nStreamMaxLength 1M\n`
    await writeFile(join(folder, 'clamd.conf'), settings)
    real = spawn(clamdPath ?? '', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
    await vi.waitFor(() => expect(existsSync(socket)).toBe(true), { timeout: 30_000 })
  })
  afterAll(() => void real.kill('SIGKILL'))

  const verdictOn = async (content: string | Buffer) => {
    await writeFile(path, content)
    return scanWithClamd(path, { path: socket })
  }

  test('passes a paper, finds the test virus, and gives no verdict on more than it takes', async () => {
    expect(await verdictOn(pdf('Bai', ['mot']))).toEqual({ verdict: 'clean' })
    expect(await verdictOn(eicar)).toEqual({ verdict: 'malware', name: 'Eicar-Of-Ours.UNOFFICIAL' })
    expect(await verdictOn(Buffer.alloc(3_000_000, 1))).toMatchObject({ verdict: 'unknown' })
  })
})

describe('a scan', () => {
  test('sends every byte, and passes what the daemon passes', async () => {
    const content = Buffer.alloc(300_000, 'abcdefg')
    await writeFile(path, content)
    let seen: Buffer = Buffer.alloc(0)
    const address = await aDaemon((bytes) => {
      seen = bytes
      return 'stream: OK\0'
    })
    expect(await scanWithClamd(path, address)).toEqual({ verdict: 'clean' })
    expect(seen.equals(content)).toBe(true)
  })

  test('tells what was found, over a socket of this machine', async () => {
    await writeFile(path, 'x')
    const address = await aDaemon(() => 'stream: Win.Test.EICAR_HDB-1 FOUND\0', join(folder, 'clamd.sock'))
    expect(await scanWithClamd(path, address)).toEqual({ verdict: 'malware', name: 'Win.Test.EICAR_HDB-1' })
  })

  test.each([
    ['INSTREAM size limit exceeded. ERROR\0', 'INSTREAM size limit exceeded. ERROR'],
    ['stream: OKAY\0', 'stream: OKAY'],
    ['', 'clamd hung up without an answer'],
  ])('takes the answer “%s” for no verdict', async (answer, why) => {
    await writeFile(path, 'x')
    expect(await scanWithClamd(path, await aDaemon(() => answer))).toEqual({ verdict: 'unknown', why })
  })

  test('gives no verdict when the daemon breaks off or is away', async () => {
    await writeFile(path, 'x')
    const address = await aDaemon(() => null)
    expect(await scanWithClamd(path, address)).toMatchObject({ verdict: 'unknown' })
    const nobody = { path: join(folder, 'nobody.sock') }
    expect(await scanWithClamd(path, nobody)).toMatchObject({ verdict: 'unknown' })
  })
})
