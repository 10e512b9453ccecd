/** An organiser assigns by keyboard, by drawing with the mouse, by spreadsheet; undoes it; replaces a judge who is ill. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './support/checks'
import { Office } from './support/office'

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const contest = '/to-chuc/sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-2024'

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3124, 'full')
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await office.become(page, 'Nguyễn Đức Thành Long')
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

/** The blank sheets of one judge, from above; blind codes are drawn anew in every office. */
const box = (index: number) => page.getByRole('checkbox', { name: /Nông Văn Hiếu Đạt/ }).nth(index)
const codeOf = async (row: Locator) => (await row.getByRole('rowheader').innerText()).slice(0, 3)
const load = () => page.locator('tfoot td').last()

async function openMatrix(): Promise<void> {
  await page.goto(`${office.url}${contest}/phan-cong`)
  await expect(page.locator('input[data-cell][tabindex="0"]')).toHaveCount(1)
}

async function centre(thing: Locator): Promise<[number, number]> {
  await thing.scrollIntoViewIfNeeded()
  const at = await thing.boundingBox()
  if (!at) throw new Error('Not drawn')
  return [at.x + at.width / 2, at.y + at.height / 2]
}

test('walks the matrix with arrows, unticks with the space bar, and the load follows', async () => {
  await openMatrix()
  await box(0).focus()
  await page.keyboard.press('ArrowDown')
  await expect(box(1)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(box(1)).not.toBeChecked()
  await expect(load()).toHaveText('14')
  await page.keyboard.press('ArrowUp')
  await expect(box(0)).toBeFocused()
  await expectAccessible(page)
})

test('draws over several boxes with the mouse held down, and a click still turns only its own', async () => {
  await openMatrix()
  await page.mouse.move(...(await centre(box(3))))
  await page.mouse.down()
  await page.mouse.move(...(await centre(box(5))), { steps: 12 })
  await page.mouse.up()
  for (const index of [3, 4, 5]) await expect(box(index)).not.toBeChecked()
  await expect(box(2)).toBeChecked()
  await expect(load()).toHaveText('12')
  await box(4).click()
  await expect(box(4)).toBeChecked()
  await expect(load()).toHaveText('13')
})

test('saves what was drawn as one act, and undoes it as one', async () => {
  await page.getByRole('button', { name: 'Lưu phân công' }).click()
  await expect(page.getByText('Đã lưu: gỡ 2 phiếu.')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác: trả lại 2 phiếu' }).click()
  await expect(page.getByText('Đã hoàn tác: trả lại 2 phiếu.')).toBeVisible()
  for (const index of [3, 4, 5]) await expect(box(index)).toBeChecked()
})

test('applies a spreadsheet exactly as it was looked at, and refuses one line by line', async () => {
  const blank = await codeOf(box(6).locator('xpath=ancestor::tr'))
  const begun = await codeOf(page.getByRole('row', { name: /Đang chấm$/ }).first())
  await page.getByRole('link', { name: 'Bằng bảng tính' }).click()
  const sheet = page.url()
  const upload = async (...lines: string[]) => {
    const buffer = Buffer.from(lines.join('\r\n'))
    await page.goto(sheet)
    await page.getByLabel('Bảng đã điền').setInputFiles({ name: 'bang.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Xem trước' }).click()
  }
  await upload('Mã phách;ThS. Nông Văn Hiếu Đạt', `${begun};`, '000;x')
  await expect(page.getByRole('alert')).toContainText('giám khảo đã chấm nên không gỡ được')
  await expect(page.getByRole('alert')).toContainText('Tổ không có hồ sơ phách 000')
  await expect(page.getByRole('button', { name: /Áp dụng/ })).toHaveCount(0)
  await upload('Mã phách;ThS. Nông Văn Hiếu Đạt', `${blank};`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Áp dụng: gỡ 1 phiếu' }).click()
  await expect(page.getByText('Đã lưu: gỡ 1 phiếu.')).toBeVisible()
  await expect(box(6)).not.toBeChecked()
})

test('replaces a judge who is ill, and comes to the plan that tops up', async () => {
  await page.goto(`${office.url}${contest}/to-giam-khao`)
  await page.getByRole('link', { name: /^Tổ 1/ }).click()
  await page
    .getByRole('row', { name: /Nông Văn Hiếu Đạt/ })
    .getByRole('link', { name: /Thay giám khảo/ })
    .click()
  await expect(page.getByText('6 phiếu chưa chấm được thu lại.')).toBeVisible()
  await expect(page.getByText(/3 phiếu đang chấm dở không tính nữa/)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Lý do').fill('Ốm, có giấy xác nhận')
  await page.getByRole('button', { name: 'Thay giám khảo' }).click()
  await expect(page.getByText('Đã thu lại 9 phiếu của ThS. Nông Văn Hiếu Đạt.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Giám khảo tổ khác có thể mời' })).toBeVisible()
  await expectAccessible(page)
})
