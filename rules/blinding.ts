/** What a judge may see of an entry: the work, and who made it only where the round says so. All else stays hidden. */
import type { DossierFile, EntryAnswers, TypedAnswers } from './entry'
import { questionsOf } from './entry-terms'
import { answerFields, type FormQuestion } from './questions'
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
  /** Answers to the questions of the registration form that judges may read. */
  form: TypedAnswers
  files: BlindFile[]
}

/** The blind copy of a frozen submission. Files of secretariat parts (birth certificates, portraits) are left out. */
export function blindEntry(
  blindCode: string,
  answers: Pick<EntryAnswers, 'title' | 'summary' | 'field' | 'explanation' | 'files' | 'form'>,
  regulations: Pick<Regulations, 'parts' | 'fields' | 'questions'>,
): BlindEntry {
  return {
    blindCode,
    title: answers.title,
    summary: answers.summary,
    field: answers.field ?? '',
    explanation: { ...answers.explanation },
    form: juryAnswers(questionsOf(regulations, 'entry'), answers.form),
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

/** Only the answers to questions that are asked for the jury. */
function juryAnswers(questions: readonly FormQuestion[], answers: TypedAnswers = {}): TypedAnswers {
  const names = questions
    .filter(({ audience }) => audience === 'jury')
    .flatMap((question) => answerFields(question.code, question))
  return Object.fromEntries(names.map((name) => [name, answers[name] ?? '']))
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
  authors: { name: string; school: string; form: TypedAnswers }[]
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
  regulations: Pick<Regulations, 'questions'>,
): Makers | null {
  if (blindness !== 'named') return null
  return {
    authors: authors.map(({ name, school, form }) => ({
      name,
      school,
      form: juryAnswers(questionsOf(regulations, 'author'), form),
    })),
    teacher: teacher?.has ? teacher.name : null,
    unit,
  }
}
