/** A secretary words a letter anew, urges those with drafts, and sees that it helped; a rule tells what it will send tomorrow. */
import { expect, test, type Page } from '@playwright/test'
import { violationsOf, widthAt } from './support/checks'
import { contestSlug } from './support/entrant'
import { Office } from './support/office'

test.setTimeout(180_000)

const urging = `/to-chuc/${contestSlug}/don-doc`
const pupil = 'emnho@vidu.example'

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3136)
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

test('from a draft left lying to a letter that reaches its owner', async () => {
  await test.step('a pupil begins a work and leaves it', async () => {
    await office.signIn(page, pupil, 'Sùng Thị Mỷ')
    await page.goto(`${office.url}/du-thi/moi?cuoc-thi=${contestSlug}`)
    await page.getByRole('button', { name: /Bắt đầu/ }).click()
    await expect(page).toHaveURL(/\/du-thi\/[0-9a-f]{24}/)
  })

  await test.step('a misspelt field is refused with the nearest one; the letter is worded anew', async () => {
    await office.become(page, 'Hoàng Thị Mai Lan')
    await page.goto(`${office.url}/to-chuc/${contestSlug}/thu/mau/drafts-waiting`)
    const text = page.getByLabel('Nội dung')
    await text.fill('Chào {{ho ten}},\n\nEm còn bài chưa nộp:\n{{danh sách bài}}\n\nHạn: {{hạn nộp}}.')
    await page.getByRole('button', { name: 'Lưu mẫu thư' }).click()
    await expect(page.getByRole('alert')).toContainText('Có phải bạn định viết {{họ tên}}?')
    await isSound()
    await text.fill('Chào {{họ tên}},\n\nEm còn bài chưa nộp:\n{{danh sách bài}}\n\nHạn: {{hạn nộp}}.')
    await page.getByRole('button', { name: 'Lưu mẫu thư' }).click()
    await expect(page.getByText('Đã lưu mẫu thư.')).toBeVisible()
    await isSound()
  })

  await test.step('those with drafts are urged: seen first, word for word, then sent', async () => {
    await page.goto(office.url + urging)
    await page.getByRole('link', { name: 'Soạn thư 1 người có bản nháp chưa nộp' }).click()
    await page.getByRole('button', { name: 'Xem người nhận và bản thư' }).click()
    await expect(page.getByText('Em còn bài chưa nộp:')).toBeVisible()
    await expect(page.getByRole('cell', { name: pupil })).toBeVisible()
    await isSound()
    await page.getByRole('button', { name: 'Gửi 1 thư' }).click()
    await expect(page.getByText('Các thư đang lần lượt được gửi.')).toBeVisible()
    await isSound()
  })

  await test.step('the letter reaches her, and says why it came', async () => {
    // A letter leaves a minute after its act.
    await office.moveClock(page, '2024-07-25T10:05')
    const letter = await office.letterTo(pupil, 'Em còn bài chưa nộp')
    expect(letter).toContain('Chào Sùng Thị Mỷ,')
    expect(letter).toContain('Bạn nhận thư này vì đã lập hồ sơ dự')
    await page.goto(office.url + urging)
    await expect(page.getByRole('cell', { name: '0/1 hồ sơ được nhắc đã nộp' })).toBeVisible()
  })

  await test.step('a rule is switched on and shows what it will send tomorrow', async () => {
    await page.goto(`${office.url}${urging}/quy-tac`)
    const rule = page.locator('#drafts')
    await rule.getByLabel('Bật quy tắc này').check()
    await rule.getByLabel('Số ngày').fill('10')
    await rule.getByRole('button', { name: 'Lưu quy tắc' }).click()
    await expect(page.getByText('Đã lưu.')).toBeVisible()
    await isSound()
    await page.getByRole('link', { name: 'Ngày mai gửi gì' }).click()
    await expect(page.getByText('1 thư sẽ chờ bạn xem rồi mới gửi')).toBeVisible()
    await isSound()
  })
})
