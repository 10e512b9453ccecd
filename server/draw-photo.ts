/** Makes of what a camera sent the pictures that are kept: looked through like every file, then drawn anew. */
import { readFile, rm } from 'node:fs/promises'
import { photoKinds } from '#rules/sheet-photos'
import { checkStaged } from './check-staged'
import { staged } from './inspection/staged'
import { drawnSize, type Size } from './previews/drawn-size'
import { pictureCopy } from './previews/previews'
import { refuse } from './refuse'

export interface DrawnPhoto extends Size {
  bytes: Buffer
}

/** One drawing for each width, in pixels. Throws Refused for what is no picture, too large, or infected. */
export async function drawPhoto(
  { name, bytes }: { name: string; bytes: Buffer },
  maxBytes: number,
  ...widths: number[]
): Promise<DrawnPhoto[]> {
  return staged(once(bytes), maxBytes, async ({ path, size }) => {
    const checked = await checkStaged(path, { name, size }, { kinds: [...photoKinds], maxBytes })
    // Nobody would look again at a picture that the scanner gave no verdict on: it may be sent once more.
    refuse(checked.isUnscanned ? { because: 'file-quarantined' } : null)
    const drawn: DrawnPhoto[] = []
    for (const width of widths)
      drawn.push(await drawnAt(path, checked.size ?? { width: 1, height: 1 }, width))
    return drawn
  })
}

async function drawnAt(path: string, size: Size, width: number): Promise<DrawnPhoto> {
  const out = `${path}-${width}.webp`
  try {
    await pictureCopy(path, width, out)
    return { bytes: await readFile(out), ...drawnSize(size, width) }
  } finally {
    await rm(out, { force: true })
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
