import { chromium } from '@playwright/test'
const base = 'http://localhost:3323',
  out = '/tmp/conf/'
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const slug = 'sang-tao-thanh-thieu-nien-nhi-dong-ha-giang-2024'
async function as(
  name: string,
  shots: [string, string, ((p: import('@playwright/test').Page) => Promise<void>)?][],
) {
  const c = await b.newContext({ viewport: { width: 1366, height: 768 } })
  const p = await c.newPage()
  await p.goto(base + '/thu-nghiem')
  await p
    .getByRole('row')
    .filter({ hasText: name })
    .getByRole('button')
    .first()
    .click()
    .catch(async () => {
      await p.locator('tr,li').filter({ hasText: name }).getByRole('button').first().click()
    })
  await p.waitForLoadState()
  for (const [n, u, act] of shots)
    for (const w of [1366, 360]) {
      await p.setViewportSize({ width: w, height: 768 })
      await p.goto(u.startsWith('/') ? base + u : u)
      if (act) await act(p)
      await p.screenshot({ path: out + n + '-' + w + '.png', fullPage: true })
    }
  await c.close()
}
await as('Nguyễn Đức Thành Long', [
  ['all', `/to-chuc/${slug}/xung-dot?xem=tat-ca`],
  ['unseen', `/to-chuc/${slug}/xung-dot`],
  [
    'empty-post',
    `/to-chuc/${slug}/xung-dot`,
    async (p) => {
      await p.getByRole('button', { name: 'Bác, được chấm' }).click()
    },
  ],
  ['matrix', `/to-chuc/${slug}/phan-cong`],
  ['control', `/to-chuc/${slug}`],
])
await as('Nông Văn Hiếu Đạt', [
  [
    'declare',
    '/cham',
    async (p) => {
      await p.getByRole('link', { name: 'Xem lại cam kết và khai báo' }).first().click()
      await p.waitForLoadState()
    },
  ],
])
await b.close()
