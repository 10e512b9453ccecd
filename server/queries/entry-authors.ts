/** The authors of an entry, each with what is still wrong or missing. */
import { dayOf, type Day } from '#rules/deadlines'
import { taskProblems, type EntryProblem } from '#rules/entry-check'
import { whyNotEdit } from '#rules/entry-tasks'
import type { Refusal } from '#rules/refusal'
import { situationOf } from '../drafting'
import { headOf, type EntryHead } from '../entry-head'
import type { By } from '../guard'
import { ownEntry } from '../load'

export interface EntryAuthors extends EntryHead {
  authors: {
    id: string
    name: string
    bornOn: Day | null
    school: string
    grade: string
    isLead: boolean
    share: number | null
    problems: EntryProblem[]
  }[]
  /** What is wrong with the list as a whole. */
  problems: EntryProblem[]
  max: number
  whyNotEdit: Refusal | null
}

export async function entryAuthors(by: By, id: string | undefined): Promise<EntryAuthors> {
  const { entry, contest } = await ownEntry(by.actor, id)
  const problems = taskProblems('authors', entry.answers, contest.regulations, dayOf(by.now))
  return {
    ...headOf(entry, contest, by),
    authors: entry.answers.authors.map(({ id: author, name, bornOn, school, grade, isLead, share }) => ({
      id: author,
      name,
      bornOn,
      school,
      grade,
      isLead,
      share: share ?? null,
      problems: problems.filter((problem) => 'author' in problem && problem.author === author),
    })),
    problems: problems.filter((problem) => !('author' in problem)),
    max: contest.regulations.authors.max,
    whyNotEdit: whyNotEdit('authors', situationOf(entry, contest, by.actor, by.now)),
  }
}
