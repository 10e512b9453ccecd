/** Makes of what a camera sent the picture that is kept: looked through like every file, then drawn anew. */
import { readFile, rm } from 'node:fs/promises'
import { photoKinds, photoLimits } from '#rules/sheet-photos'
import { checkStaged } from './check-staged'
import { staged } from './inspection/staged'
import { drawnSize, type Size } from './previews/drawn-size'
import { pictureCopy } from './previews/previews'
import { refuse } from './refuse'

export interface DrawnPhoto extends Size {
  bytes: Buffer
}

/** Throws Refused for what is no picture, too large, or infected. */
export async function drawPhoto({ name, bytes }: { name: string; bytes: Buffer }): Promise<DrawnPhoto> {
  const { bytes: maxBytes, width } = photoLimits
  return staged(once(bytes), maxBytes, async ({ path, size }) => {
    const checked = await checkStaged(path, { name, size }, { kinds: [...photoKinds], maxBytes })
    // Nobody would look again at a picture that the scanner gave no verdict on: it may be sent once more.
    refuse(checked.isUnscanned ? { because: 'file-quarantined' } : null)
    const out = `${path}.webp`
    try {
      await pictureCopy(path, width, out)
      return { bytes: await readFile(out), ...drawnSize(checked.size ?? { width: 1, height: 1 }, width) }
    } finally {
      await rm(out, { force: true })
    }
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
