/** What people, browsers and strangers send that no form of ours would: answered in words, and nothing typed is lost. */
import { expect, test } from '@playwright/test'
import { png } from '../../scripts/demo/files'
import * as entrant from './support/entrant'
import { Office } from './support/office'
import { entrantPages, judgePages, nobodies, officePages, Strangers } from './support/strangers'

const current = entrant.contestSlug
const coming = current.replace('2024', '2025')

test.setTimeout(180_000)

let office: Office
let strangers: Strangers

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  office = await Office.open(3114, 'full')
  strangers = new Strangers(office, browser)
})

test.afterAll(async () => {
  await office?.close()
})

test('what does not exist is not found, wherever an address names it', async () => {
  const visitor = await strangers.windowOf(null)
  await strangers.expectNotFound(visitor.request, [
    ...['', '/the-le', '/ket-qua'].map((page) => `/cuoc-thi/khong-co${page}`),
    '/khong/co/trang/nay',
  ])

  const author = await strangers.windowOf('Giàng Thị Say')
  const own = await strangers.entryOf(author, 'Bảng tuần hoàn xoay', 'lần thứ 19')
  await strangers.expectNotFound(author.request, [
    ...nobodies.flatMap((id) => [
      ...entrantPages.map((page) => `/du-thi/${id}${page}`),
      `/du-thi/${id}/tep/${nobodies[0]}`,
      `${own}/tac-gia/${id}`,
      `${own}/tep/${id}`,
    ]),
    `${own}/khong-co-muc`,
  ])

  const judge = await strangers.windowOf('Nông Văn Hiếu Đạt')
  const sheet = await strangers.findIn(judge, '/cham', /href="(\/cham\/[0-9a-f]{24})"/)
  await strangers.expectNotFound(
    judge.request,
    nobodies.flatMap((id) => [
      ...judgePages.map((page) => `/cham/${id}${page}`),
      `/cham/cam-ket/${id}`,
      `${sheet}/tep/${id}`,
    ]),
  )

  const organiser = await strangers.windowOf('Nguyễn Đức Thành Long')
  await strangers.expectNotFound(organiser.request, [
    ...officePages.map((page) => `/to-chuc/khong-co${page}`),
    ...nobodies.flatMap((id) => [
      `/to-chuc/${current}/ho-so/${id}`,
      `/to-chuc/${current}/ho-so/${id}/bo-sung`,
      `/to-chuc/${current}/ho-so/${id}/tep/${nobodies[0]}`,
      `/to-chuc/${current}/to-giam-khao/${id}`,
    ]),
  ])

  const chair = await strangers.windowOf('Lù Văn Khoa')
  await strangers.expectNotFound(chair.request, [
    '/hoi-dong/khong-co',
    ...nobodies.map((id) => `/hoi-dong/${current}/bai/${id}`),
  ])
})

test('what belongs to somebody else is not found either: nobody learns that it exists', async () => {
  const owner = await strangers.windowOf('Mai Phúc Nguyên')
  const theirs = await strangers.entryOf(owner, 'Bộ thí nghiệm quang học', 'lần thứ 19')
  const theirFile = await strangers.findIn(owner, `${theirs}/tep`, /href="[^"]*\/tep\/([0-9a-f]{24})"/)
  expect((await owner.request.get(`${office.url}${theirs}/tep/${theirFile}`)).status()).toBe(200)

  const stranger = await strangers.windowOf('Giàng Thị Say')
  const own = await strangers.entryOf(stranger, 'Bảng tuần hoàn xoay', 'lần thứ 19')
  await strangers.expectNotFound(stranger.request, [
    ...entrantPages.map((page) => theirs + page),
    `${theirs}/tep/${theirFile}`,
    `${own}/tep/${theirFile}`,
  ])
  for (const page of ['/gioi-thieu', '/kiem-tra', '/rut-lai', '/tac-gia/moi', '/dong-y', '/tep']) {
    const form = { version: '0', title: 'Chiếm đoạt', withdraw: 'yes' }
    const answer = await stranger.request.post(office.url + theirs + page, { form })
    expect([404, 422], `POST ${page}`).toContain(answer.status())
    expect(await answer.text()).not.toContain('Bộ thí nghiệm quang học')
  }
  const file = { name: 'la.png', mimeType: 'image/png', buffer: png(1) }
  const upload = await stranger.request.post(`${office.url}${theirs}/tep?phan=photos`, {
    multipart: { file },
  })
  expect(upload.status(), 'an upload into it').toBe(404)
  expect(await (await owner.request.get(office.url + theirs)).text()).toContain('Bộ thí nghiệm quang học')

  const judge = await strangers.windowOf('Nông Văn Hiếu Đạt')
  const other = await strangers.windowOf('Sùng Thị Pà')
  const foreignSheet = await strangers.findIn(other, '/cham', /href="(\/cham\/[0-9a-f]{24})"/)
  const ownSheet = await strangers.findIn(judge, '/cham', /href="(\/cham\/[0-9a-f]{24})"/)
  await strangers.expectNotFound(judge.request, [
    ...judgePages.map((page) => foreignSheet + page),
    `${foreignSheet}/tep/${theirFile}`,
    `${ownSheet}/tep/${theirFile}`,
  ])

  const organiser = await strangers.windowOf('Nguyễn Đức Thành Long')
  const entry = theirs.replace('/du-thi/', '')
  expect((await organiser.request.get(`${office.url}/to-chuc/${coming}/ho-so/${entry}`)).status()).toBe(200)
  await strangers.expectNotFound(organiser.request, [
    `/to-chuc/${current}/ho-so/${entry}`,
    `/to-chuc/${current}/ho-so/${entry}/tep/${theirFile}`,
  ])
})

test('the pages of a role are refused to others in a sentence, and lead a visitor to sign in and back', async () => {
  const author = await strangers.windowOf('Giàng Thị Say')
  for (const address of ['/cham', '/to-chuc', ...officePages.map((page) => `/to-chuc/${current}${page}`)]) {
    expect((await author.goto(office.url + address))?.status(), address).toBe(403)
    await expect(author.getByText(/^Việc này dành cho/), address).toBeVisible()
  }
  const secretary = await strangers.windowOf('Hoàng Thị Mai Lan')
  expect((await secretary.goto(`${office.url}/hoi-dong/${current}`))?.status()).toBe(403)
  await expect(secretary.getByText('Việc này dành cho Chủ tịch Hội đồng giám khảo.')).toBeVisible()

  const visitor = await strangers.windowOf(null)
  await visitor.goto(`${office.url}/to-chuc/${current}/ho-so?tim=ngô`)
  await expect(visitor).toHaveURL(/\/dang-nhap\?tiep=/)
  const back = `/to-chuc/${current}/ho-so?tim=${encodeURIComponent('ngô')}`
  expect(new URL(visitor.url()).searchParams.get('tiep')).toBe(back)
})

test('a sign-in leads back to a page of ours and nowhere else', async () => {
  const back = `/du-thi/moi?cuoc-thi=${coming}`
  const page = await strangers.windowOf(null)
  await office.signIn(page, 'giaovien1@vidu.example', { back })
  await expect(page).toHaveURL(office.url + back)
  const elsewhere = ['//evil.example/du-thi', 'https://evil.example', '/\\evil.example', '/\t/evil.example']
  for (const [index, place] of elsewhere.entries()) {
    await office.signIn(page, `giaovien${index + 2}@vidu.example`, { back: place })
    expect(new URL(page.url()).origin, place).toBe(office.url)
  }
})

test('a form that another site sends is refused', async () => {
  const page = await strangers.windowOf('Giàng Thị Say')
  const address = await strangers.entryOf(page, 'Ứng dụng học từ vựng', 'lần thứ 19')
  const form = { withdraw: 'yes', version: '0' }
  const origins: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ]
  for (const headers of origins) {
    for (const target of [`${address}/kiem-tra`, `${address}/kiem-tra.data`, '/dang-xuat']) {
      const answer = await page.request.post(office.url + target, { headers, form })
      expect(answer.status(), `${target} from ${JSON.stringify(headers)}`).toBe(403)
    }
  }
  await page.goto('about:blank')
  await page.setContent(`<form method="post" action="${office.url}/dang-xuat"><button>Quà</button></form>`)
  const [answer] = await Promise.all([
    page.waitForResponse(`${office.url}/dang-xuat`),
    page.getByRole('button', { name: 'Quà' }).click(),
  ])
  expect(answer.status()).toBe(403)
  await page.goto(`${office.url}/du-thi`)
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
})

test('two clicks on the button that submits make one receipt', async () => {
  const page = await strangers.windowOf('Giàng Thị Say')
  const address = await strangers.entryOf(page, 'Ứng dụng học từ vựng', 'lần thứ 19')
  await page.goto(`${office.url}${address}/kiem-tra`)
  const form = await page.locator('form:has(button:text("Nộp bài dự thi"))').evaluate((element) => {
    const fields = [...new FormData(element as HTMLFormElement)]
    return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]))
  })
  const submit = () => page.request.post(`${office.url}${address}/kiem-tra`, { form })
  const answers = await Promise.all([submit(), submit(), submit()])
  for (const answer of answers) {
    expect(answer.status()).toBe(200)
    expect(answer.url()).toBe(`${office.url}${address}/bien-nhan`)
  }
  const pages = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(pages.map((text) => /HG19-\d{5}-[A-Z]/.exec(text)?.[0])).size).toBe(1)
  await page.goto(`${office.url}${address}/bien-nhan`)
  await expect(page.getByText('Lần nộp').locator('..')).toContainText('1')
})

test('two windows on one section: the second is told with both copies, and keeps what it typed', async () => {
  const who = 'Hầu Mí Sính'
  const first = await strangers.windowOf(who, { javaScriptEnabled: false })
  await first.goto(`${office.url}/cuoc-thi/${coming}`)
  await first.getByRole('link', { name: 'Bắt đầu hồ sơ dự thi' }).first().click()
  await first.getByRole('button', { name: 'Bắt đầu' }).click()
  const section = `${first.url()}/gioi-thieu`
  const second = await first.context().newPage()
  await first.goto(section)
  await second.goto(section)
  await first.getByLabel('Tên mô hình, sản phẩm').fill('Tên ở cửa sổ thứ nhất')
  await first.getByRole('button', { name: 'Lưu và tiếp tục' }).click()

  await second.getByLabel('Tên mô hình, sản phẩm').fill('Tên ở cửa sổ thứ hai')
  await second.getByLabel('Tóm tắt').fill('Tóm tắt chỉ có ở cửa sổ thứ hai.')
  const [answer] = await Promise.all([
    second.waitForResponse((one) => one.request().method() === 'POST'),
    second.getByRole('button', { name: 'Lưu và tiếp tục' }).click(),
  ])
  expect(answer.status()).toBe(409)
  const told = second.getByRole('alert')
  await expect(told).toContainText('Tên ở cửa sổ thứ nhất')
  await expect(told).toContainText('Tên ở cửa sổ thứ hai')
  await expect(second.getByLabel('Tên mô hình, sản phẩm')).toHaveValue('Tên ở cửa sổ thứ hai')
  await expect(second.getByLabel('Tóm tắt')).toHaveValue('Tóm tắt chỉ có ở cửa sổ thứ hai.')

  await second.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await first.goto(section)
  await expect(first.getByLabel('Tên mô hình, sản phẩm')).toHaveValue('Tên ở cửa sổ thứ hai')

  const scripted = await strangers.windowOf(who)
  const other = await scripted.context().newPage()
  await scripted.goto(section)
  await other.goto(section)
  await scripted.getByLabel('Tên mô hình, sản phẩm').fill('Tên tự lưu thứ nhất')
  await expect(scripted.getByText(/Đã lưu lúc/)).toBeVisible()
  await other.getByLabel('Tên mô hình, sản phẩm').fill('Tên tự lưu thứ hai')
  await expect(other.getByText(/Mục này vừa được sửa ở cửa sổ khác nên chưa lưu/)).toBeVisible()
  await other.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await expect(other.getByRole('alert')).toContainText('Tên tự lưu thứ nhất')
  await expect(other.getByLabel('Tên mô hình, sản phẩm')).toHaveValue('Tên tự lưu thứ hai')
})

test('a file too large, empty or of the wrong kind is refused in words, and so is a form too large', async () => {
  const page = await strangers.windowOf('Giàng Thị Say')
  const address = await strangers.entryOf(page, 'Bảng tuần hoàn xoay', 'lần thứ 19')
  const part = 'Ảnh 4×6 của tác giả'
  const send = async (name: string, buffer: Buffer) => {
    await page.goto(`${office.url}${address}/tep`)
    await entrant.uploadTo(page, part, { name, mimeType: 'image/png', buffer })
  }
  await send('lon.png', Buffer.concat([png(3), Buffer.alloc(6 * 1024 * 1024)]))
  await expect(page.getByText('Tệp lớn hơn 5 MB. Giảm dung lượng rồi tải lại.').first()).toBeVisible()
  await send('rong.png', Buffer.alloc(0))
  await expect(page.getByText('Tệp không có nội dung.').first()).toBeVisible()
  await send('chuong-trinh.exe', Buffer.from('MZ'))
  await expect(page.getByText('tệp bạn chọn là EXE').first()).toBeVisible()
  await page.goto(`${office.url}${address}/tep`)
  await expect(page.getByRole('list', { name: `Tệp của phần ${part}` })).toHaveCount(0)
  const form = { version: '0', title: 'x'.repeat(1_200_000) }
  const answer = await page.request.post(`${office.url}${address}/gioi-thieu`, { form })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('lớn hơn 1 MB nên không nhận được')
})

test('names and numbers that no form of ours sends break nothing', async () => {
  const page = await strangers.windowOf('Nguyễn Đức Thành Long')
  const queries = 'trang=999999999999 trang=-1 trang=x&trang-thai=y&loc=z&linh-vuc=%00 tim=%5B(* to=khong-co'
  for (const list of ['ho-so', 'thu', 'nhat-ky', 'phan-cong']) {
    for (const query of queries.split(' ')) {
      const address = `${office.url}/to-chuc/${current}/${list}?${query}`
      expect((await page.request.get(address)).status(), address).toBeLessThan(500)
    }
  }
  const deep = Array.from({ length: 60 }, () => 'a').join('.')
  for (const name of ['__proto__.x', 'constructor.prototype.x', deep, 'x'.repeat(300)]) {
    const answer = await page.request.post(`${office.url}/tai-khoan`, { form: { [name]: '1' } })
    expect([400, 422], name).toContain(answer.status())
  }
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const answer = await page.request.fetch(`${office.url}/du-thi`, { method, data: '' })
    expect(answer.status(), method).toBe(405)
    expect(await answer.text()).toContain('Yêu cầu không hợp lệ')
  }
  for (const address of ['/cuoc-thi/%E0%A4%A', '/%', '/du-thi/%00', '/..%2f..%2fetc/passwd']) {
    expect([400, 404], address).toContain((await page.request.get(office.url + address)).status())
  }
})

test('malformed cookies are no cookies', async ({ playwright }) => {
  for (const cookie of [
    'sid=%E0%A4%A',
    'sid=W10=; sid="x',
    '=;;;===',
    `sid=${'a'.repeat(6000)}`,
    'sid=eyJfX3Byb3RvX18iOnsieCI6MX19',
    'sid=bnVsbA%3D%3D',
  ]) {
    const request = await playwright.request.newContext({ extraHTTPHeaders: { cookie } })
    expect((await request.get(office.url)).status(), cookie.slice(0, 40)).toBe(200)
    const own = await request.get(`${office.url}/du-thi`)
    expect(own.url(), cookie.slice(0, 40)).toContain('/dang-nhap')
    await request.dispose()
  }
})
