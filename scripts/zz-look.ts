/** Looks at the screens. */
import { chromium } from '@playwright/test'
const base = 'http://localhost:3343'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1366, height: 900 } })
await page.goto(`${base}/thu-nghiem`)
await page.locator('tr, li, form', { hasText: 'bantochuc@vidu.example' }).locator('button').first().click()
await page.waitForLoadState()
const shot = async (name: string, url?: string) => {
  if (url) await page.goto(base + url)
  await page.setViewportSize({ width: 1366, height: 900 })
  await page.screenshot({ path: `/tmp/units/${name}-1366.png`, fullPage: true })
  await page.setViewportSize({ width: 360, height: 800 })
  await page.screenshot({ path: `/tmp/units/${name}-360.png`, fullPage: true })
  await page.setViewportSize({ width: 1366, height: 900 })
}
for (const [name, url] of process.argv.slice(2).map((one) => one.split('='))) {
  if (url?.startsWith('/')) await shot(name ?? '', url)
}
export { page, shot, base, browser }
if (process.argv.includes('walk')) {
  await page.goto(`${base}/quan-tri/don-vi/moi/sua`)
  for (const name of ['Tỉnh Hà Giang', 'Tỉnh Tuyên Quang']) {
    await page.goto(`${base}/quan-tri/don-vi/moi/sua`)
    await page.fill('[name=name]', name)
    await page.selectOption('[name=kind]', 'province')
    await page.click('main button:not([name])')
  }
  await page.goto(`${base}/quan-tri/don-vi?tim=ha+giang`)
  await page.click('main table a')
  await shot('unit')
  await page.click('text=Sáp nhập, hợp nhất')
  await page.fill('[name=tim]', 'tuyen')
  await page.click('button[value=tim]')
  await page.check('[name=others]')
  await page.fill('[name=name]', 'Tỉnh Tuyên Quang')
  await page.fill('[name="on.day"]', '1')
  await page.fill('[name="on.month"]', '7')
  await page.fill('[name="on.year"]', '2024')
  await page.fill('[name=reason]', 'Sắp xếp đơn vị hành chính')
  await shot('merge-form')
  await page.click('button[value=xem]')
  await shot('merge-preview')
  await page.click('text=Ghi vào danh mục')
  await page.waitForLoadState()
  await shot('merged')
}
await browser.close()
