/** Whether the pages of one file on a judge's desk can be shown yet. */
import { deskUpload } from '../desk-files'
import { fileView, type FileView } from '../file-views'
import type { By } from '../guard'

/** NotFound and refusals as for the file itself. */
export async function deskOutline(
  by: By,
  id: string | undefined,
  uploadId: string | undefined,
): Promise<FileView> {
  const { upload } = await deskUpload(by, id, uploadId)
  return fileView(upload)
}
