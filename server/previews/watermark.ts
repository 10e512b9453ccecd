/** Writes who is reading, and what, palely across a picture: a copy that travels tells where it began. */
import { resolve } from 'node:path'
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

const family = 'Stamp'
const subsets = ['latin', 'latin-ext', 'vietnamese']

/** The page's own font: servers have none that knows Vietnamese for certain. */
function registerFonts(): string {
  const folder = 'node_modules/@fontsource-variable/source-sans-3/files'
  const names = subsets.map((subset) => `${family} ${subset}`)
  subsets.forEach((subset, index) => {
    const name = names[index] ?? family
    if (GlobalFonts.has(name)) return
    const file = resolve(folder, `source-sans-3-${subset}-wght-normal.woff2`)
    if (!GlobalFonts.registerFromPath(file, name)) throw new Error(`No font in ${file}`)
  })
  return names.map((name) => `"${name}"`).join(', ')
}

/** Repeats `text` over the whole picture, slanting, so that no cut leaves a page without it. */
export function drawWatermark(context: SKRSContext2D, text: string, width: number, height: number): void {
  const size = Math.max(10, Math.round(width / 34))
  context.save()
  context.font = `${size}px ${registerFonts()}`
  context.fillStyle = '#000'
  context.globalAlpha = 0.09
  context.translate(width / 2, height / 2)
  context.rotate(-Math.PI / 7)
  const reach = Math.hypot(width, height) / 2
  const step = context.measureText(text).width + size * 3
  const line = size * 7
  let row = 0
  for (let y = -reach; y < reach; y += line) {
    for (let x = -reach - (row % 2) * (step / 2); x < reach; x += step) context.fillText(text, x, y)
    row += 1
  }
  context.restore()
}
