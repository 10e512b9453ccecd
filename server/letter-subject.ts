/** What a letter in the office's list is about: the words that left, or those that would. */
import type { OutboxLetter } from '#models/outbox'
import { compose, type Letterhead } from './mail/compose'
import { shortMessageOf } from './sms/compose'

export function subjectOf(letter: OutboxLetter, letterhead: Letterhead): string {
  if (letter.channel === 'sms') return shortMessageOf(letter)
  return letter.sent?.subject ?? compose(letter.template, letter.data, letterhead).subject
}
