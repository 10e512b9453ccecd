/** Entries come up: a school enters by spreadsheet and endorses, a commune sends its list, a province nominates to the nation. */
import { expect, test, type Page } from '@playwright/test'
import { violationsOf, widthAt } from './support/checks'
import { Office } from './support/office'

test.setTimeout(300_000)

const collected = 'sang-tao-tre-tuyen-chon-2025'
const national = 'sang-tao-tre-toan-quoc-2025'
const field = 'Phần mềm tin học'
const scan = {
  name: 'danh-sach-da-ky.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000)
  office = await Office.open(3134, 'full')
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

async function isSound(): Promise<void> {
  expect.soft(await violationsOf(page)).toEqual([])
  expect.soft(await widthAt(page, 360)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1366, height: 768 })
}

/** The sheet of the school: twelve works, of which three have a wrong cell. */
function sheet(): Buffer {
  const head = ['Tên mô hình, sản phẩm', 'Lĩnh vực', 'Tác giả 1: họ và tên', 'Tác giả 1: ngày sinh']
  const rows = Array.from({ length: 12 }, (_, index) => [
    `Mô hình của trường số ${index + 1}`,
    index === 2 ? 'Nấu ăn' : field,
    `Học Sinh ${index + 1}`,
    index === 5 ? '31/2/2012' : index === 8 ? '1/1/1990' : '20/5/2012',
  ])
  return Buffer.from([head, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'))
}

test('a school enters twelve works by spreadsheet and mends three cells', async () => {
  await office.signIn(page, 'daumoi1@vidu.example')
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await page.getByRole('link', { name: 'Trường THCS Tân Sơn (ví dụ)' }).click()
  await isSound()
  await page.getByRole('link', { name: 'Nộp hộ theo bảng tính' }).click()
  await page
    .getByLabel('Tệp bảng tính')
    .setInputFiles({ name: 'ho-so.csv', mimeType: 'text/csv', buffer: sheet() })
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByText('Không phải ngày có thật.')).toBeVisible()
  await isSound()
  await page.getByLabel('Ô B4: Lĩnh vực').fill(field)
  await page.getByLabel('Ô D7: Tác giả 1: ngày sinh').fill('1/3/2012')
  await page.getByLabel('Ô D10: Tác giả 1: ngày sinh').fill('1/1/2012')
  await page.getByRole('button', { name: 'Lưu và kiểm tra lại' }).click()
  await page.getByRole('button', { name: 'Tạo 12 hồ sơ nháp' }).click()
  await expect(page.getByText('Đã tạo 12 hồ sơ nháp.')).toBeVisible()
  await page.getByRole('link', { name: 'Xem các hồ sơ đang soạn' }).click()
  await expect(page.getByText('Đang soạn: 12 hồ sơ')).toBeVisible()
})

test('the school endorses, the commune chooses, stamps and sends: the works are with the organiser', async () => {
  await page.goto(`${office.url}/don-vi`)
  await page.getByRole('link', { name: 'Trường THCS Tân Sơn (ví dụ)' }).click()
  await chooseAll()
  await page.getByRole('button', { name: 'Gửi danh sách lên trên' }).click()
  await expect(page.getByText('Đã gửi danh sách lên trên.')).toBeVisible()
  await office.signIn(page, 'daumoi2@vidu.example')
  await page.goto(`${office.url}/don-vi`)
  await page.getByRole('link', { name: 'Xã Minh Tân (ví dụ)' }).click()
  await chooseAll()
  await isSound()
  await page.getByRole('button', { name: 'Gửi danh sách lên trên' }).click()
  await expect(page.getByText('Cuộc thi yêu cầu bản quét danh sách')).toBeVisible()
  await page.getByRole('link', { name: 'Tải bản quét lên' }).click()
  await page.getByLabel('Tệp bản quét').setInputFiles(scan)
  await page.getByRole('button', { name: 'Tải lên' }).click()
  await expect(page.getByRole('link', { name: scan.name })).toBeVisible()
  await page.getByRole('button', { name: 'Gửi danh sách lên trên' }).click()
  await expect(page.getByText('Đã chuyển: 3 hồ sơ')).toBeVisible()
  await office.signIn(page, 'thuky@vidu.example')
  await page.goto(`${office.url}/to-chuc/${collected}/ho-so`)
  await expect(page.getByText('TC25-00003')).toBeVisible()
})

/** Everything that waits is ticked, chosen, and made a list of. */
async function chooseAll(): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Chọn các hồ sơ đã đánh dấu' }).click()
  await page.getByRole('link', { name: /^Đã chọn/ }).click()
  await page.getByRole('button', { name: 'Lập danh sách 3 hồ sơ' }).click()
}

test('the province nominates ten works to the nation, which takes them in', async () => {
  await office.signIn(page, 'bantochuc@vidu.example')
  await page.goto(`${office.url}/to-chuc/${national}/de-cu`)
  await expect(page.getByText('Chưa nhận được đề cử nào.')).toBeVisible()
  await page.goto(`${office.url}/to-chuc/sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-2023/de-cu`)
  await isSound()
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 10)) await box.check()
  await page.getByRole('button', { name: 'Lập danh sách từ các hồ sơ đã đánh dấu' }).click()
  await page.getByRole('button', { name: 'Gửi lên cấp trên' }).click()
  await page.goto(`${office.url}/to-chuc/${national}/de-cu`)
  await page.getByRole('link', { name: 'Danh sách số 1' }).click()
  await isSound()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Nhận các hồ sơ đã đánh dấu' }).click()
  await expect(page.getByRole('cell', { name: 'Đã nhận' })).toHaveCount(10)
})
