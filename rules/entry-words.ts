/** What an entry is found by and ordered by: its words and its title without case and diacritics. */
import type { EntryAnswers } from './entry'
import { searchWords } from './experts'
import { foldName } from './fold-name'

/** Longer titles are in order of their beginnings. */
const titleKeyLength = 80

/** The blind code is never among them: whoever searches by it would learn whose work it is. */
export interface EntryKeys {
  /** Of the title, the authors, their schools and the receipt number, each once, in order. */
  words: string[]
  titleKey: string
}

export function entryKeys(
  { title, authors }: Pick<EntryAnswers, 'title' | 'authors'>,
  receiptNumber: string | null,
): EntryKeys {
  const texts = [title, receiptNumber ?? '', ...authors.flatMap(({ name, school }) => [name, school])]
  return {
    words: searchWords(...texts).sort(),
    titleKey: foldName(title).slice(0, titleKeyLength),
  }
}
