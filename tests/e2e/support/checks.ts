/** What every screen of a story is held to: no accessibility violations, nothing wider than the window, a proper head. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe (WCAG 2.2 AA) finds on the page as it stands. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Legacy mode reads frames of ours only, which are all there are, and opens no window of its own for every page.
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page), `${page.url()} is accessible`).toEqual([])
}

/** How wide the page is drawn in a window of this width. */
export async function widthAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 740 })
  return page.evaluate(() => document.documentElement.scrollWidth)
}

/** The page does not scroll sideways at 360 px, the width of an old phone. */
export async function expectFitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize()
  expect(await widthAt(page, 360), `${page.url()} fits 360 px`).toBeLessThanOrEqual(360)
  if (before) await page.setViewportSize(before)
}

/** What a document says of itself. */
export async function headOf(page: Page) {
  return page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    scripts: document.scripts.length,
    sharedIds: [...document.querySelectorAll('[id]')]
      .map(({ id }) => id)
      .filter((id, index, ids) => ids.indexOf(id) !== index),
  }))
}
