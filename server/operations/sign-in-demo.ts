/** Signs in as one of the invented people of the demonstration, without a letter. */
import { idFrom } from '#models/ids'
import { People } from '#models/person'
import { demoOnly } from '../demo-door'
import type { ByVisitor } from '../guard'
import { found } from '../refuse'
import { closeSession, openSession } from '../session'

/**
 * Returns the Set-Cookie header of the new session.
 * @throws NotFound outside the demonstration, and for people who do not exist
 */
export async function signInDemo(
  _by: ByVisitor,
  person: string,
  request: Request,
  isLocal: boolean,
): Promise<string> {
  demoOnly(isLocal)
  const { _id } = found(await People.findById(found(idFrom(person), 'person')).lean(), 'person')
  await closeSession(request)
  return openSession(_id)
}
