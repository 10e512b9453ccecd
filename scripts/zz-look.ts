import { chromium } from 'playwright'
const base = 'http://localhost:3346'
const [who = 'Nguyễn Đức Thành Long', ...paths] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1366, height: 900 } })
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()))
await page.goto(base + '/thu-nghiem')
await page.getByRole('button', { name: new RegExp(who) }).first().click()
for (const [i, path] of paths.entries()) {
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: 900 })
    const answer = await page.goto(base + path)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    console.log(answer?.status(), width, wide, path)
    await page.screenshot({ path: `/tmp/3346/${i}-${width}.png`, fullPage: true })
  }
}
await browser.close()
