/** The council in session: who is there, a secret ballot on phones, its count, the names opened, the minutes. The paper ships no script. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, headOf, widthAt } from './support/checks'
import { contestSlug } from './support/entrant'
import { Office } from './support/office'

const shots = process.env.SHOTS
const council = `/hoi-dong/${contestSlug}`
const question = 'Thông qua cơ cấu giải như đề xuất'
const judges = ['Trần Quốc Bình An', 'Sùng Thị Pà', 'Nông Văn Hiếu Đạt']

test.setTimeout(240_000)

let office: Office
let chair: Page
let phone: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3126, 'full')
  chair = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  if (shots) await mkdir(shots, { recursive: true })
})

test.afterAll(async () => {
  await chair?.context().close()
  await phone?.context().close()
  await office?.close()
})

async function draw(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}

test('the council votes in secret, counts, opens the names and has its minutes', async () => {
  await office.moveClock(chair, '2024-09-20T09:00')
  await office.become(chair, 'Lù Văn Khoa')
  await chair.goto(`${office.url}${council}`)
  await draw(chair, 'board')

  await test.step('the session is put on record with those present', async () => {
    await chair.getByRole('link', { name: 'Phiên họp, bỏ phiếu' }).click()
    await draw(chair, 'session-empty')
    await chair.getByLabel('Địa điểm').fill('Phòng họp số 2, Liên hiệp hội')
    await chair.getByLabel('Người ghi biên bản').fill('Hoàng Thị Mai Lan')
    for (const box of await chair.getByRole('checkbox').all()) await box.check()
    await chair.getByRole('button', { name: 'Lưu phiên họp' }).click()
    await expect(chair.getByText(/Có mặt (\d)\/\1 thành viên\./)).toBeVisible()
    await draw(chair, 'session')
  })

  await test.step('a question is put to a secret ballot', async () => {
    await chair.getByRole('link', { name: 'Thông qua một việc' }).click()
    await chair.getByRole('button', { name: 'Mở bỏ phiếu kín' }).click()
    await expect(chair.getByText('Ghi nội dung cần bỏ phiếu.').first()).toBeVisible()
    await chair.getByLabel('Nội dung cần thông qua').fill(question)
    await draw(chair, 'new-ballot')
    await chair.getByRole('button', { name: 'Mở bỏ phiếu kín' }).click()
    await expect(chair.getByRole('heading', { name: 'Phiếu số 1' })).toBeVisible()
    await draw(chair, 'ballot-open')
    await expectAccessible(chair)
  })

  await test.step('two papers are too few to count in secret', async () => {
    await vote(judges[0] ?? '', 'Đồng ý')
    await vote(judges[1] ?? '', 'Không đồng ý')
    await chair.getByRole('button', { name: 'Đóng và kiểm phiếu' }).click()
    await expect(chair.getByText('dưới 3 phiếu thì không còn kín')).toBeVisible()
  })

  await test.step('the third makes a count that everybody may read', async () => {
    await vote(judges[2] ?? '', 'Đồng ý')
    await chair.getByRole('button', { name: 'Đóng và kiểm phiếu' }).click()
    await expect(chair.getByText('3 phiếu hợp lệ')).toBeVisible()
    await draw(chair, 'ballot-closed')
    await expectAccessible(chair)
    await phone.reload()
    await expect(phone.getByText('3 phiếu hợp lệ')).toBeVisible()
    await draw(phone, 'phone-closed')
  })

  await test.step('the names are opened by one act', async () => {
    await chair.goto(`${office.url}${council}`)
    await chair.getByLabel('Lý do mở phách').fill('Hội đồng quyết định mở phách trước khi chốt')
    await chair.getByRole('button', { name: 'Mở phách' }).click()
    await expect(chair.getByText('Đã mở phách lúc')).toBeVisible()
    await draw(chair, 'board-named')
    await chair.goto(`${office.url}${council}/man-chieu`)
    await draw(chair, 'projector')
  })

  await test.step('the minutes tell it', async () => {
    await chair.goto(`${office.url}${council}/bien-ban`)
    for (const text of [/(\d)\/\1 thành viên/, question, 'Đồng ý: 2; Không đồng ý: 1.', 'Mở phách lúc']) {
      await expect(chair.getByText(text).first()).toBeVisible()
    }
    await draw(chair, 'minutes')
    expect(await widthAt(chair, 360)).toBeLessThanOrEqual(360)
  })
})

/** A judge finds the ballot on the own page, votes, and cannot vote again. */
async function vote(name: string, choice: string): Promise<void> {
  await office.become(phone, name)
  await phone.goto(`${office.url}/cham`)
  if (name === judges[0]) await draw(phone, 'phone-queue')
  await phone.getByRole('link', { name: 'Bỏ phiếu số 1' }).click()
  if (name === judges[0]) {
    await draw(phone, 'phone-paper')
    await expectAccessible(phone)
    expect((await headOf(phone)).scripts).toBe(0)
    expect(await widthAt(phone, 360)).toBeLessThanOrEqual(360)
  }
  await phone.getByLabel(choice, { exact: true }).check()
  await phone.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click()
  await expect(phone.getByText('Quý vị đã bỏ phiếu')).toBeVisible()
  await expect(phone.getByText('phiếu hợp lệ')).toHaveCount(0)
}
