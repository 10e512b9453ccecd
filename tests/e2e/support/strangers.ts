/** People with a window each, and the addresses that a stranger may try: for stories of what must not work. */
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import type { Office } from './office'

/** Names that no document has: one well made, two that are no names at all, and one that tries to climb. */
export const nobodies = ['ffffffffffffffffffffffff', 'khong-phai-ma', '0', '%2e%2e%2fetc']

const ofEntry = '/gioi-thieu /huong-dan /thuyet-minh /tac-gia /tac-gia/moi /tep /dong-y /cam-ket /kiem-tra'
export const entrantPages = ['', ...ofEntry.split(' '), '/bien-nhan', '/rut-lai']
export const judgePages = ['', '/xac-nhan', '/tu-choi']
const ofContest = '/ho-so /to-giam-khao /phan-cong /tien-do /thu /nhat-ky /cong-bo'
export const officePages = ['', ...ofContest.split(' ')]

export class Strangers {
  constructor(
    private readonly office: Office,
    private readonly browser: Browser,
  ) {}

  /** A window of somebody's own. */
  async windowOf(who: string | null, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const page = await (await this.browser.newContext(options)).newPage()
    if (who?.includes('@')) await this.office.signIn(page, who)
    else if (who) await this.office.become(page, who)
    return page
  }

  /** The first place on a page of ours that reads like this; the page is read, not shown. */
  async findIn(page: Page, address: string, pattern: RegExp): Promise<string> {
    const text = await (await page.request.get(this.office.url + address)).text()
    const found = pattern.exec(text)
    expect(found, `${pattern} on ${address}`).not.toBeNull()
    return found?.[1] ?? ''
  }

  /** Rows of one's own list by what they say. */
  async entryOf(page: Page, ...texts: string[]): Promise<string> {
    await page.goto(`${this.office.url}/du-thi`)
    const rows = texts.reduce((found, text) => found.filter({ hasText: text }), page.locator('main li'))
    return (await rows.first().getByRole('link').first().getAttribute('href')) ?? ''
  }

  async expectNotFound(request: APIRequestContext, addresses: readonly string[]): Promise<void> {
    const statuses: Record<string, number> = {}
    for (const address of addresses) {
      const answer = await request.get(this.office.url + address, { maxRedirects: 0 })
      statuses[address] = answer.status()
      if (answer.status() === 404 && answer.headers()['content-type']?.startsWith('text/html')) {
        expect(await answer.text(), address).toContain('Không tìm thấy trang')
      }
    }
    expect(statuses).toEqual(Object.fromEntries(addresses.map((address) => [address, 404])))
  }
}
