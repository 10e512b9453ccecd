/** What a form posted without the script was answered, and how a kept sheet fills the fields. */
import type { Refusal } from '#rules/refusal'
import type { VisitNote } from '#rules/sheet-photos'
import type { Rubric } from '#scoring/rubric'
import { mark } from '#wording/format'
import type { SheetCopy } from './autosave'

export interface DeskFailure {
  ok: false
  errors: Record<string, string>
  refusal: Refusal | null
  values: Record<string, unknown>
}

export function failureOf(answer: DeskFailure | object | undefined): DeskFailure | undefined {
  return answer && 'refusal' in answer ? answer : undefined
}

/** A sheet as the server has it. */
export interface KeptSheet {
  marks: Record<string, number>
  remarks: string
  /** Nothing in a round that is no visit. */
  visit?: VisitNote | null
}

/** The fields as a kept sheet fills them. */
export function copyOf(rubric: Rubric, { marks, remarks, visit }: KeptSheet): SheetCopy {
  const texts = rubric.criteria.map(({ code }) => {
    const kept = marks[code]
    return [code, kept === undefined ? '' : mark(kept)]
  })
  return { marks: Object.fromEntries(texts) as Record<string, string>, remarks, ...(visit && { visit }) }
}
