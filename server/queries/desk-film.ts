/** A film of the entry on a judge's desk, to be watched in the page. */
import { deskFileOf, deskUpload, type DeskFile } from '../desk-files'
import type { By } from '../guard'
import { found } from '../refuse'

/** NotFound for what is no film, of another entry, of a part that is the secretariat's, or after stepping back. */
export async function deskFilm(
  by: By,
  id: string | undefined,
  uploadId: string | undefined,
): Promise<DeskFile> {
  const file = await deskUpload(by, id, uploadId)
  found(file.upload.kind === 'mp4' ? file : null, 'film')
  return deskFileOf(file)
}
