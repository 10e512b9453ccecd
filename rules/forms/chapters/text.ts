/** What the organiser writes himself: whole articles where the text was made by hand, and paragraphs added to what the data tell. */
import { z } from 'zod'
import { lineText } from '../typed-text'
import { chapterForm, typedRows, withRegulations } from './chapter-form'
import { codeText, linesText, rows, withCodes } from './row-fields'

const article = z.object({
  code: codeText,
  title: lineText(300).refine((text) => text !== '', 'row-name-missing'),
  paragraphs: linesText(20_000),
})

const addition = z.object({
  article: codeText,
  title: lineText(300),
  paragraphs: linesText(20_000).refine((lines) => lines.length > 0, 'row-text-missing'),
})

export const textChapter = chapterForm(
  z.object({ articles: rows(article, 60), additions: rows(addition, 60) }),
  ({ regulations: { articles, additions = [] } }) => ({
    articles: typedRows(articles, ({ code, title, paragraphs }) => ({
      code,
      title,
      paragraphs: paragraphs.join('\n'),
    })),
    additions: typedRows(additions, ({ article: code, title, paragraphs }) => ({
      article: code,
      title,
      paragraphs: paragraphs.join('\n'),
    })),
  }),
  (terms, { articles, additions }) =>
    withRegulations(terms, {
      articles: withCodes(articles, ({ title }) => title),
      additions: additions.map((one, index) => ({
        ...one,
        article: one.article || `bo-sung-${index + 1}`,
      })),
    }),
)
