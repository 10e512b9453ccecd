/**
 * `npm run bench:office`: every list of the office at 1,000 and at 100,000 entries, through HTTP against the production server.
 * Both offices are open at once and asked in turns, so that a busy machine slows both alike; what counts is the last
 * column, times the larger one takes over the smaller one (goal: 1.3). `SIZES=1000,10000`, `ROUNDS=15`, `ONLY='entries|letters'`.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchOffice } from './bench/office'
import { table } from './bench/measure'

const rounds = Number(process.env.ROUNDS ?? 15)
const sizes = (process.env.SIZES ?? '1000,100000').split(',').map(Number)
const firstPort = Number(process.env.PORT ?? 3240)
const goal = 1.3

interface Running extends BenchOffice {
  size: number
  base: string
  server: ChildProcess
  folder: string
}

/** What is asked, as addresses under `/to-chuc/:contest`; `*` marks a file, of which the first byte is waited for. */
const pages: [name: string, path: (office: BenchOffice) => string][] = [
  ['a page of almost nothing', () => '../../tro-nang'],
  ['entries', () => 'ho-so'],
  ['entries in one state', () => 'ho-so?trang-thai=cho-ra-soat'],
  ['entries in two states', () => 'ho-so?trang-thai=hop-le,bo-sung'],
  ['entries of a field', ({ field }) => `ho-so?linh-vuc=${field}`],
  ['entries of a unit and below', ({ unit }) => `ho-so?don-vi=${unit}`],
  ['entries with a label', () => 'ho-so?nhan=C%E1%BA%A7n+h%E1%BB%8Fi+l%E1%BA%A1i'],
  ['entries without a file', () => 'ho-so?thieu=birth-certificates'],
  ['entries of three days', () => 'ho-so?tu=2024-06-15&den=2024-06-17'],
  ['entries by a rare word', () => 'ho-so?tim=417'],
  ['entries by a frequent word', () => 'ho-so?tim=may'],
  ['entries by two frequent words', () => 'ho-so?tim=giang+trang'],
  ['entries by a receipt number', () => 'ho-so?tim=DO24-00042'],
  ['entries by the beginning of a word', () => 'ho-so?tim=nguy'],
  ['entries of a field, by a word', ({ field }) => `ho-so?linh-vuc=${field}&tim=may`],
  ['entries by title', () => 'ho-so?xep=ten'],
  ['entries, newest first', () => 'ho-so?xep=-nop-luc'],
  ['entries, a page in the middle', ({ middle }) => `ho-so?trang=${middle.page}&sau=${middle.place}`],
  ['entries not yet assigned', () => 'ho-so?loc=chua-phan-cong'],
  ['entries with enough sheets', () => 'ho-so?loc=du-phieu'],
  ['entries overdue', () => 'ho-so?loc=qua-han-bo-sung'],
  ['one entry', ({ entry }) => `ho-so/${entry}`],
  ['control room', () => ''],
  ['search of everything', () => 'tim?q=trang'],
  ['letters', () => 'thu'],
  ['letters that failed', () => 'thu?trang-thai=failed'],
  ['journal', () => 'nhat-ky'],
  ['journal, page 40', () => 'nhat-ky?trang=40'],
  ['experts', () => 'chuyen-gia'],
  ['panels', () => 'to-giam-khao'],
  ['assignments', () => 'phan-cong'],
  ['conflicts', () => 'xung-dot'],
  ['progress', () => 'tien-do'],
  ['rounds', () => 'vong'],
  ['*entries as a workbook', () => 'ho-so/tep?dang=xlsx'],
  ['*entries as a text', () => 'ho-so/tep?dang=csv'],
]

const only = new RegExp(process.env.ONLY ?? '')
const asked = pages.filter(([name], index) => index === 0 || only.test(name))

console.log(`${cpus().length} cores, Node ${process.version}; ${rounds} rounds; milliseconds\n`)
const running: Running[] = []
try {
  for (const [index, size] of sizes.entries()) running.push(await open(size, firstPort + index))
  const rows: string[][] = []
  for (const [name, path] of asked) rows.push(await measured(name, path))
  const heads = sizes.flatMap((size) => [`p50 of ${size}`, `p95`])
  console.log(table(['', ...heads, 'ratio', ''], rows))
} finally {
  for (const { server, folder } of running) {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    await rm(folder, { recursive: true, force: true })
  }
}

async function open(size: number, port: number): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'bang-vang-bench-'))
  const settings = { NODE_ENV: 'production' as const, DEMO: '1', DEMO_DATA: 'contest' }
  const began = performance.now()
  const server = fork('scripts/bench/office.ts', [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...settings, SIZE: String(size), DATA_FOLDER: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const office = await new Promise<BenchOffice>((resolve, reject) => {
    server.once('message', (message) => resolve(message as BenchOffice))
    server.once('exit', (code) => reject(new Error(`The server ended before it was ready (${code})`)))
  })
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${size.toLocaleString('en-US')} entries written in ${seconds} s`)
  return { ...office, size, base: `http://localhost:${port}/to-chuc/${office.contest}`, server, folder }
}

/** Once without counting, then in turns. */
async function measured(name: string, path: (office: BenchOffice) => string): Promise<string[]> {
  const times = running.map((): number[] => [])
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, office] of running.entries()) {
      const time = await ask(name, office, path(office))
      if (round >= 0) times[index]?.push(time)
    }
  }
  const sorted = times.map((each) => each.toSorted((a, b) => a - b))
  const halves = sorted.map((each) => at(each, 0.5))
  const ratio = (halves.at(-1) ?? 0) / (halves[0] ?? 1)
  return [
    name,
    ...sorted.flatMap((each) => [at(each, 0.5).toFixed(1), at(each, 0.95).toFixed(1)]),
    ratio.toFixed(2),
    ratio > goal ? '!' : '',
  ]
}

async function ask(name: string, { base, cookie }: Running, path: string): Promise<number> {
  const began = performance.now()
  const url = new URL(path === '' ? base : `${base}/${path}`)
  const response = await fetch(url, { headers: { Cookie: cookie } })
  if (response.status !== 200) throw new Error(`${name}: ${response.status} at ${url.href}`)
  if (!name.startsWith('*')) {
    await response.text()
    return performance.now() - began
  }
  const reader = response.body?.getReader()
  await reader?.read()
  const time = performance.now() - began
  await reader?.cancel()
  return time
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
