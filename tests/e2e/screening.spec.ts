/** A secretary screens: a repeated work is recognised, two dossiers go back for one reason, a model comes in, a decision is made. */
import { expect, test, type Page } from '@playwright/test'
import { violationsOf, widthAt } from './support/checks'
import { contestSlug } from './support/entrant'
import { Office } from './support/office'

test.setTimeout(240_000)

const coming = `/to-chuc/${contestSlug.replace('2024', '2025')}`
const judged = `/to-chuc/${contestSlug}`

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  office = await Office.open(3135, 'full')
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

test('from what waits to the decision', async () => {
  await office.signIn(page, 'thuky@vidu.example')

  await test.step('a work that came before is shown beside it, and is held to be the same', async () => {
    const row = page.getByRole('row', { name: /Bộ thí nghiệm quang học/ })
    await expect(async () => {
      await page.goto(`${office.url}${coming}/ra-soat`)
      await expect(row).toContainText(/Còn \d+ mục/, { timeout: 1_000 })
    }).toPass()
    await isSound()
    await row.getByRole('link').click()
    await page.getByRole('button', { name: 'Nhận hồ sơ này' }).click()
    await expect(page.getByText('Bạn đang rà soát hồ sơ này.')).toBeVisible()
    const pair = page.locator('[id^="cap-"]').first()
    // Compared in the background, a few seconds after the office opened.
    await expect(async () => {
      await page.reload()
      await expect(pair).toContainText('Trùng tên mô hình, sản phẩm', { timeout: 1_000 })
    }).toPass()
    await expect(page.getByRole('button', { name: 'Hợp lệ', exact: true })).toHaveCount(0)
    await isSound()
    await pair.getByRole('button', { name: /^Trùng/ }).click()
    await expect(page.getByRole('alert')).toContainText('Ghi rõ lý do.')
    await page.getByLabel('Căn cứ').first().fill('Cùng nhóm tác giả, cùng bản thuyết minh.')
    await pair.getByRole('button', { name: /^Trùng/ }).click()
    await expect(page.getByText('Đã kết luận trùng. Kết luận')).toBeVisible()
    await expect(page.getByText('Cùng nhóm tác giả, cùng bản thuyết minh.').first()).toBeVisible()
  })

  await test.step('two dossiers go back for one ready reason', async () => {
    await page.goto(`${office.url}${coming}/ra-soat`)
    const boxes = page.getByRole('checkbox', { name: /^Chọn hồ sơ/ })
    await boxes.nth(1).check()
    await boxes.nth(2).check()
    await page.getByLabel('Với các hồ sơ đã chọn').selectOption('Yêu cầu bổ sung')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await expect(page.getByText('2 hồ sơ sẽ được thực hiện')).toBeVisible()
    await page
      .getByRole('navigation', { name: /Lý do có sẵn/ })
      .getByRole('link')
      .first()
      .click()
    await expect(page.getByLabel('Cần bổ sung, sửa điều gì')).not.toHaveValue('')
    await isSound()
    await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung 2 hồ sơ' }).click()
    await expect(page.getByText('Đã thực hiện 2 hồ sơ.')).toBeVisible()
  })

  await test.step('a model is received against a paper', async () => {
    await page.goto(`${office.url}${coming}/mo-hinh`)
    const number = (await page.getByRole('row').nth(1).getByRole('cell').first().textContent()) ?? ''
    await page.getByLabel('Mã biên nhận của hồ sơ').fill(number.toLowerCase())
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByLabel('Tình trạng khi nhận').fill('Nguyên vẹn')
    await page.getByLabel('Nơi để').fill('Kệ 3')
    await isSound()
    await page.getByRole('button', { name: 'Nhận và in biên nhận' }).click()
    await page.getByRole('link', { name: 'Biên nhận mô hình và nhãn để in' }).click()
    await expect(page.locator('svg', { hasText: number })).toBeVisible()
    await isSound()
  })

  await test.step('and the decision that recognises valid entries is made and taken away', async () => {
    await page.goto(`${office.url}${judged}/ra-soat/quyet-dinh`)
    await page.getByLabel('Số', { exact: true }).fill('12')
    await page.getByLabel('Họ tên người ký').fill('Lù Văn Khoa')
    await isSound()
    await page.getByRole('button', { name: 'Chốt danh sách và lập quyết định' }).click()
    await expect(page.getByText('Phụ lục I', { exact: true })).toBeVisible()
    await isSound()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /Word/ }).click()
    expect((await download).suggestedFilename()).toBe('quyet-dinh-12-QD-BTC.docx')
  })
})
