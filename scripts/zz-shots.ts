import { chromium } from '@playwright/test'
const base = 'http://localhost:3345'
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
await page.goto(base + '/thu-nghiem')
await page
  .getByRole('row', { name: /thuky@vidu/ })
  .getByRole('button')
  .first()
  .click()
await page.waitForLoadState()
const c = '/to-chuc/sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-2025'
const c18 = '/to-chuc/sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-2024'
const shot = async (name: string, path: string, width = 1366) => {
  await page.setViewportSize({ width, height: 768 })
  if (path) await page.goto(base + path)
  await page.screenshot({ path: `/tmp/screening/${name}-${width}.png`, fullPage: true })
  console.log(name, width, page.url(), await page.evaluate(() => document.documentElement.scrollWidth))
}
await shot('desk', c + '/ra-soat')
const entry = await page.getByRole('row').nth(1).getByRole('link').first().getAttribute('href')
await shot('entry', entry ?? '')
await shot('entry', entry ?? '', 360)
await shot('many', c + '/ra-soat/nhieu?viec=bo-sung' + '&chon=' + (entry ?? '').split('/').pop())
await shot('many-accept', c + '/ra-soat/nhieu?viec=hop-le' + '&chon=' + (entry ?? '').split('/').pop())
await shot('desk', c + '/ra-soat', 360)
await shot('decision', c18 + '/ra-soat/quyet-dinh')
await shot('models', c + '/mo-hinh', 360)
await browser.close()
