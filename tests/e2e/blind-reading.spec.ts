/** A judge reads a paper: pages as pictures, turned and enlarged by hand and by key, saved under a neutral name; nothing tells whose it is. */
import { expect, test, type Page } from '@playwright/test'
import { Office } from './support/office'
import { expectAccessible, expectFitsPhone } from './support/checks'

const judge = 'Sùng Thị Pà'
const telltales = /thuyet-minh\.pdf|anh-san-pham|chan-dung|khai-sinh/

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let office: Office

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open(3116, 'full')
})
test.afterAll(() => office?.close())

async function openDesk(page: Page): Promise<void> {
  await office.become(page, judge)
  await page.goto(`${office.url}/cham`)
  await page.getByRole('table').getByRole('link').first().click()
}

const reader = (page: Page) => page.getByRole('region', { name: /^Bản thuyết minh 1$/ })

test('with a keyboard and a mouse, on a desk', async ({ page }) => {
  const names: string[] = []
  page.on('response', (response) => names.push(JSON.stringify(response.headers()), response.url()))
  await openDesk(page)
  const paper = reader(page)
  await expect(paper.getByRole('img')).toHaveCount(3)
  await paper.scrollIntoViewIfNeeded()
  const first = paper.getByRole('img', { name: 'Bản thuyết minh 1, trang 1' })
  await expect
    .poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(600)
  await paper.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Trang 2/3')).toBeVisible()
  const before = await first.evaluate((image) => image.clientWidth)
  await page.keyboard.press('+')
  await expect.poll(() => first.evaluate((image) => image.clientWidth)).toBeGreaterThan(before * 1.4)
  await page.keyboard.press('0')
  await page.getByRole('button', { name: /Trang trước/ }).click()
  await expect(page.getByText('Trang 1/3')).toBeVisible()

  await expectAccessible(page)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: /Tải bản để in/ }).click()
  expect((await saving).suggestedFilename()).toMatch(/^phach-\d+-ban-thuyet-minh-1\.pdf$/)
  expect(`${await page.content()} ${names.join(' ')}`).not.toMatch(telltales)
})

test('with a finger, on a telephone: pages lie side by side, and the page itself does not move sideways', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })
  const page = await context.newPage()
  await openDesk(page)
  const paper = reader(page)
  await paper.scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: /Trang sau/ }).tap()
  await expect(page.getByText('Trang 2/3')).toBeVisible()
  await expectFitsPhone(page)
  await context.close()
})

test('without any script: the pages are there, and small ones lead to them', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await openDesk(page)
  await expect(reader(page).getByRole('img')).toHaveCount(3)
  await page
    .getByRole('navigation', { name: /^Các trang: Bản thuyết minh/ })
    .getByRole('link')
    .nth(2)
    .click()
  const last = reader(page).getByRole('img', { name: 'Bản thuyết minh 1, trang 3' })
  await expect(last).toBeInViewport()
  await context.close()
})
