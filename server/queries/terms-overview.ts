/** The thể lệ of one contest for its office: its chapters, what is wrong with them, and what stands before the announcement. */
import { chapters, type Chapter } from '#rules/chapters'
import { termsOf } from '#rules/contest-terms'
import type { ContestStage } from '#rules/editions'
import type { OpeningCheck } from '#rules/opening-check'
import { termsProblems, type TermsProblem } from '#rules/terms-check'
import type { By, InContest } from '../guard'
import { openingOf } from '../opening'
import { termsNames } from '../terms-names'

export interface TermsOverview {
  contest: { slug: string; title: string; stage: ContestStage }
  version: number
  chapters: { chapter: Chapter; problems: number }[]
  /** Empty once it is announced. */
  checks: OpeningCheck[]
  problems: TermsProblem[]
  names: Record<string, string>
}

export async function termsOverview({ contest, now }: By & InContest): Promise<TermsOverview> {
  const terms = termsOf(contest)
  const problems = termsProblems(terms)
  const stage = contest.stage ?? 'announced'
  return {
    contest: { slug: contest.slug, title: contest.title, stage },
    version: contest.regulations.version,
    chapters: chapters.map((chapter) => ({
      chapter,
      problems: problems.filter((problem) => problem.chapter === chapter).length,
    })),
    checks: stage === 'preparing' ? await openingOf(contest, now) : [],
    problems,
    names: termsNames(terms),
  }
}
