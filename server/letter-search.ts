/** Letters found by what was typed: beginnings of words of the recipient and the matter. */
import type { QueryFilter } from 'mongoose'
import type { OutboxLetter } from '#models/outbox'
import { searchWords } from '#rules/experts'

/** What is typed beyond these words narrows no more. */
const wordsAtMost = 6

export function lettersWith(search: string): QueryFilter<OutboxLetter> {
  const words = searchWords(search).slice(0, wordsAtMost)
  return words.length === 0 ? {} : { $and: words.map((word) => ({ words: new RegExp(`^${word}`) })) }
}
