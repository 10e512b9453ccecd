/** Requests as a browser sends them, signed in or not, for tests that call loaders and actions as functions. */
import { openSession } from '#server/session'
import type { Person } from '#models/person'

const origin = 'http://localhost:3000'

/** The Cookie header of somebody who has just signed in. */
export async function cookieOf(person: Person): Promise<string> {
  return (await openSession(person._id)).split(';')[0] ?? ''
}

export async function getRequest(path: string, person?: Person): Promise<Request> {
  return new Request(origin + path, { headers: person ? { Cookie: await cookieOf(person) } : {} })
}

/** A plain form, as it is posted without JavaScript. */
export async function postRequest(
  path: string,
  fields: Record<string, string>,
  person?: Person,
): Promise<Request> {
  const headers = person ? { Cookie: await cookieOf(person) } : undefined
  return new Request(origin + path, { method: 'POST', body: new URLSearchParams(fields), headers })
}

/** What a loader or action threw: a redirect, or a refusal with its status. Fails when it threw nothing. */
export async function thrownBy(act: Promise<unknown>): Promise<unknown> {
  try {
    await act
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown')
}

/** The status and, for what Remix's `data()` made, the payload of an answer. */
export function statusOf(answer: unknown): number | undefined {
  if (answer instanceof Response) return answer.status
  const init = (answer as { init?: ResponseInit | null }).init
  return init?.status
}
