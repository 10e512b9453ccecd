/** From a problem of an entry to the field where it is put right. */
import type { EntryProblem } from '#rules/entry-check'
import { problemSentence } from '#wording/vi/entry'
import { fieldId } from '#ui/field'
import { paths } from '#paths'

/** The name of the form field that a problem speaks of. */
export function problemField(problem: EntryProblem): string {
  if (problem.task === 'explanation') return `explanation.${problem.field}`
  if (problem.task === 'files') return `file.${problem.field}`
  return problem.field
}

/** The page and the field, from anywhere. */
export function problemHref(entry: string, problem: EntryProblem): string {
  const anchor = `#${fieldId(problemField(problem))}`
  if (problem.task === 'authors' && 'author' in problem) {
    return `${paths.author(entry, problem.author)}${anchor}`
  }
  return problem.task === 'authors'
    ? paths.task(entry, problem.task)
    : `${paths.task(entry, problem.task)}${anchor}`
}

/** The sentence with the name of its question or part before it, where the sentence alone does not say which. */
export function placedSentence(
  problem: EntryProblem,
  names: { questions?: readonly Named[]; parts?: readonly Named[] },
): string {
  const sentence = problemSentence(problem)
  if (problem.task !== 'explanation' && problem.task !== 'files') return sentence
  const list = problem.task === 'files' ? names.parts : names.questions
  const place = list?.find(({ code }) => code === problem.field)
  return place ? `${place.name ?? place.title}: ${sentence}` : sentence
}

interface Named {
  code: string
  name?: string
  title?: string
}

/** The first sentence for each field, for the notes of one page. */
export function sentencesByField(problems: readonly EntryProblem[]): Record<string, string> {
  const sentences: Record<string, string> = {}
  for (const problem of problems) sentences[problemField(problem)] ??= problemSentence(problem)
  return sentences
}
