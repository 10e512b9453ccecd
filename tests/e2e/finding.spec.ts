/** A secretary finds work and does it: from a number to its rows, narrowed, kept, labelled, taken back, and taken along. */
import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { expectAccessible } from './support/checks'
import { contestSlug } from './support/entrant'
import { Office } from './support/office'

test.setTimeout(180_000)

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3137, 'full')
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

test('from a number of the control room to a list that is kept, worked upon and taken along', async () => {
  await office.become(page, 'Hoàng Thị Mai Lan')
  await page.goto(`${office.url}/to-chuc/${contestSlug}`)

  await test.step('one box finds works and letters alike, and leads to the whole list', async () => {
    await page.getByLabel('Tìm hồ sơ, giám khảo, đơn vị, thư').fill('giang')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await expect(page.getByText(/^Hồ sơ: \d+$/)).toBeVisible()
    await expectAccessible(page)
    const told = Number(/\d+/.exec(await page.getByText(/^Thư: \d+$/).innerText())?.[0])
    await page.getByRole('link', { name: 'Xem tất cả thư tìm được' }).click()
    await expect(page.getByRole('main').locator('tbody tr')).toHaveCount(told)
    await page.goto(`${office.url}/to-chuc/${contestSlug}`)
  })

  const total = await test.step('a number leads to its rows', async () => {
    const link = page.getByRole('list', { name: 'Hồ sơ đi đến đâu' }).getByRole('link', { name: /Hợp lệ/ })
    const told = Number((await link.innerText()).match(/\d+/)?.[0])
    await link.click()
    await expect(page.getByText(`Hồ sơ “Hợp lệ”: ${told}`)).toBeVisible()
    await expectAccessible(page)
    return told
  })

  const narrowed = await test.step('the list is narrowed, and kept under a name', async () => {
    await page.getByLabel('Lĩnh vực').first().selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Lọc' }).first().click()
    const caption = await page.locator('caption').innerText()
    const left = Number(/: (\d+)$/.exec(caption)?.[1])
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(total)
    await page.getByText('Lưu danh sách này').click()
    await page.getByLabel('Tên danh sách').fill('Hợp lệ, lĩnh vực đầu')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Hợp lệ, lĩnh vực đầu' })).toBeVisible()
    return left
  })

  await test.step('all of it gets a label, seen beforehand, and the act is taken back', async () => {
    await page.getByLabel(`Tất cả ${narrowed} hồ sơ khớp với bộ lọc`).check()
    await page.getByLabel('Việc', { exact: true }).selectOption({ label: 'Gắn nhãn' })
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByLabel('Nhãn', { exact: true }).fill('Mời trưng bày')
    await page.getByRole('button', { name: 'Xem trước với nhãn này' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: `Gắn nhãn “Mời trưng bày”: ${narrowed} hồ sơ` }).click()
    await expect(page.getByText(`Đã làm ${narrowed}/${narrowed} hồ sơ.`)).toBeVisible()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(page.getByText(`Đã hoàn tác ${narrowed} hồ sơ`)).toBeVisible()
  })

  await test.step('the kept list is opened from the control room and taken along', async () => {
    await page.goto(`${office.url}/to-chuc/${contestSlug}`)
    await page.getByRole('link', { name: 'Hợp lệ, lĩnh vực đầu' }).click()
    await page.getByText('Tải danh sách này').click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải về' }).click()
    const sheet = readSpreadsheet(await readFile(await (await download).path()))
    expect(sheet.ok && sheet.rows.filter(({ cells }) => /^\d+$/.test(cells[0] ?? '')).length).toBe(narrowed)
  })
})
