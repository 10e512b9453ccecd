/** Pictures of pages: drawn from the stored file, stamped for one reader, and telling nothing that the page does not show. */
import { rmSync } from 'node:fs'
import { readdir, readFile, stat, utimes } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { FileKind } from '#rules/file-kinds'
import { findConverter } from '#server/previews/convert-word'
import { outlineOf, pagePicture, wholeOutline, wordCopy, type Previewed } from '#server/previews/previews'
import { clearShelf, shelfOf, sweepShelves } from '#server/previews/shelf'
import { keepBytes } from '#server/storage/keep-bytes'
import { genuine } from '#tests/support/dossier'
import { hostilePdf } from '#tests/support/hostile'
import { jpg, pdf, png, secretIn, word } from '#tests/support/telling-files'

const folder = vi.hoisted(() => (process.env.DATA_FOLDER = `/tmp/bang-vang-previews-${process.pid}`))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasConverter = (await findConverter()) !== null
const stamp = 'Trần Văn Giám Khảo – Phách 083'

async function stored(kind: FileKind, bytes: Uint8Array): Promise<Previewed> {
  const { storageKey } = await keepBytes(bytes)
  return { kind, storageKey }
}

/** The colours of a picture on disk. */
async function pixels(path: string) {
  const image = await loadImage(await readFile(path))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return { width: image.width, height: image.height, data }
}

/** How many points are darker than paper. */
const inked = ({ data }: { data: Uint8ClampedArray }) => {
  let count = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 250) count += 1
  return count
}

describe('a page', () => {
  test('is drawn as wide as asked, in the turn it is read, with its words and without its metadata', async () => {
    expect(secretIn(pdf)).not.toBeNull()
    const file = await stored('pdf', pdf)
    expect(await wholeOutline(file)).toEqual({
      state: 'ready',
      pages: [
        { width: 595, height: 842 },
        { width: 842, height: 595 },
      ],
    })
    const first = await pagePicture(file, 0, 900, '')
    const second = await pagePicture(file, 1, 240, '')
    const [one, other] = [await pixels(first), await pixels(second)]
    expect([one.width, one.height, other.width, other.height]).toEqual([900, 1274, 240, 170])
    expect([inked(one) > 500, inked(other)]).toEqual([true, 0])
    expect(secretIn(await readFile(first))).toBeNull()
  })

  test('carries the watermark of its reader in its pixels, all over, palely', async () => {
    const file = await stored('pdf', genuine.pdf)
    const plain = await pixels(await pagePicture(file, 0, 900, ''))
    const marked = await pixels(await pagePicture(file, 0, 900, stamp))
    const differs = (at: number) => (plain.data[at] ?? 0) - (marked.data[at] ?? 0) > 4
    const quarters = [0, 0, 0, 0]
    let darkest = 0
    for (let at = 0; at < plain.data.length; at += 4) {
      if (!differs(at)) continue
      const quarter = Math.floor(at / (plain.data.length / 4))
      quarters[quarter] = (quarters[quarter] ?? 0) + 1
      darkest = Math.max(darkest, (plain.data[at] ?? 0) - (marked.data[at] ?? 0))
    }
    expect(quarters.every((count) => count > 500)).toBe(true)
    expect(darkest).toBeLessThan(60)
  })

  test('is made once: asked again, it comes from the shelf; another reader gets another', async () => {
    const file = await stored('pdf', genuine.pdf)
    const asked = await Promise.all([1, 2, 3].map(() => pagePicture(file, 0, 240, stamp)))
    const { mtimeMs } = await stat(asked[0] ?? '')
    expect(new Set([...asked, await pagePicture(file, 0, 240, stamp)]).size).toBe(1)
    expect((await stat(asked[0] ?? '')).mtimeMs).toBe(mtimeMs)
    expect(await pagePicture(file, 0, 240, 'Người khác')).not.toBe(asked[0])
  })

  test('that is not there is an error; a file that cannot be drawn says so, and is not tried again', async () => {
    await expect(pagePicture(await stored('pdf', genuine.pdf), 7, 240, '')).rejects.toThrow()
    const broken = await stored('pdf', hostilePdf.broken)
    expect(await wholeOutline(broken)).toEqual({ state: 'unavailable', why: 'unreadable' })
    expect(await readdir(await shelfOf(broken.storageKey))).toContain('outline.json')
  })
})

describe('a picture', () => {
  test.each([
    ['jpg', jpg, 48, 64],
    ['png', png, 64, 48],
  ] as const)(
    'is drawn upright and never larger than it is, without place, camera or author: %s',
    async (kind, bytes, width, height) => {
      expect(secretIn(bytes)).not.toBeNull()
      const path = await pagePicture(await stored(kind, bytes), 0, 1400, '')
      const drawn = await readFile(path)
      expect([secretIn(drawn), drawn.includes('Exif'), drawn.includes('EXIF')]).toEqual([null, false, false])
      expect(await pixels(path)).toMatchObject({ width, height })
    },
  )
})

describe('a document of Word', () => {
  test('is copied without the names in it, down to its pictures and sheets, and without links that fetch', async () => {
    const copy = unzipSync(await readFile(await wordCopy(await stored('docx', word))))
    const parts = Object.entries(copy).flatMap(([name, content]) =>
      name.endsWith('.xlsx') ? Object.entries(unzipSync(content)) : [[name, content] as const],
    )
    expect(parts.filter(([, content]) => secretIn(content)).map(([name]) => name)).toEqual([])
    expect(parts.map(([name]) => name).filter((name) => /docProps|people/.test(name))).toEqual([])
    const links = Buffer.from(copy['word/_rels/document.xml.rels'] ?? []).toString()
    expect([links.includes('theo-doi'), links.includes('wikipedia')]).toEqual([false, true])
    expect(Buffer.from(copy['word/document.xml'] ?? []).toString()).toContain('May tach ngo')
  })

  test('has no pages where LibreOffice is not installed, and says so', async () => {
    vi.stubEnv('PATH', '/khong-co')
    expect(await wholeOutline(await stored('docx', word))).toEqual({
      state: 'unavailable',
      why: 'no-converter',
    })
  })

  test.skipIf(!hasConverter)(
    'becomes pages where it is: preparing at first, then ready',
    { timeout: 120_000 },
    async () => {
      const file = await stored('docx', word)
      await expect
        .poll(() => outlineOf(file), { timeout: 100_000 })
        .toMatchObject({ state: 'ready', pages: [{}] })
      const page = await pagePicture(file, 0, 900, '')
      expect(inked(await pixels(page))).toBeGreaterThan(300)
      expect(secretIn(await readFile(`${await shelfOf(file.storageKey)}/paper.pdf`))).toBeNull()
    },
  )
})

describe('the shelves', () => {
  test('are cleared with their file, swept when unused, and the least used go first when room is short', async () => {
    await sweepShelves(new Date(), 0)
    const [old, middle, fresh] = await Promise.all([1, 2, 3].map(() => stored('jpg', genuine.jpg)))
    for (const [file, day] of [
      [old, 1],
      [middle, 20],
      [fresh, 25],
    ] as const) {
      if (!file) throw new Error('Nothing stored')
      await pagePicture(file, 0, 240, '')
      const at = new Date(`2026-11-${String(day).padStart(2, '0')}`)
      await utimes(await shelfOf(file.storageKey), at, at)
    }
    const shelf = await shelfOf(fresh?.storageKey ?? '')
    const sizes = await Promise.all((await readdir(shelf)).map((name) => stat(`${shelf}/${name}`)))
    const roomForOne = sizes.reduce((sum, { size }) => sum + size, 0)
    expect(await sweepShelves(new Date('2026-11-10'), 10 ** 9)).toBe(1)
    expect(await sweepShelves(new Date('2026-11-10'), roomForOne)).toBe(1)
    await clearShelf(fresh?.storageKey ?? '')
    expect(await sweepShelves(new Date('2026-12-30'), 0)).toBe(0)
  })
})
