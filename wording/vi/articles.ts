/** The articles of a contest's thể lệ: written by hand, or made from its data, with what the organiser added. */
import type { Milestone } from '#rules/phases'
import type { Article, Regulations } from '#rules/regulations'

/** As much of a contest as its thể lệ tells. */
export interface RuledContest {
  title: string
  ordinal: number
  year: number
  province: string
  organiser: { name: string; standingBody: string; address: string; phone: string; email: string }
  timeline: readonly Milestone[]
  regulations: Regulations
}

/** The thể lệ, article by article; additions follow the article they name, or stand at the end as articles of their own. */
export function articlesOf({ regulations }: RuledContest): Article[] {
  const { articles, additions = [] } = regulations
  const added = (code: string) =>
    additions.filter(({ article }) => article === code).flatMap(({ paragraphs }) => paragraphs)
  const own = additions.filter(({ article }) => !articles.some(({ code }) => code === article))
  return [
    ...articles.map((article) => ({
      ...article,
      paragraphs: [...article.paragraphs, ...added(article.code)],
    })),
    ...own.map(({ article, title, paragraphs }) => ({ code: article, title, paragraphs })),
  ]
}
