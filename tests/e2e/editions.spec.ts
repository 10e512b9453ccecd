/** An administrator opens a new edition of each of the five programmes from its preset; an organiser puts off a deadline. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectFitsPhone } from './support/checks'
import { contestSlug } from './support/entrant'
import { Office } from './support/office'

const shots = process.env.SHOTS

test.setTimeout(240_000)

let office: Office
let page: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  office = await Office.open(3132, 'contest')
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  if (shots) await mkdir(shots, { recursive: true })
})

test.afterAll(async () => {
  await page?.context().close()
  await office?.close()
})

async function look(name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
  // The forms of the five programmes are the same.
  if (programmes.slice(1).some(({ prefix }) => name.endsWith(prefix))) return
  await expectAccessible(page)
  await expectFitsPhone(page)
}

/** Each with the number of editions it had: the youth contest is copied, the others begin with their preset. */
const programmes = [
  { series: 'Cuộc thi Sáng tạo thanh thiếu niên', source: 'Mẫu Cuộc thi Sáng tạo', prefix: 'TTN20' },
  { series: 'Hội thi Sáng tạo kỹ thuật', source: 'Mẫu Hội thi Sáng tạo kỹ thuật', prefix: 'STKT1' },
  { series: 'Giải thưởng Sáng tạo khoa học', source: 'tuyển chọn ở tỉnh', prefix: 'VF1' },
  { series: 'Tuyển chọn đăng Sách vàng', source: 'tỉnh đề nghị', prefix: 'SV1' },
  { series: 'Tôn vinh trí thức', source: 'Mẫu Tôn vinh trí thức', prefix: 'TV1' },
]

for (const { series, source, prefix } of programmes) {
  test(`a new edition is prepared and announced: ${series}`, async () => {
    await office.become(page, 'Trịnh Hải Yến')
    await page.goto(`${office.url}/quan-tri`)
    await page.getByRole('table').getByRole('link', { name: series }).first().click()
    await page.getByRole('link', { name: 'Mở kỳ mới' }).click()
    await page.getByRole('radio', { name: source }).first().check()
    await page.getByLabel('Năm', { exact: true }).fill('2026')
    await page.getByLabel('Tiền tố mã biên nhận').fill(prefix)
    await look(`new-edition-${prefix}`)
    await page.getByRole('button', { name: 'Lập kỳ mới' }).click()
    await page.getByRole('link', { name: 'Đến văn phòng của kỳ thi' }).click()
    const terms = page.url()
    const slug = /to-chuc\/([^/]+)/.exec(terms)?.[1] ?? ''

    await test.step('nobody else sees it yet', async () => {
      const hidden = await page.request.get(`${office.url}/cuoc-thi/${slug}`)
      expect(hidden.status()).toBe(404)
    })

    await test.step('what the checklist asks for is filled in', async () => {
      await look(`terms-${prefix}`)
      await page.getByRole('link', { name: 'Tên, ban tổ chức và căn cứ' }).first().click()
      await page.getByLabel('Địa chỉ').fill('Số 1, đường Nguyễn Trãi, Hà Giang')
      await page.getByLabel('Điện thoại').fill('0219 386 0000')
      await page.getByRole('button', { name: 'Lưu chương này' }).last().click()
      await expect(page.getByText('Đã đủ điều kiện thông báo mở cuộc thi.')).toBeVisible()
    })

    await test.step('it is announced, and its page and its thể lệ are there for all', async () => {
      await page.getByRole('link', { name: 'Thông báo mở cuộc thi' }).click()
      await page.getByLabel(`Gõ ${prefix} để xác nhận`).fill(prefix)
      await look(`announce-${prefix}`)
      await page.getByRole('button', { name: 'Thông báo mở cuộc thi' }).click()
      await expect(page.getByText('Đã thông báo')).toBeVisible()
      for (const path of ['', '/the-le']) {
        const answer = await page.goto(`${office.url}/cuoc-thi/${slug}${path}`)
        expect(answer?.status()).toBe(200)
      }
      const paper = await page.request.get(`${office.url}/cuoc-thi/${slug}/the-le/tep?dang=docx`)
      expect(paper.status()).toBe(200)
      expect((await paper.body()).subarray(0, 2).toString()).toBe('PK')
    })
  })
}

test('rows come and go by plain buttons, and nothing is saved until it is', async () => {
  await office.become(page, 'Nguyễn Đức Thành Long')
  await page.goto(`${office.url}/to-chuc/${contestSlug}/the-le/linh-vuc`)
  const names = page.getByLabel('Tên', { exact: true })
  await expect(names).toHaveCount(5)
  await page.getByRole('button', { name: 'Thêm lĩnh vực' }).click()
  await expect(names).toHaveCount(6)
  await names.last().fill('Robot và tự động hóa')
  await page.getByRole('button', { name: 'Lên Lĩnh vực 6' }).click()
  await expect(names.nth(4)).toHaveValue('Robot và tự động hóa')
  await page.getByRole('button', { name: 'Lưu chương này' }).last().click()
  await expect(page.getByText('Ghi rõ lý do').first()).toBeVisible()
  await page.getByLabel('Lý do sửa').fill('Theo Kế hoạch 15/KH-UBND')
  await page.getByRole('button', { name: 'Lưu chương này' }).last().click()
  await expect(page.getByText('Bản thể lệ số 2')).toBeVisible()
  await page.getByRole('link', { name: 'Các bản thể lệ và so sánh' }).click()
  await expect(page.getByRole('cell', { name: 'Robot và tự động hóa' })).toBeVisible()
  await look('versions')
})

test('a deadline is put off: the first date, the new one and the reason stand on the public page', async () => {
  await office.become(page, 'Nguyễn Đức Thành Long')
  await page.goto(`${office.url}/to-chuc/${contestSlug}/moc-thoi-gian`)
  await page.getByRole('link', { name: 'Dời Hạn cuối nộp hồ sơ' }).click()
  await page.getByLabel('Thời điểm mới').fill('2024-08-15T17:00')
  await page.getByLabel('Lý do').fill('Mưa lũ kéo dài ở các huyện vùng cao')
  await page.getByLabel('Số thông báo').fill('Thông báo số 12/TB-BTC')
  await page.getByRole('button', { name: 'Dời mốc' }).click()
  await expect(page.getByText('Các mốc sẽ không còn đúng thứ tự').first()).toBeVisible()
  await page.getByLabel('Dời cả các mốc sau').check()
  await look('move-date')
  await page.getByRole('button', { name: 'Dời mốc' }).click()
  await expect(page.getByText('Đã dời mốc.')).toBeVisible()
  await look('dates')
  const notice = await page.request.get(
    `${office.url}/to-chuc/${contestSlug}/moc-thoi-gian/closes/thong-bao?dang=pdf`,
  )
  expect((await notice.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.goto(`${office.url}/cuoc-thi/${contestSlug}`)
  await expect(page.getByText('Trước đây là 17:00, thứ Tư 31/7/2024').first()).toBeVisible()
  await expect(page.getByText('Mưa lũ kéo dài ở các huyện vùng cao').first()).toBeVisible()
})
