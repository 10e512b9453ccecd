/** Every screen of every role, looked at: accessible, no wider than a phone, titled, quiet, without needless scripts. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { headOf, violationsOf, widthAt } from './support/checks'
import { Office } from './support/office'
import { rolesOfScreens, type Place, type RoleScreens, type Screen } from './support/screens'

/** With SHOTS=folder every screen is drawn there, on a desk and on a phone. */
const shots = process.env.SHOTS

/** Pages that ask for a script: the written tasks of an entry, its files, and the desk. */
const isScripted =
  /^\/du-thi\/\w{24}\/(dieu-kien|gioi-thieu|huong-dan|thuyet-minh|cam-ket|tep)$|^\/cham(\/(\w{24}(\/xac-nhan)?|ngoai-tuyen))?$|^\/dang-xuat\/may-nay$|^\/to-chuc\/[^/]+\/(phan-cong|mo-hinh)$|^\/hoi-dong\/[^/]+$/

const desk = { width: 1366, height: 768 }

test.setTimeout(240_000)

let office: Office
let page: Page
let complaints: string[] = []
/** Where links of one role were found to lead. */
const found = new Map<string, string | null>()

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3111, 'full')
  page = await (await browser.newContext({ viewport: desk })).newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  if (shots) await mkdir(shots, { recursive: true })
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

for (const { role, who, clock, screens } of rolesOfScreens) {
  test(`what the ${role} sees`, async () => {
    if (clock) await office.moveClock(page, clock)
    await arriveAs(who)
    for (const screen of screens) await test.step(screen.name, () => look(role, screen))
  })
}

async function arriveAs(who: RoleScreens['who']): Promise<void> {
  found.clear()
  if (who === null) await page.context().clearCookies()
  else if (who.includes('@')) await office.signIn(page, who)
  else await office.become(page, who)
}

async function look(role: string, { name, at, status = 200, press = [] }: Screen): Promise<void> {
  const address = await find(at)
  if (address === null) return
  complaints = []
  await page.setViewportSize(desk)
  const response = await page.goto(office.url + address)
  const hasZeros = (await response?.body())?.includes(0)
  for (const button of press) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.waitForLoadState()
  }
  const where = `${role}: ${name} (${address})`
  const { title, language, headings, scripts, sharedIds } = await headOf(page)
  expect.soft(response?.status(), `${where}: status`).toBe(status)
  expect.soft(hasZeros, `${where}: zeros among the text`).toBe(false)
  expect.soft(title, `${where}: title`).toMatch(/^[^–]+.* – Bảng Vàng$/)
  expect.soft(language, `${where}: language`).toBe('vi')
  expect.soft(sharedIds, `${where}: ids that two elements share`).toEqual([])
  expect.soft(headings, `${where}: one first heading`).toBe(1)
  if (!isScripted.test(new URL(page.url()).pathname)) expect.soft(scripts, `${where}: scripts`).toBe(0)
  expect.soft(await violationsOf(page), `${where}: accessible`).toEqual([])
  await draw(`${role} - ${name} - desk`)
  for (const width of [desk.width, 360, 320]) {
    expect.soft(await widthAt(page, width), `${where}: fits ${width} px`).toBeLessThanOrEqual(width)
    if (width === 360) await draw(`${role} - ${name} - phone`)
  }
  const unexpected = complaints.filter((line) => !isRefusal(line))
  expect.soft(unexpected, `${where}: the browser complains of nothing`).toEqual([])
}

/** Chromium calls a page that is answered 403, 404 or 422 a resource that failed to load. */
function isRefusal(line: string): boolean {
  return /Failed to load resource: the server responded with a status of (403|404|409|422)/.test(line)
}

async function find(place: Place): Promise<string | null> {
  if (typeof place === 'string') return place
  const { list, row, link, tail = '' } = place
  const key = JSON.stringify([list, row, link])
  if (!found.has(key)) {
    const from = await find(list)
    found.set(key, from && (await linkOn(from, row, link)))
  }
  const href = found.get(key)
  return href ? href + tail : null
}

async function linkOn(list: string, row?: string[], name?: string): Promise<string | null> {
  await page.setViewportSize(desk)
  await page.goto(office.url + list)
  const main = page.getByRole('main')
  const rows = row?.reduce((left, text) => left.filter({ hasText: text }), main.locator('tr, li'))
  const links = (rows?.first() ?? main).getByRole('link', { name })
  const href = await links
    .first()
    .getAttribute('href', { timeout: 5000 })
    .catch(() => null)
  expect.soft(href, `a link on ${list} where ${name ?? row?.join(', ')}`).not.toBeNull()
  return href
}

async function draw(name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}
