/** One chapter of the thể lệ as its office edits it: the form's values, what it prints, what is wrong, what is frozen. */
import { isAnnounced } from '#rules/editions'
import type { Chapter } from '#rules/chapters'
import { termsOf } from '#rules/contest-terms'
import { chapterForms } from '#rules/forms/terms'
import { milestone } from '#rules/phases'
import type { Article } from '#rules/regulations'
import { confirmedSheets } from '#rules/terms-changes'
import { termsProblems, type TermsProblem } from '#rules/terms-check'
import { chapterArticles } from '#wording/vi/chapter-articles'
import type { By, InContest } from '../guard'
import { confirmedByRound } from '../terms-in-use'
import { termsNames } from '../terms-names'
import { unitKindsNow } from '../unit-tree'

export interface TermsChapterPage {
  contest: { slug: string; shortTitle: string }
  chapter: Chapter
  /** The version of the contest that the form rests on. */
  version: number
  values: ReturnType<(typeof chapterForms)[Chapter]['typed']>
  articles: Article[]
  problems: TermsProblem[]
  names: Record<string, string>
  isAnnounced: boolean
  needsReason: boolean
  confirmed: number
  /** What the forms choose among. */
  choices: {
    parts: { code: string; name: string }[]
    criteria: { code: string; title: string }[]
    articles: { code: string; title: string }[]
    unitKinds: { code: string; name: string }[]
  }
}

export async function termsChapter(
  { contest, now }: By & InContest,
  chapter: Chapter,
): Promise<TermsChapterPage> {
  const terms = termsOf(contest)
  const { regulations } = terms
  const [confirmed, unitKinds] = await Promise.all([confirmedByRound(contest._id), unitKindsNow()])
  const announced = isAnnounced(contest)
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    chapter,
    version: contest.version,
    values: chapterForms[chapter].typed(terms),
    articles: chapterArticles(terms, chapter),
    problems: termsProblems(terms).filter((problem) => problem.chapter === chapter),
    names: termsNames(terms),
    isAnnounced: announced,
    needsReason: announced && now >= milestone(terms.timeline, 'opens'),
    confirmed: announced ? confirmedSheets({ confirmed }) : 0,
    choices: {
      parts: regulations.parts.map(({ code, name }) => ({ code, name })),
      criteria: regulations.rubric.criteria.map(({ code, title }) => ({ code, title })),
      articles: chapterArticles(terms, 'text').map(({ code, title }) => ({ code, title })),
      unitKinds: unitKinds.map(({ code, name }) => ({ code, name })),
    },
  }
}
