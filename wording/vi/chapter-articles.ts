/** Which articles of the thể lệ print what a chapter tells. */
import type { Chapter } from '#rules/chapters'
import type { Article } from '#rules/regulations'
import { articleCode, articlesOf, type ArticleTopic, type RuledContest } from './articles'

const topics: Record<Chapter, readonly ArticleTopic[]> = {
  general: ['purpose'],
  eligibility: ['eligibility', 'conditions'],
  fields: ['fields'],
  dossier: ['dossier', 'screening'],
  form: ['dossier'],
  chain: ['intake'],
  timeline: ['intake'],
  judging: ['scoring'],
  rounds: ['council', 'scoring'],
  prizes: ['prizes'],
  conflicts: ['council'],
  text: [],
}

/** All articles for the chapter of free text; a thể lệ written by hand is printed as it is written. */
export function chapterArticles(contest: RuledContest, chapter: Chapter): Article[] {
  const articles = articlesOf(contest)
  if (chapter === 'text') return articles
  const codes = topics[chapter].map(articleCode)
  return articles.filter(({ code }) => codes.includes(code))
}
