/** Keeping a child process alive on its port, tried on small programs that misbehave in each way. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { keepRunning, pauseAfter, type KeptProcess, type Recipe } from '#server/database/kept-process'

/** Listens where it is told, says on which port, and leaves when its stdin closes. */
const listener = `
  const server = require('node:net').createServer().listen(Number(process.argv[1]), '127.0.0.1', () => {
    console.log('port ' + server.address().port)
  })
  process.stdin.on('end', () => process.exit(0)).resume()
`

const started: KeptProcess[] = []
let log: string[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((kept) => kept.stop()))
  log = []
})

function recipe(program: string, change: Partial<Recipe> = {}): Recipe {
  return {
    name: 'chương trình',
    launch: (port) => spawn(process.execPath, ['-e', program, String(port)], { stdio: 'pipe' }),
    ready: (_port, stdout) =>
      new Promise((found) => stdout((line) => line.startsWith('port ') && found(Number(line.slice(5))))),
    startWithin: 10_000,
    leaveWithin: 3000,
    log: (line) => log.push(line),
    ...change,
  }
}

async function keep(program: string, change?: Partial<Recipe>): Promise<KeptProcess> {
  const kept = await keepRunning(recipe(program, change))
  started.push(kept)
  return kept
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a killed program comes back on the same port, again and again', async () => {
  const kept = await keep(listener)
  for (const life of [1, 2]) {
    const pid = kept.pid()!
    process.kill(pid, 'SIGKILL')
    await vi.waitFor(() => expect(kept.pid()).not.toBe(pid), 5000)
    await vi.waitFor(async () => expect(await answers(kept.port)).toBe(true), { timeout: 5000 })
    await vi.waitFor(
      () => expect(log.filter((line) => line.includes('đã chạy lại'))).toHaveLength(life),
      5000,
    )
  }
  expect(log[0]).toBe(`chương trình dừng bất ngờ (tín hiệu SIGKILL); khởi động lại ở cổng ${kept.port}.`)
})

test('stop ends the program for good', async () => {
  const kept = await keep(listener)
  const pid = kept.pid()!
  await kept.stop()
  await kept.stop()
  expect(isAlive(pid)).toBe(false)
  await pause(300)
  expect(await answers(kept.port)).toBe(false)
  expect(log).toEqual([])
})

test('stop also ends a program that is just being started again', async () => {
  const kept = await keep(listener)
  process.kill(kept.pid()!, 'SIGKILL')
  await vi.waitFor(() => expect(log).toHaveLength(1), 5000)
  await pause(pauseAfter(1) + 10)
  await kept.stop()
  expect(isAlive(kept.pid()!)).toBe(false)
  await pause(300)
  expect(await answers(kept.port)).toBe(false)
})

test('a program that will not leave is killed', async () => {
  const stubborn = listener.replace('process.exit(0)', 'undefined')
  const kept = await keep(stubborn, { leaveWithin: 200 })
  const pid = kept.pid()!
  await kept.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a first start that dies is told with the last words of the program', async () => {
  const broken = `console.error('the folder is locked'); process.exit(3)`
  await expect(keep(broken)).rejects.toThrow(
    'chương trình không khởi động được (mã thoát 3)\n  the folder is locked',
  )
})

test('a program that stays silent is given up and ended', async () => {
  const silent = `setInterval(() => {}, 1000)`
  await expect(keep(silent, { startWithin: 300, leaveWithin: 100 })).rejects.toThrow(
    'không trả lời sau 0.3 giây',
  )
})

test('a program that does not exist is told as such', async () => {
  const kept = keep('', { launch: () => spawn('/nowhere/database', [], { stdio: 'pipe' }) })
  await expect(kept).rejects.toThrow('ENOENT')
})

test('pauses between tries grow to ten seconds', () => {
  expect([1, 2, 3, 7, 8, 50].map(pauseAfter)).toEqual([100, 200, 400, 6400, 10_000, 10_000])
})
