/** What an entrant does in a browser, step by step, as the stories tell it. */
import { expect, type Page } from '@playwright/test'
import { pdf, png } from '../../../scripts/demo/files'

export interface Work {
  title: string
  field: string
  author: { name: string; born: [day: string, month: string, year: string]; representative?: string }
  /** The answer to “may the name be published?”, by every voice. */
  publish: boolean
}

export const contestTitle = 'Cuộc thi Sáng tạo Thanh thiếu niên nhi đồng tỉnh Hà Giang lần thứ 18, năm 2024'
export const contestSlug = 'sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-2024'

/** Starts an entry in the open contest and returns the address of its task list. */
export async function startEntry(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/cuoc-thi/${contestSlug}`)
  await page.getByRole('link', { name: 'Bắt đầu hồ sơ dự thi' }).first().click()
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await expect(page.getByRole('link', { name: 'Khai thông tin tác giả' })).toBeVisible()
  return page.url()
}

export async function describe(page: Page, entry: string, { title, field }: Work): Promise<void> {
  await page.goto(`${entry}/gioi-thieu`)
  await page.getByLabel('Tên mô hình, sản phẩm').fill(title)
  await page.getByLabel('Tóm tắt').fill('Máy tách hạt bằng cơ cấu xe đạp cũ, người yếu cũng làm được.')
  await page.getByLabel(field).check()
  await save(page)
}

export async function addAuthor(page: Page, entry: string, { author }: Work): Promise<void> {
  await page.goto(`${entry}/tac-gia/moi`)
  await fillAuthor(page, author)
  await page.getByRole('button', { name: 'Lưu tác giả' }).click()
}

export async function fillAuthor(page: Page, author: Work['author']): Promise<void> {
  const [day, month, year] = author.born
  await page.getByLabel('Họ và tên', { exact: true }).fill(author.name)
  await page.getByLabel('Ngày', { exact: true }).fill(day)
  await page.getByLabel('Tháng', { exact: true }).fill(month)
  await page.getByLabel('Năm', { exact: true }).fill(year)
  await page.getByLabel('Trường', { exact: true }).fill('Trường THCS Minh Tân (ví dụ)')
  await page.getByLabel('Số điện thoại', { exact: true }).fill('0912345678')
  if (author.representative) await page.getByLabel('Họ tên người đại diện').fill(author.representative)
}

export async function nameTeacher(page: Page, entry: string): Promise<void> {
  await page.goto(`${entry}/huong-dan`)
  await page.getByLabel('Có', { exact: true }).check()
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hướng Dẫn')
  await save(page)
}

export async function explain(page: Page, entry: string): Promise<void> {
  await page.goto(`${entry}/thuyet-minh`)
  for (const box of await page.locator('main textarea').all()) {
    await box.fill('Chúng em làm từ khung xe đạp cũ, thử ở ba gia đình và đã sửa hai lần cho khỏi kẹt.')
  }
  await save(page)
}

export function birthCertificate() {
  return { name: 'khai-sinh.pdf', mimeType: 'application/pdf', buffer: pdf('Khai sinh', ['Ban sao']) }
}

const uploads: [part: string, file: () => { name: string; mimeType: string; buffer: Buffer }][] = [
  [
    'Bản thuyết minh',
    () => ({ name: 'thuyet-minh.pdf', mimeType: 'application/pdf', buffer: pdf('Thuyet minh', ['Buoc 1']) }),
  ],
  ['Ảnh mô hình, sản phẩm', () => ({ name: 'san-pham.png', mimeType: 'image/png', buffer: png(7) })],
  ['Ảnh 4×6 của tác giả', () => ({ name: 'chan-dung.png', mimeType: 'image/png', buffer: png(9, 120, 180) })],
  ['Bản sao giấy khai sinh', birthCertificate],
]

/** Uploads one file for every required part, or for all but the named one. */
export async function upload(page: Page, entry: string, leaveOut = ''): Promise<void> {
  await page.goto(`${entry}/tep`)
  for (const [part, file] of uploads) {
    if (part === leaveOut) continue
    await uploadTo(page, part, file())
    await expect(page.getByRole('list', { name: `Tệp của phần ${part}` })).toBeVisible()
  }
}

export async function uploadTo(
  page: Page,
  part: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const section = page.locator('section', { has: page.getByRole('heading', { name: part, exact: true }) })
  await section.locator('input[type=file]').setInputFiles(file)
  // Without script the button sends it; with it the button is gone, or about to go, and the file is on its way.
  const button = section.getByRole('button', { name: 'Tải lên' })
  if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => {})
  const listed = section.getByRole('link', { name: file.name })
  await expect(listed.or(page.getByText('Chưa tải lên được')).first()).toBeVisible()
}

export async function consent(page: Page, entry: string, publish: boolean): Promise<void> {
  await page.goto(`${entry}/dong-y`)
  for (const group of await page.getByRole('group').all()) {
    const isPublishing = /Công bố họ tên/.test((await group.textContent()) ?? '')
    await group.getByLabel(isPublishing && !publish ? 'Không đồng ý' : 'Đồng ý', { exact: true }).check()
  }
  await page.getByRole('button', { name: 'Lưu câu trả lời' }).click()
}

export async function pledge(page: Page, entry: string, name: string): Promise<void> {
  await page.goto(`${entry}/cam-ket`)
  for (const box of await page.locator('main input[type=checkbox]').all()) await box.check()
  await page.getByLabel('Người cam đoan').fill(name)
  await save(page)
}

/** Checks the answers and submits; returns the receipt number. */
export async function submit(page: Page, entry: string): Promise<string> {
  await page.goto(`${entry}/kiem-tra`)
  await page.getByRole('button', { name: /Nộp bài dự thi|Nộp lại hồ sơ/ }).click()
  await expect(page).toHaveURL(/\/bien-nhan$/)
  return (
    (await page.getByRole('heading', { level: 1 }).locator('..').textContent())?.match(
      /HG18-\d{5}-[A-Z]/,
    )?.[0] ?? ''
  )
}

/** The whole of it, for works that the story only needs to be there. */
export async function enterWork(
  page: Page,
  base: string,
  work: Work,
): Promise<{ entry: string; receipt: string }> {
  const entry = await startEntry(page, base)
  await describe(page, entry, work)
  await addAuthor(page, entry, work)
  await nameTeacher(page, entry)
  await explain(page, entry)
  await upload(page, entry)
  await consent(page, entry, work.publish)
  await pledge(page, entry, work.author.name)
  return { entry, receipt: await submit(page, entry) }
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await page.waitForLoadState()
}
