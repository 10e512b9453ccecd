/** The file that a signed link names, if whoever got the link may still open it. */
import { idFrom } from '#models/ids'
import { People } from '#models/person'
import { deskFileOf, deskUpload, type DeskFile } from '../desk-files'
import type { ByVisitor } from '../guard'
import { NotFound, Refused } from '../refuse'
import { readLink } from '../signed-links'

/** Null for a link that has expired or was tampered with, and when the right has gone meanwhile. */
export async function linkedFile(
  { now }: Pick<ByVisitor, 'now'>,
  token: string | undefined,
): Promise<DeskFile | null> {
  const link = readLink(token)
  const person = link && (await People.findById(idFrom(link.person)).lean())
  if (!person) return null
  const by = { actor: { person, roles: ['judge' as const] }, now }
  try {
    return await deskFileOf(await deskUpload(by, link.sheet, link.upload))
  } catch (error) {
    if (error instanceof NotFound || error instanceof Refused) return null
    throw error
  }
}
