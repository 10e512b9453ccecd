/** Who may not judge whom, as far as the dossier itself tells; the rest is declared by the judge. */
import type { EntryAnswers } from './entry'
import type { ConflictFinding } from './refusal'

/** Vietnamese names compared as people write them: without case, diacritics, or doubled spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

export interface JudgeIdentity {
  person: string
  name: string
  email: string
  unit: string | null
}

/** The first reason why this judge must not be given this entry; null when the dossier shows none. */
export function conflictBetween(
  judge: JudgeIdentity,
  entry: { owner: string; answers: Pick<EntryAnswers, 'authors' | 'teacher' | 'unit'> },
): ConflictFinding | null {
  const { authors, teacher, unit } = entry.answers
  const emails = [...authors.map((author) => author.email), teacher?.has ? teacher.email : '']
  if (judge.person === entry.owner || emails.some((email) => email !== '' && email === judge.email)) {
    return 'own-entry'
  }
  if (teacher?.has && foldName(teacher.name) === foldName(judge.name)) return 'supervisor'
  if (judge.unit && judge.unit === unit) return 'same-unit'
  return null
}
