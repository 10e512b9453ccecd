/** A browser that runs no scripts at all: an entrant completes and submits a dossier, a judge fills and confirms a sheet. */
import { expect, test, type Page } from '@playwright/test'
import { expectFitsPhone } from './support/checks'
import * as entrant from './support/entrant'
import { Office } from './support/office'

const lamp: entrant.Work = {
  title: 'Đèn bàn báo ngồi sai tư thế',
  field: 'Các dụng cụ sinh hoạt gia đình và đồ chơi trẻ em',
  author: { name: 'Sùng Thị Không Kịch Bản', born: ['9', '3', '2012'], representative: 'Sùng Mí Lử' },
  publish: true,
}

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3112, 'full')
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

test('an entrant completes a whole dossier, is told what is wrong, and submits', async () => {
  await office.moveClock(page, '2024-07-25T09:00')
  await office.signIn(page, 'khongjs@vidu.example', 'Sùng Thị Không Kịch Bản')
  const entry = await entrant.startEntry(page, office.url)
  await entrant.describe(page, entry, lamp)
  await expect(page).toHaveURL(entry)

  await page.goto(`${entry}/tac-gia/moi`)
  await entrant.fillAuthor(page, { ...lamp.author, born: ['31', '2', '2012'] })
  await page.getByRole('button', { name: 'Lưu tác giả' }).click()
  await expect(page).toHaveTitle(/^Lỗi: /)
  await expect(page.getByLabel('Họ và tên', { exact: true })).toHaveValue(lamp.author.name)
  await expect(page.getByLabel('Tháng', { exact: true })).toHaveValue('2')
  await entrant.fillAuthor(page, lamp.author)
  await page.getByRole('button', { name: 'Lưu tác giả' }).click()

  await entrant.nameTeacher(page, entry)
  await entrant.explain(page, entry)
  await entrant.upload(page, entry, 'Bản sao giấy khai sinh')
  await entrant.consent(page, entry, lamp.publish)
  await entrant.pledge(page, entry, lamp.author.name)

  await page.goto(`${entry}/kiem-tra`)
  await page.getByRole('link', { name: /Bản sao giấy khai sinh: Tải lên ít nhất một tệp/ }).click()
  await expect(page).toHaveURL(/\/tep#/)
  const part = 'Bản sao giấy khai sinh'
  const program = { name: 'khai-sinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ a program') }
  await entrant.uploadTo(page, part, program)
  await expect(page.getByText(`${part}: Mục này chỉ nhận tệp PDF, JPG và PNG`)).toBeVisible()
  await expect(page).toHaveTitle(/^Lỗi: /)
  await entrant.uploadTo(page, part, entrant.birthCertificate())
  expect(await entrant.submit(page, entry)).toMatch(/^HG18-\d{5}-[A-Z]$/)
  await expect(page.getByText(/Nhận lúc \d\d:\d\d:\d\d ngày 25\/7\/2024/)).toBeVisible()
  await expectFitsPhone(page)
})

test('a judge fills a sheet, is told which mark is out of range, and confirms', async () => {
  await office.moveClock(page, '2024-08-27T09:00')
  await office.become(page, 'Nông Văn Hiếu Đạt')
  await page.goto(`${office.url}/cham`)
  await page
    .getByRole('row', { name: /Chưa chấm/ })
    .getByRole('link')
    .first()
    .click()
  const desk = page.url().replace(/\?.*/, '')
  const marks = page.locator('input[inputmode=decimal]')
  for (const [index, value] of ['38,5', '31', '14.5', ''].entries()) await marks.nth(index).fill(value)
  await page.getByLabel('Nhận xét').fill('Làm kỹ, thử thật.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page).toHaveTitle(/^Lỗi: /)
  await expect(page.getByText('Nhập điểm từ 0 đến 30, cách nhau 0,5').first()).toBeVisible()
  await expect(marks.nth(1)).toHaveValue('31')

  await page.goto(desk)
  await expect(marks.nth(0)).toHaveValue('38,5')
  await expect(marks.nth(1)).toHaveValue('')
  await expect(page.getByText('53,00/100')).toBeVisible()
  await marks.nth(1).fill('28')
  await page.getByRole('button', { name: 'Xem lại và xác nhận' }).click()
  await expect(page.getByText('Chưa xác nhận được')).toBeVisible()
  await page.getByRole('link', { name: 'Sửa phiếu' }).click()
  await marks.nth(3).fill('13')
  await page.getByRole('button', { name: 'Xem lại và xác nhận' }).click()
  await expect(page.getByRole('row', { name: /Tổng điểm/ })).toContainText('94,00')
  await page.getByRole('button', { name: 'Xác nhận phiếu' }).click()
  await expect(page.getByText(/Đã xác nhận lúc/)).toBeVisible()

  await page.goto(desk)
  await expect(marks.nth(0)).toHaveAttribute('readonly')
  await expect(page.getByRole('button', { name: 'Xem lại và xác nhận' })).toHaveCount(0)
})

test('a judge who should not mark a work steps back from it, with a reason', async () => {
  await page.goto(`${office.url}/cham`)
  await page
    .getByRole('row', { name: /Chưa chấm/ })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('link', { name: 'Tôi không nên chấm bài này' }).click()
  await page.getByRole('button', { name: 'Từ chối chấm bài này' }).click()
  await expect(page.getByText('Ghi lý do bạn không nên chấm bài này.').first()).toBeVisible()
  await page.getByLabel('Lý do').fill('Tác giả là học sinh tôi hướng dẫn.')
  await page.getByRole('button', { name: 'Từ chối chấm bài này' }).click()
  await expect(page.getByText('Từ chối chấm').first()).toBeVisible()
})
