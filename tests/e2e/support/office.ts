/** An office of a story's own: a real server on its own data, which the story may kill and open again. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

export class Office {
  private server: ChildProcess | null = null

  private constructor(
    readonly port: number,
    readonly data: string,
    private readonly extent: 'contest' | 'full' | 'visit',
  ) {}

  /** Starts an office with the contests and their officers, or with the whole demonstration season. */
  static async open(port: number, extent: 'contest' | 'full' | 'visit' = 'contest'): Promise<Office> {
    const office = new Office(port, await mkdtemp(join(tmpdir(), 'bang-vang-story-')), extent)
    if (extent === 'full') await office.furnish()
    await office.start()
    return office
  }

  /** Writing the whole season takes half a minute: the first story of a run does it, the others begin with a copy. */
  private async furnish(): Promise<void> {
    const folder = process.env.STORY_SEASON
    if (!folder) return
    const season = join(folder, 'season')
    if (!existsSync(season)) {
      const first = new Office(this.port, join(folder, 'being-written'), this.extent)
      await first.start()
      await first.end('SIGTERM')
      await rename(first.data, season)
    }
    await cp(season, this.data, { recursive: true })
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.port), DATA_FOLDER: this.data, DEMO_DATA: this.extent }
    const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/e2e-server.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.server = server
    // A story that is broken off leaves no office behind.
    process.once('exit', () => server.kill('SIGKILL'))
    await new Promise<void>((resolve, reject) => {
      server.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('sẵn sàng') && resolve())
      server.once('exit', (code) => reject(new Error(`The office did not open (exit ${code})`)))
    })
  }

  /** The power goes: no farewell, neither for the server nor for what it started. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async close(): Promise<void> {
    await this.end('SIGTERM')
    await rm(this.data, { recursive: true, force: true })
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { server } = this
    this.server = null
    if (!server || server.exitCode !== null) return
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await gone
  }

  /** The newest letter to an address whose text holds `part`, waited for: letters leave by a job. */
  async letterTo(address: string, part: string): Promise<string> {
    let found = ''
    await expect
      .poll(
        async () => {
          found =
            (await this.letters()).findLast(
              (text) => text.includes(`Người nhận: ${address}`) && text.includes(part),
            ) ?? ''
          return found
        },
        { message: `a letter to ${address} about “${part}”`, timeout: 20_000 },
      )
      .not.toBe('')
    return found
  }

  private async letters(): Promise<string[]> {
    const folder = join(this.data, 'outbox')
    const names = await readdir(folder).catch(() => [])
    const texts = names.filter((name) => name.endsWith('.txt')).sort()
    return Promise.all(texts.map((name) => readFile(join(folder, name), 'utf8')))
  }

  /** Signs in as people do: address, letter, code. A newcomer also gives a name; `back` is where it shall lead. */
  async signIn(page: Page, address: string, newcomer: string | { back: string } = ''): Promise<void> {
    const name = typeof newcomer === 'string' ? newcomer : ''
    const query = typeof newcomer === 'string' ? '' : `?tiep=${encodeURIComponent(newcomer.back)}`
    await page.context().clearCookies()
    await page.goto(`${this.url}/dang-nhap${query}`)
    await page.getByLabel('Địa chỉ thư điện tử').fill(address)
    await page.getByRole('button', { name: 'Gửi mã đăng nhập' }).click()
    const letter = await this.letterTo(address, 'Mã đăng nhập của bạn')
    const code = /Mã đăng nhập của bạn là: (\d{6})/.exec(letter)?.[1] ?? ''
    await page.getByLabel('Mã sáu chữ số').fill(code)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    if (name) {
      await page.getByLabel('Họ và tên').fill(name)
      await page.getByRole('button', { name: /Lưu/ }).click()
    }
    await expect(page.getByRole('button', { name: 'Đăng xuất' }).first()).toBeVisible()
  }

  /** Signs in at the demonstration's own door, for stories that are not about signing in. */
  async become(page: Page, name: string): Promise<void> {
    await page.context().clearCookies()
    await page.goto(`${this.url}/thu-nghiem`)
    await page
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click()
    await expect(page.getByRole('button', { name: 'Đăng xuất' }).first()).toBeVisible()
  }

  /** Moves the contest's clock, given as hour and day in Viet Nam (`2024-08-27T09:00`). */
  async moveClock(page: Page, moment: string): Promise<void> {
    await page.goto(`${this.url}/thu-nghiem`)
    await page.getByLabel('Ngày, giờ khác (giờ Việt Nam)').fill(moment)
    await page.getByRole('button', { name: 'Dời đến lúc này' }).click()
    await expect(page.getByText('Đã dời đồng hồ')).toBeVisible()
  }
}
