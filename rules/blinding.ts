/** What a judge may see of an entry: the work, and who made it only where the round says so. All else stays hidden. */
import type { DossierFile, EntryAnswers } from './entry'
import type { DossierPart, Regulations } from './regulations'
import type { Round } from './rounds'

export interface BlindFile {
  id: string
  part: string
  /** A neutral name: what the entrant called the file may carry a name. */
  title: string
  kind: DossierFile['kind']
  size: number
}

export interface BlindEntry {
  blindCode: string
  title: string
  summary: string
  field: string
  explanation: Record<string, string>
  files: BlindFile[]
}

/** The blind copy of a frozen submission. Files of secretariat parts (birth certificates, portraits) are left out. */
export function blindEntry(
  blindCode: string,
  answers: Pick<EntryAnswers, 'title' | 'summary' | 'field' | 'explanation' | 'files'>,
  regulations: Pick<Regulations, 'parts' | 'fields'>,
): BlindEntry {
  return {
    blindCode,
    title: answers.title,
    summary: answers.summary,
    field: answers.field ?? '',
    explanation: { ...answers.explanation },
    files: juryParts(regulations).flatMap((part) =>
      answers.files
        .filter((file) => file.part === part.code)
        .map((file, index) => ({
          id: file.id,
          part: part.code,
          title: `${part.name} ${index + 1}`,
          kind: file.kind,
          size: file.size,
        })),
    ),
  }
}

/** Whether a judge may open a file of this part. */
export function isJuryPart(part: string, regulations: Pick<Regulations, 'parts'>): boolean {
  return juryParts(regulations).some((one) => one.code === part)
}

function juryParts(regulations: Pick<Regulations, 'parts'>): DossierPart[] {
  return regulations.parts.filter((part) => part.audience === 'jury')
}

/** Whose work it is, for the judges of a named round: what they would hear and see when they meet the authors. */
export interface Makers {
  authors: { name: string; school: string }[]
  teacher: string | null
  unit: string
}

/**
 * The makers of an entry, for a judge of this round; null in a blind one. `unit` is the name of the unit that sent it. Birth
 * days, addresses, telephones, representatives and papers are the secretariat's in every round.
 */
export function makersFor(
  { blindness }: Pick<Round, 'blindness'>,
  { authors, teacher }: Pick<EntryAnswers, 'authors' | 'teacher'>,
  unit: string,
): Makers | null {
  if (blindness !== 'named') return null
  return {
    authors: authors.map(({ name, school }) => ({ name, school })),
    teacher: teacher?.has ? teacher.name : null,
    unit,
  }
}
