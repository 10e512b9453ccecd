/** What the desk may be answered when it saves, and how the page understands it. */
import { isRouteErrorResponse } from '@remix-run/react'
import type { Refusal } from '#rules/refusal'
import type { Rubric } from '#scoring/rubric'
import { mark } from '#wording/format'
import { remarksTooLong } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import type { SaveAnswer, SheetCopy } from './autosave'

export interface DeskFailure {
  ok: false
  errors: Record<string, string>
  refusal: Refusal | null
  values: Record<string, unknown>
}

export interface Lost {
  ok: false
  lost: 'network' | 'session'
}

export type DeskAnswer = { ok: true; version: number; savedAt: Date; unlawful: string[] } | DeskFailure | Lost

/** A sheet as the server has it. */
export interface KeptSheet {
  marks: Record<string, number>
  remarks: string
  version: number
  updatedAt: Date
}

export function failureOf(answer: DeskAnswer | undefined): DeskFailure | undefined {
  return answer && !answer.ok && 'refusal' in answer ? answer : undefined
}

/** Signed out: the server leads to the sign-in page. Anything else that broke on the way counts as the network. */
export function lost(error: unknown): Lost {
  const isRedirect = error instanceof Response && error.status >= 300 && error.status < 400
  const isForbidden = isRouteErrorResponse(error) && error.status === 401
  return { ok: false, lost: isRedirect || isForbidden ? 'session' : 'network' }
}

/** The fields as a kept sheet fills them. */
export function copyOf(rubric: Rubric, { marks, remarks }: Pick<KeptSheet, 'marks' | 'remarks'>): SheetCopy {
  const texts = rubric.criteria.map(({ code }) => {
    const kept = marks[code]
    return [code, kept === undefined ? '' : mark(kept)]
  })
  return { marks: Object.fromEntries(texts) as Record<string, string>, remarks }
}

/** The server's answer as the autosave takes it; `sheet` is the newest copy that the page has been told of. */
export function saveAnswerOf(answer: DeskAnswer, rubric: Rubric, sheet: KeptSheet): SaveAnswer {
  if (answer.ok) return { kind: 'saved', version: answer.version, at: answer.savedAt }
  if ('lost' in answer) return { kind: 'failed', why: answer.lost }
  const { refusal } = answer
  if (refusal?.because === 'stale-version') {
    return { kind: 'conflict', version: sheet.version, at: sheet.updatedAt, kept: copyOf(rubric, sheet) }
  }
  return { kind: 'refused', sentence: refusal ? refusalSentence(refusal) : remarksTooLong }
}
