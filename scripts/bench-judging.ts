/**
 * `npm run bench:judging`: the screens of judging at 1,000 and at 5,000 works with five sheets each, through HTTP against the
 * production server; eight judges saving at once; the weight of each page. Times stand beside a page that asks the
 * database for almost nothing, measured in the same run. `SIZES=1000` measures one size, `ROUNDS` sets how often.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { onlyRound } from '#rules/rounds'
import type { JudgingOffice, Worker } from './bench/judging-office'
import { table } from './bench/measure'

const port = Number(process.env.PORT ?? 3230)
const base = `http://localhost:${port}`
const rounds = Number(process.env.ROUNDS ?? 30)
const sizes = (process.env.SIZES ?? '1000,5000').split(',').map(Number)
const savesOfEach = 25

console.log(
  `${cpus().length} cores, Node ${process.version}; ${rounds} rounds of each screen; milliseconds\n`,
)
for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'bang-vang-bench-'))
  const server = start(size, folder)
  try {
    await measureOffice(size, await said<JudgingOffice>(server))
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
    await rm(folder, { recursive: true, force: true })
  }
}

function start(size: number, folder: string): ChildProcess {
  const settings = { NODE_ENV: 'production' as const, DEMO: '1', DEMO_DATA: 'contest' }
  return fork('scripts/bench/judging-office.ts', [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...settings, SIZE: String(size), DATA_FOLDER: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

function said<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message))
    child.once('exit', (code) => reject(new Error(`The server ended before it was ready (${code})`)))
  })
}

async function measureOffice(size: number, office: JudgingOffice): Promise<void> {
  const { contest, unassigned, organiser, chair, judges, entry } = office
  const [judge] = judges
  if (!judge) throw new Error('There is no judge')
  const screens: [name: string, path: string, who: Worker][] = [
    ['a page of almost nothing', '/tro-nang', judge],
    ['judge: queue', '/cham', judge],
    ['judge: desk', `/cham/${judge.blank[0]}`, judge],
    ['office: progress', `/to-chuc/${contest}/tien-do`, organiser],
    ['office: control room', `/to-chuc/${contest}`, organiser],
    ['office: matrix of one panel', `/to-chuc/${contest}/phan-cong`, organiser],
    ['office: conflicts', `/to-chuc/${contest}/xung-dot`, organiser],
    ['office: protocol of a round', `/to-chuc/${contest}/vong/${onlyRound}`, organiser],
    ['secretary: progress of a panel', `/cham/thu-ky/${office.panel}`, office.secretary],
    ['chair: board', `/hoi-dong/${contest}`, chair],
    ['chair: board on the wall', `/hoi-dong/${contest}/man-chieu`, chair],
    ['chair: minutes', `/hoi-dong/${contest}/bien-ban`, chair],
    ['chair: two works compared', `/hoi-dong/${contest}/so-sanh`, chair],
    ['chair: a ballot drafted', `/hoi-dong/${contest}/bo-phieu/moi/cham-chung`, chair],
    ['chair: one work explained', `/hoi-dong/${contest}/bai/${entry}`, chair],
    ['chair: judges compared', `/hoi-dong/${contest}/giam-khao`, chair],
    [
      'office: automatic assignment, 50 judges × 5',
      `/to-chuc/${unassigned.contest}/phan-cong/${unassigned.panel}/tu-dong?moi-bai=5&nhieu-nhat=${size / 5}`,
      organiser,
    ],
  ]
  const rows: string[][] = []
  let floor = NaN
  for (const [name, path, who] of screens) {
    const times: number[] = []
    let page = ''
    const isSlow = name.includes('automatic') || name.includes('compared')
    for (let round = 0; round < (isSlow ? Math.min(3, rounds) : rounds); round += 1) {
      const began = performance.now()
      const response = await fetch(base + path, { headers: { Cookie: who.cookie } })
      page = await response.text()
      times.push(performance.now() - began)
      if (response.status !== 200) throw new Error(`${name}: ${response.status} ${page.slice(0, 200)}`)
    }
    const sorted = times.toSorted((a, b) => a - b)
    if (Number.isNaN(floor)) floor = at(sorted, 0.5)
    rows.push(row(name, sorted, floor, page))
  }
  rows.push(row('judge: one save after the other', await saves([judge]), floor))
  rows.push(row('judge: eight saving at once', await saves(judges), floor))
  console.log(`${size.toLocaleString('en-US')} works × 5 sheets`)
  console.log(table(['', 'p50', 'p95', 'x floor', 'html kB', 'gzip kB'], rows))
  console.log()
}

/** Each judge marks a criterion of their own open sheets, as the page's own saving does. */
async function saves(judges: readonly Worker[]): Promise<number[]> {
  const times: number[] = []
  await Promise.all(
    judges.map(async ({ cookie, blank }) => {
      const versions = new Map<string, number>()
      for (let number = 0; number < savesOfEach; number += 1) {
        const sheet = blank[1 + (number % (blank.length - 1))] ?? ''
        const loaded = versions.get(sheet) ?? (await versionOf(sheet, cookie))
        const body = new URLSearchParams({
          version: String(loaded),
          'marks.novelty': String(10 + ((number * 7) % 30)),
          'marks.effect': '20',
          remarks: `Ghi lần ${number}`,
        })
        const began = performance.now()
        const response = await fetch(`${base}/cham/${sheet}/luu`, {
          method: 'POST',
          headers: { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
          body,
        })
        const text = await response.text()
        times.push(performance.now() - began)
        const isSaved = response.ok && text.includes('"kind":"saved"')
        if (!isSaved) throw new Error(`A save failed: ${response.status} ${text.slice(0, 300)}`)
        versions.set(sheet, loaded + 1)
      }
    }),
  )
  return times.toSorted((a, b) => a - b)
}

async function versionOf(sheet: string, cookie: string): Promise<number> {
  const page = await (await fetch(`${base}/cham/${sheet}`, { headers: { Cookie: cookie } })).text()
  return Number(/name="version" value="(\d+)"/.exec(page)?.[1] ?? NaN)
}

function row(name: string, sorted: readonly number[], floor: number, page?: string): string[] {
  const p50 = at(sorted, 0.5)
  const weights = page === undefined ? ['', ''] : [page.length, gzipSync(page).length].map(kilobytes)
  return [name, p50.toFixed(1), at(sorted, 0.95).toFixed(1), (p50 / floor).toFixed(1), ...weights]
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
