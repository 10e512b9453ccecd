/** A link by which a judge keeps a file of the desk: good for minutes, for this judge and this file. */
import { deskUpload } from '../desk-files'
import type { By } from '../guard'
import { signLink } from '../signed-links'

/** NotFound and refusals as for the file itself. Returns the token. */
export async function deskLink(
  by: By,
  id: string | undefined,
  uploadId: string | undefined,
): Promise<string> {
  await deskUpload(by, id, uploadId)
  return signLink({ person: by.actor.person._id.toHexString(), sheet: id ?? '', upload: uploadId ?? '' })
}
