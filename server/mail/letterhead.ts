/** A letter as it leaves for a contest: its words, the foot that says why it came, and the organiser it speaks for. */
import type { Contest } from '#models/contest'
import type { LetterText } from '#models/letter-template'
import type { OutboxLetter } from '#models/outbox'
import { isEditableLetter, letterReasons, letterSheets, type LetterReason } from '#wording/vi/letter-fields'
import { letterFoot } from '#wording/vi/letter-foot'
import type { EditedTexts } from '../letter-texts'
import { compose } from './compose'

export interface LetterOffice {
  contest: Pick<Contest, 'title' | 'shortTitle' | 'organiser'>
  texts: EditedTexts
}

type Written = Pick<OutboxLetter, 'template' | 'data'>

/** The words that a letter leaves with. `office` null for letters of no contest, which have no foot. */
export function wordsOf({ template, data }: Written, office: LetterOffice | null): LetterText {
  const { subject, text } = compose(template, data, office)
  if (!office) return { subject, text }
  return { subject, text: `${text}\n\n${letterFoot(reasonOf({ template, data }), office.contest)}` }
}

/** A mailing says itself to whom it goes. */
function reasonOf({ template, data }: Written): LetterReason {
  if (isEditableLetter(template)) return letterSheets[template].reason
  return letterReasons.find((one) => one === data.reason) ?? 'address'
}
