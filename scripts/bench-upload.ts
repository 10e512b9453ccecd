/**
 * Measures uploads from a real browser: our page, from the choice of a file until it is in the dossier, beside a bare
 * PUT of the same file to the least a Node server can do, in turns within one run; then many senders at once.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { forgetPeak, memory, processorSeconds } from './bench/process-use'
import { sendByHand } from './bench/upload-client'
import type { Sender } from './bench/upload-office'
import { filmOf } from '../tests/support/dossier'

const megabyte = 1024 * 1024
const port = Number(process.env.PORT ?? 3220)
const base = `http://localhost:${port}`
const rounds = Number(process.env.ROUNDS ?? 5)
const folder = await mkdtemp(join(tmpdir(), 'bang-vang-bench-'))
const settings = { NODE_ENV: 'production', DEMO: '1', DEMO_DATA: 'contest', UPLOADS_QUOTA_MB: '8192' }
const office = start('scripts/bench/upload-office.ts', [], {
  ...settings,
  DATA_FOLDER: join(folder, 'data'),
  PORT: String(port),
})
const plain = start('scripts/bench/plain-server.ts', [folder])
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  const [senders, plainPort] = [await said<Sender[]>(office), await said<number>(plain)]
  const [first] = senders
  if (!first) throw new Error('Nobody is there to send')
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? '?'}; Node ${process.version}; Chromium ${browser.version()}; ${rounds} rounds, medians`,
  )
  for (const size of [50, 500]) await compare(size, first, plainPort)
  await together(senders, 100)
} finally {
  await browser.close()
  for (const one of [office, plain]) one.kill('SIGTERM')
  await new Promise((resolve) => office.once('exit', resolve))
  await rm(folder, { recursive: true, force: true })
}

function start(script: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  return fork(script, args, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

function said<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message))
    child.once('exit', (code) => reject(new Error(`A server ended before it was ready (${code})`)))
  })
}

async function compare(size: number, sender: Sender, plainPort: number): Promise<void> {
  const times: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] }
  const cost: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] }
  let peak = 0
  for (let round = 0; round < rounds; round += 1) {
    const path = join(folder, `phim-${size}-${round}.mp4`)
    await writeFile(path, filmOf(size * megabyte))
    const page = await browser.newPage()
    await page.goto(`http://localhost:${plainPort}/`)
    cost.bare.push(await costOf(plain, async () => times.bare.push(await bareTime(page, path))))
    const [name = '', value = ''] = sender.cookie.split('=')
    await page.context().addCookies([{ name, value, url: base }])
    await page.goto(`${base}/du-thi/${sender.entry}/tep`)
    await forgetPeak(office.pid ?? 0)
    cost.ours.push(await costOf(office, async () => times.ours.push(await ourTime(page, path))))
    peak = Math.max(peak, (await memory(office.pid ?? 0)).peak)
    await page.getByRole('button', { name: /^Xóa phim/ }).click()
    await page.close()
    await rm(path)
  }
  const [bare, ours] = [median(times.bare), median(times.ours)]
  // Of the two in each round, which are neighbours in time: what else the machine does weighs on both.
  const ratio = median(times.bare.map((time, round) => time / (times.ours[round] ?? NaN)))
  console.log(
    `${size} MB: bare PUT ${bare.toFixed(0)} ms (${median(cost.bare).toFixed(2)} s CPU), ours ${ours.toFixed(0)} ms (${median(cost.ours).toFixed(2)} s CPU, server at most ${peak.toFixed(0)} MB); ratio ${ratio.toFixed(2)}`,
  )
}

async function costOf(child: ChildProcess, act: () => Promise<unknown>): Promise<number> {
  const before = await processorSeconds(child.pid ?? 0)
  await act()
  return (await processorSeconds(child.pid ?? 0)) - before
}

/** From the choice of the file to the answer. */
async function bareTime(page: Page, path: string): Promise<number> {
  await page.evaluate(() => {
    const input = document.querySelector('input')
    input?.addEventListener('change', () => {
      const began = performance.now()
      const request = new XMLHttpRequest()
      request.open('PUT', '/')
      request.addEventListener('load', () => (document.title = String(performance.now() - began)))
      request.send(input.files?.[0])
    })
  })
  await page.locator('input').setInputFiles(path)
  return titleTime(page)
}

/** From the choice of the file until the dossier lists it. */
async function ourTime(page: Page, path: string): Promise<number> {
  const section = page.locator('section', { hasText: 'Video hoặc phần mềm' })
  await section.getByRole('button', { name: 'Tải lên' }).waitFor({ state: 'detached' })
  await section.locator('input[type=file]').evaluate((input) => {
    input.addEventListener('change', () => {
      const began = performance.now()
      const watch = new MutationObserver(() => {
        if (!document.querySelector('a[href*="/tep/"]')) return
        document.title = String(performance.now() - began)
        watch.disconnect()
      })
      watch.observe(document.body, { childList: true, subtree: true })
    })
  })
  await section.locator('input[type=file]').setInputFiles(path)
  return titleTime(page)
}

async function titleTime(page: Page): Promise<number> {
  await page.waitForFunction(() => Number(document.title) > 0, null, { timeout: 300_000 })
  return Number(await page.title())
}

async function together(senders: Sender[], size: number): Promise<void> {
  const file = filmOf(size * megabyte)
  const pid = office.pid ?? 0
  await forgetPeak(pid)
  const before = await memory(pid)
  const began = performance.now()
  const processor = await costOf(office, () => Promise.all(senders.map((one) => sendByHand(base, one, file))))
  const seconds = (performance.now() - began) / 1000
  const { peak } = await memory(pid)
  console.log(
    `${senders.length} × ${size} MB at once: ${seconds.toFixed(1)} s, ${((senders.length * size) / seconds).toFixed(0)} MB/s, ${processor.toFixed(1)} s CPU; server at most ${peak.toFixed(0)} MB (before: ${before.now.toFixed(0)} MB)`,
  )
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}
