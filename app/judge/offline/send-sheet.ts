/** Sends a sheet's copy to the server and understands the answer: a lost line or session is an answer, never an error. */
import { paths } from '#paths'
import { offlineWords as words } from '#wording/vi/judge-offline'
import type { SheetCopy } from '../../parts/on-device/held-sheets'
import type { SaveAnswer } from '../autosave'
import type { SheetReply } from '../sheet-reply'

/** On a line that hangs, a save that has not been answered by then is tried again. */
const patience = 20_000

/** Safe to repeat: what the server has already, it does not write again. */
export async function sendSheet(sheet: string, copy: SheetCopy, version: number): Promise<SaveAnswer> {
  try {
    const response = await fetch(paths.saveSheet(sheet), {
      method: 'POST',
      body: formOf(copy, version),
      redirect: 'manual',
      signal: signalAfter(patience),
    })
    return await understood(response)
  } catch {
    return { kind: 'failed', why: 'network' }
  }
}

function formOf({ marks, remarks, visit }: SheetCopy, version: number): URLSearchParams {
  const form = new URLSearchParams({ version: String(version), remarks })
  for (const [code, text] of Object.entries(marks)) form.set(`marks.${code}`, text)
  for (const [field, text] of Object.entries(visit ?? {})) form.set(`visit.${field}`, text)
  return form
}

async function understood(response: Response): Promise<SaveAnswer> {
  // Signed out: the server leads to the sign-in page.
  if (response.type === 'opaqueredirect') return { kind: 'failed', why: 'session' }
  if (response.status === 404 || response.status === 403) return { kind: 'refused', sentence: words.notYours }
  if (!response.ok) return { kind: 'failed', why: 'network' }
  const reply = (await response.json()) as SheetReply
  switch (reply.kind) {
    case 'saved':
      return { kind: 'saved', version: reply.version, at: new Date(reply.at) }
    case 'conflict': {
      const { version, at, kind, ...kept } = reply
      return { kind, version, at: new Date(at), kept }
    }
    case 'refused':
      return reply
  }
}

/** AbortSignal.timeout is younger than the telephones we serve. */
function signalAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}
