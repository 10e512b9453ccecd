/** What ties a dossier to many others without being a reason for doubt: its teacher, the schools of its authors. */
import type { EntryAnswers } from '../entry'
import { foldName } from '../fold-name'
import { hashText } from './hash-text'

export interface Tie {
  kind: 'teacher' | 'school'
  /** As it was typed. */
  name: string
  key: number
}

/** Each once. A teacher is known by name and school, for many bear the same name. */
export function tieKeys({ authors, teacher }: Pick<EntryAnswers, 'authors' | 'teacher'>): Tie[] {
  const schools = authors.map(({ school }): Tie => {
    return { kind: 'school', name: school, key: hashText(`school ${foldName(school)}`) }
  })
  const teachers: Tie[] = teacher?.has
    ? [
        {
          kind: 'teacher',
          name: teacher.name,
          key: hashText(`teacher ${foldName(teacher.name)} ${foldName(teacher.school)}`),
        },
      ]
    : []
  const named = [...teachers, ...schools].filter(({ name }) => name.trim() !== '')
  return [...new Map(named.map((tie) => [tie.key, tie])).values()]
}
