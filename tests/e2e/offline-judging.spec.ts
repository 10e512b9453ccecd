/** A judge on a train: pages put by, three works marked without network, the server killed meanwhile, and nothing lost; two devices on one sheet. */
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectFitsPhone } from './support/checks'
import { readSpreadsheet } from '../../server/spreadsheets/read-spreadsheet'
import { Office } from './support/office'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

let office: Office
let page: Page
/** The addresses of three blank sheets. */
let desks: string[] = []

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3125, 'full')
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

const marksOf = (on: Page) => on.locator('input[inputmode=decimal]')
const saved = (on: Page) => on.getByText(/Đã lưu trên máy chủ lúc \d\d:\d\d\s*$/)
const heldHere = (on: Page) => on.getByText('Chưa lưu được. Đang giữ trên máy này và sẽ tự lưu lại.')

async function awake(on: Page): Promise<void> {
  await expect(on.getByRole('button', { name: 'Phím tắt' })).toBeVisible()
}

test('puts the open desks by on this machine, and says how much that is and until when', async () => {
  await office.signIn(page, 'giamkhao6@vidu.example')
  await page.goto(`${office.url}/cham`)
  await page.getByRole('link', { name: 'Ký cam kết và khai xung đột' }).click()
  await page.getByLabel('Tôi đã đọc và cam kết thực hiện các điều trên').check()
  await page.getByLabel('Không có', { exact: true }).check()
  await page.getByRole('button', { name: 'Ký cam kết' }).click()
  await expect(page).toHaveURL(/\/cham$/)
  const blank = page.getByRole('row', { name: /Chưa chấm/ }).getByRole('link')
  desks = await blank.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href).slice(0, 3),
  )
  expect(desks).toHaveLength(3)
  await page.getByRole('link', { name: 'Chấm khi không có mạng' }).click()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: /^Tải về máy để chấm ngoại tuyến \(khoảng [\d,]+ MB\)$/ }).click()
  await expect(page.getByText(/^Đã tải \d+ bài \([\d,]+ MB\) lúc/)).toBeVisible({ timeout: 90_000 })
  await expectAccessible(page)
})

test('opens the queue and a desk without network, pages of the work included', async () => {
  await page.context().setOffline(true)
  await page.goto(`${office.url}/cham`)
  await expect(page.getByText(/Không có mạng: đây là bản tải về lúc/)).toBeVisible()
  await page.goto(desks[0]!)
  await awake(page)
  const picture = page.locator('img[data-page="1"]').first()
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(700)
  await expectAccessible(page)
})

test('marks three works without network; a reload keeps them, and confirming says why it must wait', async () => {
  for (const [index, desk] of desks.entries()) {
    await page.goto(desk)
    await awake(page)
    await marksOf(page)
      .nth(0)
      .fill(String(30 + index))
    await marksOf(page).nth(1).fill('24,5')
    await page.getByLabel('Nhận xét').fill(`Ghi trên tàu, bài ${index + 1}.`)
    await expect(heldHere(page)).toBeVisible()
  }
  await page.reload()
  await awake(page)
  await expect(marksOf(page).nth(0)).toHaveValue('32')
  await expect(page.getByLabel('Nhận xét')).toHaveValue('Ghi trên tàu, bài 3.')
  await expect(page.getByText(/Đang giữ trên máy này: 2 phiếu khác chờ mạng/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Xác nhận phiếu cần có mạng/)).toBeVisible()
  await page.goto(`${office.url}/cham`)
  await expect(page.getByText(/Đang giữ trên máy này: 3 phiếu chờ mạng/)).toBeVisible()
  await expect(page.getByText('có điểm giữ trên máy này')).toHaveCount(3)
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('says which pages were not put by', async () => {
  await page.goto(`${desks[0]}/tu-choi`)
  await expect(page).toHaveURL(/\/cham\/ngoai-tuyen\?chua-tai=1$/)
  await expect(page.getByText(/trang bạn vừa mở chưa được tải về máy này/)).toBeVisible()
})

test('after the server was killed and is back, everything arrives by itself', async () => {
  await office.kill()
  await page.context().setOffline(false)
  await page.goto(`${office.url}/cham`)
  await expect(page.getByText(/Đang giữ trên máy này: 3 phiếu chờ mạng/)).toBeVisible()
  await office.start()
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await expect(page.getByText(/Đã gửi 3 phiếu lên máy chủ lúc/)).toBeVisible()
  for (const [index, desk] of desks.entries()) {
    await page.goto(desk)
    await awake(page)
    await expect(marksOf(page).nth(0)).toHaveValue(String(30 + index))
    await expect(marksOf(page).nth(1)).toHaveValue('24,5')
    await expect(saved(page)).toBeVisible()
  }
})

test('two devices on one sheet: what was typed offline meets a newer copy, and the judge chooses for each field', async ({
  browser,
}) => {
  const [desk] = desks as [string]
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await office.signIn(phone, 'giamkhao6@vidu.example')
  await page.goto(desk)
  await awake(page)
  await page.context().setOffline(true)
  await marksOf(page).nth(0).fill('33')
  await marksOf(page).nth(2).fill('12')
  await expect(heldHere(page)).toBeVisible()

  await phone.goto(`${desk}?xem=phieu`)
  await marksOf(phone).nth(0).fill('28')
  await phone.getByLabel('Nhận xét').fill('Ghi trên điện thoại.')
  await phone.getByLabel('Nhận xét').blur()
  await expect(saved(phone)).toBeVisible()

  await page.goto(`${office.url}/cham`)
  await page.context().setOffline(false)
  await expect(page.getByText(/có bản khác trên máy chủ, mở phiếu để chọn/)).toBeVisible()
  await page
    .getByRole('listitem')
    .getByRole('link', { name: /^Phách/ })
    .click()
  const told = page.getByRole('alert').filter({ hasText: 'ở một cửa sổ khác hoặc máy khác' })
  await expect(told.getByRole('row', { name: /Tính mới/ })).toContainText('28')
  await expect(told.getByRole('row', { name: /Tính mới/ })).toContainText('33')
  await expect(told.getByRole('row', { name: /Nhận xét/ })).toContainText('Ghi trên điện thoại.')
  await expectAccessible(page)
  await expectFitsPhone(page)
  await told.getByRole('button', { name: /^Lấy bản kia.*Nhận xét/ }).click()
  await expect(told.getByRole('row', { name: /Nhận xét/ })).toContainText('Ghi trên tàu, bài 1.')
  await told.getByRole('button', { name: 'Lưu những gì đang ghi ở đây' }).click()
  await expect(saved(page)).toBeVisible()
  await phone.reload()
  await expect(marksOf(phone).nth(0)).toHaveValue('33')
  await expect(marksOf(phone).nth(2)).toHaveValue('12')
  await expect(phone.getByLabel('Nhận xét')).toHaveValue('Ghi trên điện thoại.')
  await phone.context().close()
})

test('nothing put by is shown to the next person on this machine, and what waits is theirs alone to send', async () => {
  await page.goto(desks[1]!)
  await awake(page)
  await page.context().setOffline(true)
  await marksOf(page).nth(3).fill('9,5')
  await expect(heldHere(page)).toBeVisible()
  await page.context().setOffline(false)
  await office.kill()
  await office.start()
  // Somebody else signs in on the same machine without the first having signed out.
  await page.evaluate(() => window.stop())
  await office.signIn(page, 'giamkhao2@vidu.example')
  await page.goto(`${office.url}/cham`)
  await expect(page.getByText(/giữ trên máy này/)).toHaveCount(0)
  await page.context().setOffline(true)
  await page.goto(desks[1]!).catch(() => null)
  await expect(page.getByLabel('Nhận xét')).toHaveCount(0)
  await page.context().setOffline(false)
})

test('judges a few works by spreadsheet: downloaded, filled in, looked at, saved, confirmed by nobody', async () => {
  await office.signIn(page, 'giamkhao6@vidu.example')
  await page.goto(`${office.url}/cham/ngoai-tuyen`)
  await page.getByRole('link', { name: 'Nộp bảng đã ghi điểm' }).click()
  await expectAccessible(page)
  const link = page.getByRole('link', { name: 'Tải bảng chấm (.xlsx)' })
  const address = new URL((await link.getAttribute('href')) ?? '', office.url)
  const book = readSpreadsheet(new Uint8Array(await (await page.request.get(address.href)).body()))
  if (!book.ok) throw new Error(book.problem.code)
  const [, , headings = [], ...rows] = book.rows.map(({ cells }) => cells)
  const blank = rows.filter((cells) => cells[2] === '').slice(0, 3)
  const filled = blank.map((cells, index) => [
    cells[0],
    '',
    index === 2 ? '99' : '31,5',
    '20.5',
    '12',
    '11',
    'Chấm bằng bảng tính.',
    cells.at(-1),
  ])
  const text = [headings, ...filled].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n')
  await page.locator('input[type=file]').setInputFiles({
    name: 'bang.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByText('2 phiếu sẽ thay đổi và 1 dòng có lỗi, không lưu.')).toBeVisible()
  await expect(page.getByRole('row', { name: /99/ })).toContainText('Nhập điểm từ 0 đến 40')
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'Lưu 2 phiếu' }).click()
  await expect(page.getByText(/Đã lưu 2 phiếu, chưa xác nhận phiếu nào/)).toBeVisible()
  await page.goto(`${office.url}/cham`)
  await expect(page.getByRole('row', { name: new RegExp(`Phách ${blank[0]?.[0]}`) })).toContainText('75,00')
})

test('signing out warns while something waits, and leaves nothing behind', async () => {
  await office.signIn(page, 'giamkhao6@vidu.example')
  await page.goto(desks[1]!)
  await awake(page)
  await expect(marksOf(page).nth(3)).toHaveValue('9,5')
  await expect(saved(page)).toBeVisible()
  await page.context().setOffline(true)
  await marksOf(page).nth(3).fill('8')
  await expect(heldHere(page)).toBeVisible()
  await page.route('**/luu', (route) => route.abort())
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click()
  await expect(page.getByText(/Máy này còn giữ 1 phiếu chưa gửi lên máy chủ/)).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.unroute('**/luu')
  await page.getByRole('link', { name: 'Gửi trước khi đăng xuất' }).click()
  await expect(page.getByText(/Đã gửi 1 phiếu lên máy chủ/)).toBeVisible()
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click()
  await expect(page).toHaveURL(`${office.url}/`)
  await expect(page.getByRole('link', { name: 'Đăng nhập' }).first()).toBeVisible()
  const left = await page.evaluate(async () => ({
    caches: (await caches.keys()).filter((name) => name.startsWith('cham-trang')),
    mark: document.cookie,
  }))
  expect(left).toEqual({ caches: [], mark: '' })
})
