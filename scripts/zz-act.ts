import { chromium } from 'playwright'
const base = 'http://localhost:3346'
const S = '/to-chuc/sang-tao-thanh-thieu-nien-nhi-dong-ha-giang'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1366, height: 900 } })
await page.goto(base + '/thu-nghiem')
await page.getByRole('button', { name: /Hoàng Thị Mai Lan/ }).first().click()
const shot = async (name: string) => {
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: 900 })
    console.log(name, width, await page.evaluate(() => document.documentElement.scrollWidth))
    await page.screenshot({ path: `/tmp/3346/${name}-${width}.png`, fullPage: true })
  }
}
await page.goto(base + S + '-2025/don-doc')
await page.getByRole('link', { name: /hồ sơ cần bổ sung/ }).click()
await shot('draft')
await page.goto(base + S + '-2024/don-doc')
await shot('hub')
await page.getByRole('link', { name: /hồ sơ chưa nộp/ }).click()
await shot('sent')
await page.goto(base + S + '-2024/thu?trang-thai=failed')
await shot('failed')
await page.getByRole('table').getByRole('link').first().click()
await shot('letter')
await page.goto(base + S + '-2025/don-doc/ngay-mai')
await shot('tomorrow')
await page.goto(base + S + '-2025/thu/mau/entry-returned?subject=Hồ+sơ+{{mã+biên+nhận}}&text=Chào+{{họ+tên}},%0AKhác')
await page.locator('summary').nth(1).click()
await page.locator('summary').nth(0).click()
await shot('template')
await page.goto(base + S + '-2024')
await shot('room')
await browser.close()
