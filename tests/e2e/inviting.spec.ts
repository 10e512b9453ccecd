/** A judge is invited from the register: the letter leads to the page, the answer to the panel and to the desk. */
import { expect, test, type Page } from '@playwright/test'
import { violationsOf, widthAt } from './support/checks'
import { contestSlug } from './support/entrant'
import { Office } from './support/office'

test.setTimeout(180_000)

const panels = `/to-chuc/${contestSlug}/to-giam-khao`
const expert = { name: 'Vương Đức Hạnh', email: 'vuongduchanh@vidu.example' }

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3122)
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

test('from the register to the panel, by letter', async () => {
  await test.step('the organiser enters an expert and founds a panel', async () => {
    await office.become(page, 'Nguyễn Đức Thành Long')
    await page.goto(`${office.url}/to-chuc/${contestSlug}/chuyen-gia/moi`)
    await page.getByLabel('Họ và tên').fill(expert.name)
    await page.getByLabel('Học vị, trình độ').selectOption('Kỹ sư')
    await page.getByLabel('Thư điện tử (không bắt buộc)').fill(expert.email)
    await page.getByLabel('Lĩnh vực chuyên môn').fill('Cơ khí')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.getByText('Đã lưu vào sổ chuyên gia.')).toBeVisible()
    await page.goto(office.url + panels)
    await page.getByLabel('Tên tổ').fill('Tổ Cơ khí')
    await page.getByLabel('Đồ dùng dành cho học tập').check()
    await page.getByRole('button', { name: 'Lập tổ' }).click()
  })

  await test.step('and invites the expert, found without accents', async () => {
    await page.getByRole('link', { name: 'Chọn từ sổ chuyên gia' }).click()
    await page.getByLabel('Tên, nơi công tác, từ khóa').fill('duc hanh')
    await page.getByRole('button', { name: 'Lọc' }).click()
    await isSound()
    await page
      .getByRole('row', { name: /Vương Đức Hạnh/ })
      .getByRole('button', { name: 'Mời:' })
      .click()
    await expect(page.getByText('Chờ trả lời')).toBeVisible()
    await isSound()
  })

  await test.step('the letter leads to the invitation, which is accepted for eight entries', async () => {
    const letter = await office.letterTo(expert.email, 'mời tham gia chấm thi')
    const link = new URL(/http:\S+\/cham\/loi-moi\/\w{24}/.exec(letter)?.[0] ?? '')
    await office.signIn(page, expert.email, { back: link.pathname })
    await expect(page.getByRole('heading', { name: 'Lời mời tham gia chấm thi' })).toBeVisible()
    await isSound()
    await page.getByRole('button', { name: 'Gửi trả lời' }).click()
    await expect(page.getByRole('alert')).toContainText('Chọn nhận lời hoặc không tham gia được.')
    await page.getByLabel('Tôi nhận lời').check()
    await page.getByLabel(/Số hồ sơ tối đa/).fill('8')
    await page.getByRole('button', { name: 'Gửi trả lời' }).click()
    await isSound()
    await page.getByRole('link', { name: 'Đến trang Chấm' }).click()
    await expect(page.getByRole('heading', { name: /Tổ Cơ khí/ })).toBeVisible()
  })

  await test.step('the office sees the answer', async () => {
    await office.become(page, 'Nguyễn Đức Thành Long')
    await page.goto(office.url + panels)
    await page.getByRole('link', { name: 'Tổ Cơ khí' }).click()
    await expect(page.getByText(/Nhận lời ngày .*, tối đa 8 hồ sơ/)).toBeVisible()
  })
})
