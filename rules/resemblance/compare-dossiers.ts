/** Two dossiers compared in everything by which a work may be handed in twice, and the keys that bring such dossiers together. */
import type { EntryAnswers } from '../entry'
import { foldName } from '../fold-name'
import type { ResemblanceFact } from './facts'
import { hashText } from './hash-text'
import { bandKeys } from './min-hash'
import { sharedPassages } from './shared-passages'
import { containment, readText, resemblance, type ReadText } from './shingles'
import { compareTitles, titleKeys } from './titles'

export type ComparedAnswers = Pick<
  EntryAnswers,
  'title' | 'summary' | 'explanation' | 'authors' | 'teacher' | 'files'
>

export interface ComparedDossier {
  answers: ComparedAnswers
  /** Parts of papers about persons, which no judge sees. */
  personalParts: ReadonlySet<string>
  /** Texts long enough to tell, by section. */
  texts: ReadonlyMap<string, ReadText>
}

/** Shorter answers say what everybody would say. */
const leastSyllables = 30

/** Texts are told to be alike from here on: half of both, or three fifths of the shorter one. */
export const alikeFrom = { resemblance: 0.5, containment: 0.6 }

const passagesShown = 3

export function readDossier(answers: ComparedAnswers, personalParts: ReadonlySet<string>): ComparedDossier {
  const sections = Object.entries({ summary: answers.summary, ...answers.explanation })
  const read = sections.map(([code, text]): [string, ReadText] => [code, readText(text)])
  return {
    answers,
    personalParts,
    texts: new Map(read.filter(([, { syllables }]) => syllables.length >= leastSyllables)),
  }
}

/** Dossiers that share none of these have nothing in common but, at most, their teacher. */
export function dossierKeys({ answers, texts }: ComparedDossier): number[] {
  const keys = [
    ...titleKeys(answers.title),
    ...[...texts.values()].flatMap(({ shingles }) => bandKeys(shingles)),
    ...answers.files.map(({ sha256 }) => hashText(`file ${sha256}`)),
    ...answers.authors.flatMap((author) => authorKey(author) ?? []),
  ]
  return [...new Set(keys)]
}

/** Under which an author is found: name and birth day; null while either is missing. */
export function authorKey({ name, bornOn }: EntryAnswers['authors'][number]): number | null {
  const plain = foldName(name)
  return plain === '' || bornOn === null ? null : hashText(`author ${plain} ${bornOn}`)
}

/** All that the two have in common, in the order in which it is told; empty when nothing. */
export function compareDossiers(a: ComparedDossier, b: ComparedDossier): ResemblanceFact[] {
  const way = compareTitles(a.answers.title, b.answers.title)
  return [
    ...(way ? [{ kind: 'title' as const, way, a: a.answers.title, b: b.answers.title }] : []),
    ...textFacts(a, b),
    ...fileFacts(a, b),
    ...authorFacts(a, b),
    ...teacherFacts(a, b),
  ]
}

/** Each section beside the one of the other dossier that it resembles most. */
function textFacts(a: ComparedDossier, b: ComparedDossier): ResemblanceFact[] {
  return [...a.texts].flatMap(([section, text]): ResemblanceFact[] => {
    const [best] = [...b.texts]
      .map(([code, other]) => ({ code, other, held: containment(text, other), ...alike(text, other) }))
      .filter(({ isAlike }) => isAlike)
      .sort((x, y) => y.held - x.held)
    if (!best) return []
    const passages = sharedPassages(text, best.other, passagesShown)
    return [{ kind: 'text', a: section, b: best.code, percent: Math.round(best.held * 100), passages }]
  })
}

function alike(a: ReadText, b: ReadText): { isAlike: boolean } {
  return {
    isAlike: resemblance(a, b) >= alikeFrom.resemblance || containment(a, b) >= alikeFrom.containment,
  }
}

function fileFacts(a: ComparedDossier, b: ComparedDossier): ResemblanceFact[] {
  const others = new Map(b.answers.files.map((file) => [file.sha256, file]))
  const seen = new Set<string>()
  return a.answers.files.flatMap((file): ResemblanceFact[] => {
    const other = others.get(file.sha256)
    if (!other || seen.has(file.sha256)) return []
    seen.add(file.sha256)
    const isPersonal = a.personalParts.has(file.part) || b.personalParts.has(other.part)
    return [{ kind: 'file', a: file.name, b: other.name, isPersonal }]
  })
}

function authorFacts(a: ComparedDossier, b: ComparedDossier): ResemblanceFact[] {
  const others = new Set(b.answers.authors.map(authorKey))
  return a.answers.authors
    .filter((author) => authorKey(author) !== null && others.has(authorKey(author)))
    .map(({ name }) => ({ kind: 'author', name }))
}

function teacherFacts({ answers: a }: ComparedDossier, { answers: b }: ComparedDossier): ResemblanceFact[] {
  if (!a.teacher?.has || !b.teacher?.has) return []
  const [one, other] = [a.teacher, b.teacher]
  if (foldName(one.name) === '' || foldName(one.name) !== foldName(other.name)) return []
  return [{ kind: 'teacher', name: one.name, isSameSchool: foldName(one.school) === foldName(other.school) }]
}
