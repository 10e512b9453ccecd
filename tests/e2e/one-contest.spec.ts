/** The whole path of one youth contest, from the open door to the golden board, through a power cut in the middle. */
import { expect, test, type Page } from '@playwright/test'
import { pdf } from '../../scripts/demo/files'
import * as entrant from './support/entrant'
import { expectAccessible, expectFitsPhone } from './support/checks'
import { Office } from './support/office'

const { contestSlug, contestTitle } = entrant
const software = 'Phần mềm tin học'

const threshing: entrant.Work = {
  title: 'Máy tách hạt ngô đạp chân',
  field: software,
  author: { name: 'Vàng Thị Sao Mai', born: ['5', '9', '2011'], representative: 'Vàng Mí Chơ' },
  publish: true,
}
const lamp: entrant.Work = {
  title: 'Đèn học nhắc ngồi thẳng',
  field: software,
  author: { name: 'Lý Văn Kín Tiếng', born: ['1', '2', '2007'] },
  publish: false,
}

const judges = [
  ['Giám Khảo Thứ Nhất', 'gk-mot@vidu.example'],
  ['Giám Khảo Thứ Hai', 'gk-hai@vidu.example'],
] as const

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

let office: Office
let page: Page
let entry = ''
let receipt = ''

test.beforeAll(async ({ browser }) => {
  office = await Office.open(3110)
  page = await (await browser.newContext()).newPage()
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

test('a visitor finds the open contest and reads its rules, dates, prizes and how to enter, without JavaScript', async () => {
  await page.goto(office.url)
  expect(await page.locator('script').count()).toBe(0)
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('link', { name: contestTitle, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('lần thứ 18, năm 2024')
  await expect(page.getByText('17:00, thứ Tư 31/7/2024').first()).toBeVisible()
  await expect(page.getByText('Các dụng cụ sinh hoạt gia đình và đồ chơi trẻ em').first()).toBeVisible()
  await expect(page.getByText('10.000.000 đồng')).toBeVisible()
  expect(await page.locator('script').count()).toBe(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Đọc thể lệ' }).first().click()
  await expect(page.getByText('Điều 9. Tiêu chí, cách tính điểm và xếp hạng').first()).toBeVisible()
})

test('an entrant signs in by e-mail code and drafts an entry that saves itself', async () => {
  await office.signIn(page, 'saomai@vidu.example', 'Vàng Thị Sao Mai')
  entry = await entrant.startEntry(page, office.url)
  await expectAccessible(page)
  await page.goto(`${entry}/gioi-thieu`)
  await page.getByLabel('Tên mô hình, sản phẩm').fill('Máy tách hạt')
  await expect(page.getByText(/Đã lưu lúc \d\d:\d\d/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Tên mô hình, sản phẩm')).toHaveValue('Máy tách hạt')
  await entrant.describe(page, entry, threshing)
})

test('a twenty-year-old author and a missing file are refused in clear sentences', async () => {
  await entrant.addAuthor(page, entry, {
    ...threshing,
    author: { name: 'Anh Quá Tuổi', born: ['30', '7', '2004'] },
  })
  await expect(
    page
      .getByText(
        'Anh Quá Tuổi sinh ngày 30/7/2004, quá tuổi dự thi. Thể lệ nhận tác giả sinh từ 31/7/2005 đến 31/7/2018.',
      )
      .first(),
  ).toBeVisible()
  await entrant.fillAuthor(page, threshing.author)
  await page.getByRole('button', { name: 'Lưu tác giả' }).click()
  await entrant.nameTeacher(page, entry)
  await entrant.explain(page, entry)
  await entrant.upload(page, entry, 'Bản sao giấy khai sinh')
  await entrant.uploadTo(page, 'Bản sao giấy khai sinh', {
    name: 'khai-sinh.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ this is a program, not a paper'),
  })
  await expect(page.getByText('Nội dung tệp phải đúng với đuôi tệp.').first()).toBeVisible()
  await entrant.consent(page, entry, threshing.publish)
  await entrant.pledge(page, entry, threshing.author.name)
  await page.goto(`${entry}/kiem-tra`)
  await expect(page.getByText('Tải lên ít nhất một tệp cho phần bắt buộc này').first()).toBeVisible()
  await expectAccessible(page)
})

test('the entrant submits and gets a receipt with number, server time and a digest of each file', async () => {
  await page.goto(`${entry}/tep`)
  const copy = { name: 'khai-sinh.pdf', mimeType: 'application/pdf', buffer: pdf('Khai sinh', ['Ban sao']) }
  await entrant.uploadTo(page, 'Bản sao giấy khai sinh', copy)
  receipt = await entrant.submit(page, entry)
  expect(receipt).toBe('HG18-00001-' + receipt.slice(-1))
  await expect(page.getByText(/Nhận lúc \d\d:\d\d:\d\d ngày 25\/7\/2024/)).toBeVisible()
  expect((await page.locator('main').textContent())?.match(/[0-9a-f]{64}/g)?.length).toBeGreaterThanOrEqual(4)
  await expectAccessible(page)
  await expectFitsPhone(page)
  await office.moveClock(page, '2024-07-25T10:00')
  await office.letterTo('saomai@vidu.example', receipt)
})

test('before the deadline the dossier can be withdrawn, mended and submitted again under its number', async () => {
  await page.goto(`${entry}/bien-nhan`)
  await page.getByRole('link', { name: 'Rút lại để sửa' }).click()
  await page.getByRole('button', { name: 'Rút lại để sửa' }).click()
  await entrant.describe(page, entry, threshing)
  expect(await entrant.submit(page, entry)).toBe(receipt)
})

test('the power goes out, and nothing that was acknowledged is lost', async () => {
  await office.signIn(page, 'kintieng@vidu.example', lamp.author.name)
  const second = await entrant.startEntry(page, office.url)
  await entrant.describe(page, second, lamp)
  await office.kill()
  await office.start()
  await page.goto(`${second}/gioi-thieu`)
  await expect(page.getByLabel('Tên mô hình, sản phẩm')).toHaveValue(lamp.title)
  await entrant.addAuthor(page, second, lamp)
  await entrant.nameTeacher(page, second)
  await entrant.explain(page, second)
  await entrant.upload(page, second)
  await entrant.consent(page, second, lamp.publish)
  await entrant.pledge(page, second, lamp.author.name)
  expect(await entrant.submit(page, second)).toMatch(/^HG18-00002-/)
})

/** Both works were handed in with the same files: that is found in the background, and looked at before either is valid. */
async function ruleOutRepetition() {
  const dismiss = page.getByRole('button', { name: 'Không trùng' })
  const summary = page.getByText('Kết luận về cặp hồ sơ này')
  await expect(async () => {
    await page.reload()
    if (!(await dismiss.isVisible())) await summary.click({ timeout: 1_000 })
    await expect(dismiss).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.locator('form', { has: dismiss }).getByLabel('Căn cứ').fill('Hai sản phẩm khác nhau.')
  await dismiss.click()
}

test('a secretary screens one entry as valid and sends another back for completion', async () => {
  await office.become(page, 'Hoàng Thị Mai Lan')
  await page.goto(`${office.url}/to-chuc/${contestSlug}/ho-so`)
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('link', { name: threshing.title }).first().click()
  await expectAccessible(page)
  await ruleOutRepetition()
  await page.getByRole('button', { name: 'Hợp lệ' }).click()
  await expect(page.getByText(/Phách/).first()).toBeVisible()
  await page.goto(`${office.url}/to-chuc/${contestSlug}/ho-so`)
  await page.getByRole('link', { name: lamp.title }).first().click()
  await page.getByRole('link', { name: 'Yêu cầu bổ sung' }).click()
  await page.getByLabel('Cần bổ sung, sửa điều gì và vì sao').fill('Bản thuyết minh thiếu ảnh các bước làm.')
  await page.getByLabel('Tải tệp lên').check()
  await page.getByLabel('Ngày', { exact: true }).fill('10')
  await page.getByLabel('Tháng', { exact: true }).fill('8')
  await page.getByLabel('Năm', { exact: true }).fill('2024')
  await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
  await expect(page.getByText('Bản thuyết minh thiếu ảnh các bước làm.').first()).toBeVisible()
})

test('its author completes what was asked, and only that, after the door has closed, and resubmits', async () => {
  await office.moveClock(page, '2024-08-02T08:00')
  await office.letterTo('kintieng@vidu.example', 'Bản thuyết minh thiếu ảnh các bước làm.')
  await office.signIn(page, 'saomai@vidu.example')
  await page.goto(`${entry}/rut-lai`)
  await expect(
    page.getByText('Cuộc thi đã khóa nhận hồ sơ lúc 17:00, thứ Tư 31/7/2024').first(),
  ).toBeVisible()
  await office.become(page, lamp.author.name)
  await page.goto(`${office.url}/du-thi`)
  await page.getByRole('link', { name: lamp.title }).first().click()
  const second = page.url()
  await expect(page.getByText('Bản thuyết minh thiếu ảnh các bước làm.')).toBeVisible()
  await page.goto(`${second}/gioi-thieu`)
  await expect(page.getByRole('button', { name: 'Lưu và tiếp tục' })).toHaveCount(0)
  await page.goto(`${second}/tep`)
  await page.getByRole('button', { name: 'Xóa thuyet-minh.pdf' }).click()
  await entrant.uploadTo(page, 'Bản thuyết minh', {
    name: 'thuyet-minh-2.pdf',
    mimeType: 'application/pdf',
    buffer: pdf('Thuyet minh', ['Buoc 1', 'Buoc 2', 'Buoc 3']),
  })
  expect(await entrant.submit(page, second)).toMatch(/^HG18-00002-/)
  await office.become(page, 'Hoàng Thị Mai Lan')
  await page.goto(`${office.url}/to-chuc/${contestSlug}/ho-so`)
  await page.getByRole('link', { name: lamp.title }).first().click()
  await ruleOutRepetition()
  await page.getByRole('button', { name: 'Hợp lệ' }).click()
})

test('an organiser forms a panel and assigns its judges by hand', async () => {
  await office.become(page, 'Nguyễn Đức Thành Long')
  await page.goto(`${office.url}/to-chuc/${contestSlug}/to-giam-khao`)
  await page.getByLabel('Tên tổ').fill('Tổ Tin học')
  await page.getByLabel(software).check()
  await page.getByRole('button', { name: 'Lập tổ' }).click()
  for (const [name, address] of judges) {
    await page.getByText('Người chưa có trong sổ chuyên gia').click()
    await page.getByLabel('Họ và tên').fill(name)
    await page.getByLabel('Thư điện tử').fill(address)
    await page.getByRole('button', { name: 'Bổ nhiệm theo quyết định' }).click()
    await expect(page.getByText(address)).toBeVisible()
  }
  await expectAccessible(page)
  await page.goto(`${office.url}/to-chuc/${contestSlug}/phan-cong`)
  for (const box of await page.locator('main table input[type=checkbox]').all()) await box.check()
  await page.getByRole('button', { name: 'Lưu phân công' }).click()
  await expect(page.getByText('Đã lưu: lập 4 phiếu.')).toBeVisible()
})

test('each judge declares no conflict, scores blind entries at the desk, confirms; the sheet locks', async () => {
  await office.moveClock(page, '2024-08-27T09:00')
  await office.letterTo('gk-mot@vidu.example', 'Tổ Tin học')
  for (const [index, [, address]] of judges.entries()) {
    await office.signIn(page, address)
    await page.goto(`${office.url}/cham`)
    await page.getByRole('link', { name: 'Ký cam kết và khai xung đột' }).click()
    await page.getByLabel('Tôi đã đọc và cam kết thực hiện các điều trên').check()
    await page.getByLabel('Không có', { exact: true }).check()
    await page.getByRole('button', { name: 'Ký cam kết' }).click()
    await page.goto(`${office.url}/cham`)
    await expectAccessible(page)
    for (const work of [threshing, lamp]) await judge(work, index)
  }
})

/** The threshing machine ends ahead; both works are worth a prize. */
async function judge(work: entrant.Work, judgeIndex: number): Promise<void> {
  const marks =
    work === threshing ? ['38,5', '28', '14', '13,5'] : ['32', '25', '12', judgeIndex === 0 ? '12' : '11.5']
  await page.goto(`${office.url}/cham`)
  await page
    .getByRole('row', { name: new RegExp(work.title) })
    .getByRole('link')
    .first()
    .click()
  const text = (await page.locator('body').textContent()) ?? ''
  for (const hidden of [
    threshing.author.name,
    lamp.author.name,
    'Minh Tân',
    'Hướng Dẫn',
    'thuyet-minh',
    receipt,
  ]) {
    expect(text, `the desk hides ${hidden}`).not.toContain(hidden)
  }
  const boxes = page.locator('input[inputmode=decimal]')
  for (const [index, value] of marks.entries()) await boxes.nth(index).fill(value)
  await expect(page.getByText(/Đã lưu trên máy chủ lúc/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Xem lại và xác nhận' }).first().click()
  await page.getByRole('button', { name: 'Xác nhận phiếu' }).click()
  await expect(page.getByText(/Đã xác nhận lúc/)).toBeVisible()
}

test('the chair settles what the marks propose, and the organiser publishes', async () => {
  await office.moveClock(page, '2024-09-20T09:00')
  await office.become(page, 'Lù Văn Khoa')
  await page.goto(`${office.url}/hoi-dong/${contestSlug}`)
  await expect(page.getByRole('row', { name: /Máy tách hạt ngô đạp chân/ })).toContainText('94,00')
  await expect(page.getByRole('row', { name: /Đèn học nhắc ngồi thẳng/ })).toContainText('80,75')
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'Chốt kết quả' }).click()
  await expect(page.getByText('Kết quả đã chốt, chờ công bố')).toBeVisible()
  await office.become(page, 'Nguyễn Đức Thành Long')
  await page.goto(`${office.url}/to-chuc/${contestSlug}/cong-bo`)
  await expectAccessible(page)
  await page.getByLabel('Số quyết định của Ban Tổ chức').fill('25/QĐ-BTC')
  await page.getByLabel('Gõ mã cuộc thi HG18 để xác nhận').fill('hg18')
  await page.getByRole('button', { name: 'Công bố kết quả' }).click()
  await expect(page).toHaveURL(/\/ket-qua$/)
  await office.moveClock(page, '2024-09-20T10:00')
  await office.letterTo('saomai@vidu.example', 'đã được công bố')
})

test('the public board shows laureates with the names that consents allow, and no personal data else', async () => {
  await page.context().clearCookies()
  await page.goto(`${office.url}/cuoc-thi/${contestSlug}/ket-qua`)
  expect(await page.locator('script').count()).toBe(0)
  const text = (await page.locator('main').textContent()) ?? ''
  expect(text).toContain('25/QĐ-BTC')
  expect(text).toContain(threshing.title)
  expect(text).toContain(threshing.author.name)
  expect(text).toContain(lamp.title)
  for (const hidden of [lamp.author.name, '0912345678', '2011', '2007', 'saomai', 'Vàng Mí Chơ']) {
    expect(text, `the board hides ${hidden}`).not.toContain(hidden)
  }
  await expectAccessible(page)
  await expectFitsPhone(page)
})
