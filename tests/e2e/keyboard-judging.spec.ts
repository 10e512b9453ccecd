/** A judge who uses the keyboard only; two windows on one sheet; a network that goes and comes back. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './support/checks'
import { Office } from './support/office'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3113, 'full')
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

const marksOf = (on: Page) => on.locator('input[inputmode=decimal]')
const saved = (on: Page) => on.getByText(/Đã lưu trên máy chủ lúc \d\d:\d\d\s*$/)

/** Goes on with Tab until the thing has the focus. */
async function tabTo(on: Page, thing: Locator): Promise<void> {
  const hasFocus = () => thing.evaluate((element) => element === document.activeElement)
  for (let count = 0; count < 80 && !(await hasFocus()); count += 1) await on.keyboard.press('Tab')
  await expect(thing).toBeFocused()
}

/** Opens the n-th blank sheet of the judge. */
async function openBlank(on: Page, index = 0): Promise<string> {
  await on.goto(`${office.url}/cham`)
  await on
    .getByRole('row', { name: /Chưa chấm/ })
    .nth(index)
    .getByRole('link')
    .first()
    .click()
  await expect(on.getByRole('button', { name: 'Phím tắt' })).toBeVisible()
  return on.url()
}

test('declares no conflict with Tab, Space and Enter', async () => {
  await office.signIn(page, 'giamkhao6@vidu.example')
  await page.goto(`${office.url}/cham`)
  await tabTo(page, page.getByRole('link', { name: 'Ký cam kết và khai xung đột' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Tôi đã đọc và cam kết thực hiện các điều trên'))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('Không có', { exact: true }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Ký cam kết' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cham$/)
})

test('marks a work without touching the mouse, and confirms the sheet', async () => {
  await tabTo(page, page.getByRole('link', { name: /^Bắt đầu chấm: Phách/ }))
  await page.keyboard.press('Enter')
  const marks = marksOf(page)
  await expect(marks.nth(0)).toBeFocused()
  await expect(page.getByRole('button', { name: 'Phím tắt' })).toBeVisible()
  expect(
    await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight),
    'the desk fills the window and no more',
  ).toBe(true)

  await page.keyboard.type('31,5')
  await page.keyboard.press('Enter')
  await expect(marks.nth(1)).toBeFocused()
  await page.keyboard.type('24.5')
  await page.keyboard.press('Tab')
  await expect(marks.nth(2)).toBeFocused()
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowUp')
  await expect(marks.nth(2)).toHaveValue('1,5')
  await page.keyboard.press('ArrowDown')
  await expect(marks.nth(2)).toHaveValue('1')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('12')
  await expect(page.getByText('68,00/100')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('15,5')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nhập điểm từ 0 đến 15, cách nhau 0,5')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('13,5')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Nhận xét')).toBeFocused()
  await expect(page.getByText('81,50/100')).toBeVisible()
  await expect(saved(page)).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /Tổng điểm/ })).toContainText('81,50')
  await tabTo(page, page.getByRole('button', { name: 'Xác nhận phiếu' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Đã xác nhận lúc/)).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Chấm bài tiếp theo' }))
  await page.keyboard.press('Enter')
  await expect(marksOf(page).nth(0)).toBeFocused()
})

test('single letters do nothing inside a field, and what they say outside; they can be switched off', async () => {
  await openBlank(page, 1)
  const here = page.url()
  const remarks = page.getByLabel('Nhận xét')
  await expect(marksOf(page).nth(0)).toBeFocused()
  await page.keyboard.type('jkn')
  await expect(marksOf(page).nth(0)).toHaveValue('jkn')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(remarks).toBeFocused()
  await page.keyboard.type('Không kém jk?')
  await expect(remarks).toHaveValue('Không kém jk?')
  expect(page.url()).toBe(here)

  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, page.getByLabel(/Dùng phím tắt một chữ cái/))
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await expect(remarks).not.toBeFocused()
  expect(page.url()).toBe(here)

  await tabTo(page, page.getByRole('button', { name: 'Phím tắt' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel(/Dùng phím tắt một chữ cái/))
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('j')
  await expect(page).not.toHaveURL(here)
  await expect(marksOf(page).nth(0)).toBeFocused()
  await expect(page.getByRole('button', { name: 'Phím tắt' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await expect(page).toHaveURL(here)
  await expect(remarks).toHaveValue('Không kém jk?')
})

test('of two windows on one sheet the second is told, with both values, and overwrites nothing by itself', async () => {
  const address = await openBlank(page)
  const second = await page.context().newPage()
  await second.goto(address)
  await expect(second.getByRole('button', { name: 'Phím tắt' })).toBeVisible()
  await marksOf(page).nth(0).fill('30')
  await expect(saved(page)).toBeVisible()

  await marksOf(second).nth(0).fill('28')
  const told = second.getByRole('alert').filter({ hasText: 'Phiếu này đã được lưu ở một cửa sổ khác' })
  await expect(told).toBeVisible()
  await expect(told.getByRole('row', { name: /Tính mới/ })).toContainText('28')
  await expect(told.getByRole('row', { name: /Tính mới/ })).toContainText('30')
  await expect(marksOf(second).nth(0)).toHaveValue('28')
  await expectAccessible(second)
  // What waits in the other window is this machine's: here too it is shown beside what the server keeps.
  await page.reload()
  const here = page.getByRole('alert').filter({ hasText: 'Phiếu này đã được lưu ở một cửa sổ khác' })
  await expect(here.getByRole('row', { name: /Tính mới/ })).toContainText('30')

  await told.getByRole('button', { name: 'Lưu những gì đang ghi ở đây' }).click()
  await expect(saved(second)).toBeVisible()
  await expect(told).toBeHidden()
  await page.reload()
  await expect(marksOf(page).nth(0)).toHaveValue('28')
  await second.close()
})

test('typing while the network is cut keeps every value, and saves them when it is back', async () => {
  const address = await openBlank(page)
  const context = page.context()
  await context.setOffline(true)
  await marksOf(page).nth(0).fill('36,5')
  await marksOf(page).nth(1).fill('27')
  await expect(page.getByText('Chưa lưu được. Đang giữ trên máy này và sẽ tự lưu lại.')).toBeVisible()
  await expect(page.getByText('63,50/100')).toBeVisible()
  await context.setOffline(false)
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(marksOf(page).nth(0)).toHaveValue('36,5')
  await expect(marksOf(page).nth(1)).toHaveValue('27')

  await context.setOffline(true)
  await marksOf(page).nth(2).fill('11')
  await expect(page.getByText('Chưa lưu được. Đang giữ trên máy này và sẽ tự lưu lại.')).toBeVisible()
  await page.close()
  await context.setOffline(false)
  page = await context.newPage()
  await page.goto(address)
  await expect(marksOf(page).nth(2)).toHaveValue('11')
  await expect(saved(page)).toBeVisible()
})
