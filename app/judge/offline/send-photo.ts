/** Sends a photograph to the server and understands the answer: a lost line or session is an answer, never an error. */
import { paths } from '#paths'
import type { PhotoRow } from '#rules/sheet-photos'
import { offlineWords } from '#wording/vi/judge-offline'
import type { HeldPhoto } from '../../parts/on-device/held-photos'
import type { PhotoReply } from '../photo-reply'

export type PhotoAnswer =
  | { kind: 'kept'; photo: PhotoRow }
  | { kind: 'refused'; sentence: string }
  | { kind: 'failed'; why: 'network' | 'session' }

/** A megabyte at the pace of a village. */
const patience = 120_000

/** Safe to repeat: the server knows the same bytes again. */
export async function sendPhoto({ sheet, picture, name, place, at }: HeldPhoto): Promise<PhotoAnswer> {
  const form = new FormData()
  form.set('place', place)
  // How long ago, because a phone's clock may be wrong and the contest's is another.
  form.set('secondsAgo', String(Math.max(0, Math.round((Date.now() - at.getTime()) / 1000))))
  form.set('photo', picture, name)
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), patience)
  try {
    const request = { method: 'POST', body: form, redirect: 'manual', signal: controller.signal } as const
    return await understood(await fetch(paths.sendPhoto(sheet), request))
  } catch {
    return { kind: 'failed', why: 'network' }
  } finally {
    clearTimeout(timer)
  }
}

async function understood(response: Response): Promise<PhotoAnswer> {
  // Signed out: the server leads to the sign-in page.
  if (response.type === 'opaqueredirect') return { kind: 'failed', why: 'session' }
  if (response.status === 404 || response.status === 403) {
    return { kind: 'refused', sentence: offlineWords.notYours }
  }
  if (response.status === 413) return { kind: 'refused', sentence: await response.text() }
  if (!response.ok) return { kind: 'failed', why: 'network' }
  const reply = (await response.json()) as PhotoReply
  if (reply.kind === 'refused') return reply
  return { kind: 'kept', photo: { ...reply.photo, takenAt: new Date(reply.photo.takenAt) } }
}
