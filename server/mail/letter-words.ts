/** By which words the office finds a letter: its address, whom it greets, and the work or panel that it is about. */
import { searchWords } from '#rules/experts'

const searchedFields = ['name', 'title', 'receiptNumber', 'panel', 'unit', 'blindCode'] as const

export function letterWords(to: string, data: Readonly<Record<string, unknown>>): string[] {
  const texts = searchedFields.map((field) => data[field]).filter((text) => typeof text === 'string')
  return searchWords(to, ...texts)
}
