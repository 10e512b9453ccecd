/** A judge in a workshop with a phone and a bad line: marks and photographs without network, all of it on the server after. */
import { expect as hasty, test, type Page } from '@playwright/test'
import { genuine } from '../support/dossier'
import { jpg as telling } from '../support/telling-files'
import { expectAccessible, expectFitsPhone } from './support/checks'
import { Office } from './support/office'

const expect = hasty.configure({ timeout: 20_000 })

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let office: Office
let page: Page
let desk = ''

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3331, 'visit')
  page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

const photographs = (on: Page) => on.locator('#anh figure img')
const progress = (on: Page, text: string) => on.getByText(new RegExp(`^${text}`)).first()

async function shoot(bytes: Buffer, name: string): Promise<void> {
  await page.getByLabel('Chụp ảnh').setInputFiles({ name, mimeType: 'image/jpeg', buffer: bytes })
}

test('opens on one criterion, with buttons for a thumb', async () => {
  await office.signIn(page, 'giamkhao2@vidu.example')
  await page.goto(`${office.url}/cham`)
  await page
    .getByRole('link', { name: /^Chấm tiếp/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Phiếu chấm' })).toBeVisible()
  desk = page.url().replace(/\?.*/, '')
  await expect(progress(page, '3/4')).toBeVisible()
  await expect(page.locator('input[inputmode=decimal]:visible')).toHaveCount(1)
  await page.getByRole('button', { name: /Thêm một nấc/ }).click()
  await expect(page.locator('input[inputmode=decimal]:visible')).toHaveValue('0,5')
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await expect(progress(page, '4/4')).toBeVisible()
  for (const button of await page.locator('nav[aria-label="Từng bước trên phiếu"] button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(56)
  }
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'Xem cả phiếu' }).click()
  await expect(page.locator('input[inputmode=decimal]:visible')).toHaveCount(4)
  await page.getByRole('button', { name: 'Chấm từng tiêu chí' }).click()
})

test('keeps marks and photographs on the phone while there is no network, and sends them after', async () => {
  await page.context().setOffline(true)
  await page.locator('input[inputmode=decimal]:visible').fill('12')
  await shoot(telling, 'IMG_0001.jpg')
  await shoot(genuine.jpg, 'IMG_0002.jpg')
  await expect(page.getByText('2 ảnh đang giữ trên máy này, chờ mạng để gửi.')).toBeVisible()
  await expect(page.getByText('Chưa lưu được. Đang giữ trên máy này và sẽ tự lưu lại.')).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.context().setOffline(false)
  await expect(page.getByText('2 ảnh đang giữ trên máy này')).toBeHidden()
  await expect(photographs(page)).toHaveCount(2)
  await expect
    .poll(() =>
      photographs(page)
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0)
  await expect(page.getByText(/Đã lưu trên máy chủ lúc \d\d:\d\d\s*$/)).toBeVisible()
  await page.reload()
  await expect(photographs(page)).toHaveCount(2)
  await expect(page.getByText('2/12 ảnh')).toBeVisible()
})

test('shows the visit and its photographs before the sheet is locked, and takes one off without script', async ({
  browser,
}) => {
  await expect(progress(page, '4/4')).toBeHidden()
  await expect(progress(page, 'Nhận xét')).toBeVisible()
  await page.getByLabel('Đến xem lúc nào').fill('thứ Ba 27/8/2024, 8 giờ 30')
  await page.getByLabel('Ở đâu').fill('Xưởng của trường')
  await page.getByLabel('Nhận xét').fill('Máy chạy được.')
  await page.getByRole('button', { name: /Xem lại/ }).click()
  await expect(page).toHaveURL(/\/xac-nhan$/)
  await expect(page.getByText('thứ Ba 27/8/2024, 8 giờ 30, Xưởng của trường')).toBeVisible()
  await expect(page.locator('figure img')).toHaveCount(2)
  await expectAccessible(page)
  await expectFitsPhone(page)
  const cookies = await page.context().cookies()
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await plain.addCookies(cookies)
  const bare = await plain.newPage()
  await bare.goto(`${desk}?xem=phieu`)
  await expect(bare.locator('input[inputmode=decimal]:visible')).toHaveCount(4)
  await bare
    .getByRole('button', { name: /Bỏ ảnh/ })
    .first()
    .click()
  await expect(photographs(bare)).toHaveCount(1)
  await bare.locator('#anh input[type=file]').setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: genuine.png,
  })
  await bare.getByRole('button', { name: 'Gửi ảnh' }).click()
  await expect(photographs(bare)).toHaveCount(2)
  await bare.locator('#anh input[type=file]').setInputFiles({
    name: 'a.pdf',
    mimeType: 'application/pdf',
    buffer: genuine.pdf,
  })
  await bare.getByRole('button', { name: 'Gửi ảnh' }).click()
  await expect(bare.getByRole('heading', { name: 'Ảnh chưa được giữ' })).toBeVisible()
  await plain.close()
})
