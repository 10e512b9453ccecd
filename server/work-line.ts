/** A work as a line of a letter that lists several: what the recipient calls it, and until when it waits. */
import type { Entry } from '#models/entry'
import { workLineText } from '#wording/vi/work-lines'

export type ListedWork = Pick<Entry, 'state' | 'receiptNumber' | 'returned'> & {
  answers: Pick<Entry['answers'], 'title'>
}

export function workLine({ state, answers, receiptNumber, returned }: ListedWork): string {
  return workLineText(
    answers.title,
    receiptNumber,
    state === 'returned' ? (returned?.deadline ?? null) : null,
  )
}
