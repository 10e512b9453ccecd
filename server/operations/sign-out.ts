/** Ends the session of this browser. */
import type { ByVisitor } from '../guard'
import { closeSession } from '../session'

/** Returns the Set-Cookie header that clears the cookie. Harmless when nobody was signed in. */
export async function signOut(_by: ByVisitor, request: Request): Promise<string> {
  return closeSession(request)
}
