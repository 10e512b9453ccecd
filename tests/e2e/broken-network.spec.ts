/** Dossiers over lines that break: cut at random, gone silent, the server killed, the page reloaded. Every byte arrives, once. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { CuttingProxy } from '../support/cutting-proxy'
import { filmOf, genuine } from '../support/dossier'
import * as entrant from './support/entrant'
import { expectAccessible, expectFitsPhone } from './support/checks'
import { Office } from './support/office'

const megabyte = 1024 * 1024

test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

let office: Office
let line: CuttingProxy
let page: Page
let address = ''
let films = ''

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  films = await mkdtemp(join(tmpdir(), 'bang-vang-films-'))
  office = await Office.open(3210)
  line = await CuttingProxy.open(office.port, 3211)
  page = await (await browser.newContext()).newPage()
  await office.signIn(page, 'mangyeu@vidu.example', 'Hầu Thị Mạng Yếu')
  const entry = await entrant.startEntry(page, office.url)
  // Cookies know no ports: the same person, through the line that breaks.
  address = `${line.url}${new URL(entry).pathname}/tep`
})

test.afterAll(async () => {
  await page?.context().close()
  line?.close()
  await office?.close()
  await rm(films, { recursive: true, force: true })
})

test.beforeEach(async () => {
  line.nextCut = null
  line.isSilent = false
  line.speed = 0
  line.cuts = 0
  line.sent = 0
  await page.goto(address)
})

const section = () =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Video hoặc phần mềm', exact: true }) })
const onItsWay = () => section().getByRole('list', { name: 'Tệp đang tải của phần Video hoặc phần mềm' })
const landed = () => section().getByRole('list', { name: 'Tệp của phần Video hoặc phần mềm', exact: true })

interface Film {
  name: string
  path: string
  buffer: Buffer
}

/** A film that no other test sends, on this machine's disk as on a phone's. */
async function film(name: string, size: number, buffer: Buffer = filmOf(size)): Promise<Film> {
  const path = join(films, name)
  await writeFile(path, buffer)
  return { name, path, buffer }
}

async function choose(...chosen: Film[]): Promise<void> {
  await section()
    .locator('input[type=file]')
    .setInputFiles(chosen.map(({ path }) => path))
}

async function pathsIn(folder: string): Promise<string[]> {
  const path = join(office.data, folder)
  const all = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  return all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

async function filesIn(folder: string): Promise<Buffer[]> {
  return Promise.all((await pathsIn(folder)).map((path) => readFile(path)))
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The store holds these films and nothing else, and nothing is left half-way. */
async function expectKept(...films: { buffer: Buffer }[]): Promise<void> {
  const kept = (await filesIn('files')).map(digest).sort()
  expect(kept).toEqual(films.map(({ buffer }) => digest(buffer)).sort())
  expect((await pathsIn('staging')).length).toBe(0)
}

async function remove(name: string): Promise<void> {
  await landed()
    .getByRole('button', { name: `Xóa ${name}` })
    .click()
  await expect(section().getByRole('link', { name })).toHaveCount(0)
}

test('50 MB arrive bit-exact over a line that is cut at random, twenty times and more', async () => {
  const one = await film('nhieu-lan-dut.mp4', 50 * megabyte)
  line.nextCut = () => Math.floor((0.2 + Math.random() * 2.6) * megabyte)
  await choose(one)
  await expect(landed().getByRole('link', { name: one.name })).toBeVisible({ timeout: 240_000 })
  expect(line.cuts).toBeGreaterThanOrEqual(20)
  console.log(`cuts ${line.cuts}, sent ${(line.sent / one.buffer.length).toFixed(2)} times its size`)
  line.nextCut = null
  await expectKept(one)
  await expect(landed().getByText(`SHA-256 ${digest(one.buffer).slice(0, 12)}`)).toBeVisible()
  await remove(one.name)
  await expectKept()
})

test('the server dies in the middle and comes back: the page goes on by itself', async () => {
  const one = await film('may-chu-tat.mp4', 40 * megabyte)
  line.speed = 6 * megabyte
  await choose(one)
  await expect(onItsWay().getByText(/Đang tải: (1\d|2\d)/)).toBeVisible({ timeout: 60_000 })
  await office.kill()
  await expect(onItsWay().getByText(/Mất kết nối: đã nhận/)).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  const before = (await filesIn('staging')).map(({ length }) => length)
  expect(before[0]).toBeGreaterThan(5 * megabyte)
  line.sent = 0
  await office.start()
  line.speed = 0
  await expect(landed().getByRole('link', { name: one.name })).toBeVisible({ timeout: 120_000 })
  expect(line.sent).toBeLessThan(one.buffer.length - (before[0] ?? 0) + 2 * megabyte)
  await expectKept(one)
  await remove(one.name)
})

test('the page is closed in the middle; the same file chosen again goes on where it stopped', async () => {
  const one = await film('dong-trang.mp4', 30 * megabyte)
  line.speed = 6 * megabyte
  await choose(one)
  await expect(onItsWay().getByText(/Đang tải: 1\d/)).toBeVisible({ timeout: 60_000 })
  await page.goto('about:blank')
  line.speed = 0
  await page.goto(address)
  await expect(section().getByText(/Tải dở: đã nhận/)).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhone(page)
  line.sent = 0
  await choose(one)
  await expect(landed().getByRole('link', { name: one.name })).toBeVisible({ timeout: 60_000 })
  expect(line.sent).toBeLessThan(22 * megabyte)
  await expectKept(one)
  await remove(one.name)
})

test('a pause keeps what has come; going on, and giving up, do what they say', async () => {
  const one = await film('tam-dung.mp4', 30 * megabyte)
  line.speed = 6 * megabyte
  await choose(one)
  await expect(onItsWay().getByText(/Đang tải: [5-9]/)).toBeVisible({ timeout: 60_000 })
  await onItsWay().getByRole('button', { name: 'Tạm dừng' }).click()
  await expect(onItsWay().getByText(/Tạm dừng: đã nhận/)).toBeVisible()
  await onItsWay().getByRole('button', { name: 'Tải tiếp' }).click()
  await expect(onItsWay().getByText(/Đang tải: 1\d/)).toBeVisible({ timeout: 60_000 })
  await onItsWay().getByRole('button', { name: 'Hủy' }).click()
  await expect(onItsWay()).toHaveCount(0)
  await expect.poll(async () => (await pathsIn('staging')).length).toBe(0)
  await page.reload()
  await expect(section().getByText(/Tải dở/)).toHaveCount(0)
  await expectKept()
})

test('a line gone silent is given up by the watchdog and taken up anew', async () => {
  const one = await film('im-lang.mp4', 12 * megabyte)
  line.nextCut = () => 5 * megabyte
  line.isSilent = true
  await choose(one)
  await expect.poll(() => line.cuts, { timeout: 30_000 }).toBe(1)
  line.nextCut = null
  await expect(landed().getByRole('link', { name: one.name })).toBeVisible({ timeout: 90_000 })
  await expectKept(one)
  await remove(one.name)
})

test('of several files one is refused in words, and the others land', async () => {
  const good = await film('tot.mp4', 3 * megabyte)
  const bad = await film('gia.mp4', 2 * megabyte, Buffer.concat([genuine.exe, randomBytes(2 * megabyte)]))
  await choose(bad, good)
  await expect(landed().getByRole('link', { name: good.name })).toBeVisible({ timeout: 60_000 })
  await expect(onItsWay().getByText(/Chưa tải lên được. Mục này chỉ nhận tệp MP4 và ZIP/)).toBeVisible()
  await expectAccessible(page)
  await expectKept(good)
  await onItsWay().getByRole('button', { name: 'Hủy' }).click()
})

test('a file is replaced, and put back', async () => {
  const other = await film('ban-moi.mp4', 2 * megabyte)
  const choosing = page.waitForEvent('filechooser')
  await landed().getByRole('button', { name: 'Thay tệp tot.mp4' }).click()
  await (await choosing).setFiles(other.path)
  await expect(landed().getByRole('link', { name: other.name })).toBeVisible({ timeout: 60_000 })
  await expect(landed().getByText('Tệp trước: tot.mp4. Còn giữ đến khi nộp hồ sơ.')).toBeVisible()
  await expect(onItsWay()).toHaveCount(0)
  await landed().getByRole('button', { name: 'Dùng lại tệp trước tot.mp4' }).click()
  await expect(landed().getByRole('link', { name: 'tot.mp4' })).toBeVisible()
  await expect(landed().getByText('Tệp trước: ban-moi.mp4')).toBeVisible()
})
