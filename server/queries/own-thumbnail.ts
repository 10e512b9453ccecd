/** A small picture of a file of the entrant's own: its first page, or the picture itself. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { idFrom } from '#models/ids'
import { Uploads } from '#models/upload'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { pagePicture, pageWidths } from '../previews/previews'
import { found, NotFound } from '../refuse'

const pictured = new Set(['pdf', 'jpg', 'png'])

/** NotFound for a file that is not one's own, that is of a kind without a face, or that cannot be drawn. */
export async function ownThumbnail(
  { actor }: By,
  id: string | undefined,
  file: string | undefined,
): Promise<{ size: number; stream: Readable }> {
  const { entry } = await ownEntry(actor, id)
  const _id = found(idFrom(file), 'file')
  const upload = found(await Uploads.findOne({ _id, entry: entry._id }).lean(), 'file')
  found(pictured.has(upload.kind) ? upload : null, 'thumbnail')
  const path = await pagePicture(upload, 0, pageWidths[0], '').catch(() => {
    throw new NotFound('thumbnail')
  })
  return { size: (await stat(path)).size, stream: createReadStream(path) }
}
