/** The file that a signed link names, if whoever got the link may still open it. */
import { idFrom } from '#models/ids'
import { People } from '#models/person'
import { deskFileOf, deskUpload, type DeskFile } from '../desk-files'
import type { ByVisitor } from '../guard'
import { found } from '../refuse'
import { readLink } from '../signed-links'

/** NotFound for a link that has expired or was tampered with, and when the right has gone meanwhile. */
export async function linkedFile(
  { now }: Pick<ByVisitor, 'now'>,
  token: string | undefined,
): Promise<DeskFile> {
  const link = found(readLink(token), 'link')
  const person = found(await People.findById(idFrom(link.person)).lean(), 'person')
  const by = { actor: { person, roles: ['judge' as const] }, now }
  return deskFileOf(await deskUpload(by, link.sheet, link.upload))
}
