/** Two provinces become one between two editions: the old one keeps its names, the new one offers the new units. */
import { expect, test, type Page } from '@playwright/test'
import { violationsOf, widthAt } from './support/checks'
import { contestSlug } from './support/entrant'
import { Office } from './support/office'

test.setTimeout(240_000)

const coming = 'sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-2025'
const byUnit = `/to-chuc/${contestSlug}/theo-don-vi`
const [oldSchool, newSchool] = ['Trường THCS Minh Tân (ví dụ)', 'Trường THCS Minh Tân Một (ví dụ)']

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  office = await Office.open(3133, 'full')
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

async function openUnit(name: string): Promise<void> {
  await page.goto(`${office.url}/quan-tri/don-vi`)
  await page.getByLabel('Tên, tên gọi khác hoặc mã').fill(name)
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('link', { name, exact: true }).click()
}

async function tellAct(): Promise<void> {
  await page.getByLabel('Ngày', { exact: true }).fill('1')
  await page.getByLabel('Tháng', { exact: true }).fill('7')
  await page.getByLabel('Năm', { exact: true }).fill('2025')
  await page.getByLabel('Lý do').fill('Sắp xếp đơn vị hành chính')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await isSound()
  await page.getByRole('button', { name: 'Ghi vào danh mục' }).click()
  await expect(page.getByText('Đã ghi.')).toBeVisible()
}

async function countOf(view: string, unit: string): Promise<string> {
  await page.goto(`${office.url}${byUnit}?cap=province&theo=${view}`)
  return page
    .getByRole('row', { name: new RegExp(`^${unit}`) })
    .getByRole('cell')
    .first()
    .innerText()
}

test('a merger between two editions', async () => {
  await test.step('the 18th edition counts its entries under Hà Giang', async () => {
    await office.signIn(page, 'bantochuc@vidu.example')
    expect(Number(await countOf('khi-nop', 'Tỉnh Hà Giang'))).toBeGreaterThan(20)
  })

  await test.step('on 2/7/2025 the organiser merges Hà Giang and Tuyên Quang, and renames a school', async () => {
    await office.moveClock(page, '2025-07-02T09:00')
    await page.goto(`${office.url}/quan-tri/don-vi/moi/sua`)
    await page.getByLabel('Tên đơn vị').fill('Tỉnh Tuyên Quang')
    await page.getByLabel('Loại', { exact: true }).selectOption('Tỉnh, thành phố')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.getByText('Đã lưu.')).toBeVisible()
    await openUnit('Tỉnh Hà Giang')
    await page.getByRole('link', { name: 'Sáp nhập, hợp nhất' }).click()
    await page.getByLabel('Tìm đơn vị').fill('tuyen quang')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('checkbox', { name: 'Tỉnh Tuyên Quang' }).check()
    await page.getByLabel('Tên đơn vị mới').fill('Tỉnh Tuyên Quang')
    await tellAct()
    await expect(page.getByText('Tỉnh Hà Giang được kế tiếp bởi Tỉnh Tuyên Quang.')).toBeVisible()
    await isSound()
    await openUnit(oldSchool)
    await page.getByRole('link', { name: 'Đổi tên' }).click()
    await page.getByLabel('Tên mới').fill(newSchool)
    await tellAct()
  })

  await test.step('the old editions still print the old names; by today they count under Tuyên Quang', async () => {
    const then = await countOf('khi-nop', 'Tỉnh Hà Giang')
    expect(await countOf('hien-nay', 'Tỉnh Tuyên Quang')).toBe(then)
    await isSound()
    await page.goto(`${office.url}${byUnit}`)
    await expect(page.getByRole('rowheader', { name: oldSchool })).toBeVisible()
    await page.getByRole('radio', { name: 'Đơn vị hiện nay' }).check()
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    await expect(page.getByRole('rowheader', { name: newSchool })).toBeVisible()
    await page.goto(`${office.url}/to-chuc/${contestSlug}/ho-so`)
    await expect(page.getByText(oldSchool).first()).toBeVisible()
    await expect(page.getByText(newSchool)).toHaveCount(0)
  })

  await test.step('who enters the 19th edition is offered the units of today', async () => {
    await office.signIn(page, 'thisinh3@vidu.example')
    await page.goto(`${office.url}/du-thi/moi?cuoc-thi=${coming}`)
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    const entry = page.url()
    await page.goto(`${entry}/huong-dan`)
    const offered = await page.getByLabel('Đơn vị gửi bài dự thi').locator('option').allInnerTexts()
    expect(offered).toContain(newSchool)
    expect(offered).toContain('Tỉnh Tuyên Quang')
    expect(offered).not.toContain(oldSchool)
    expect(offered).not.toContain('Tỉnh Hà Giang')
    await page.goto(`${entry}/don-vi?tim=minh+tan`)
    await isSound()
    await page.getByRole('radio', { name: newSchool }).check()
    await page.getByRole('button', { name: 'Chọn đơn vị này' }).click()
    await expect(page.getByLabel('Đơn vị gửi bài dự thi').locator('option:checked')).toHaveText(newSchool)
  })
})
