/** The articles of a contest's thể lệ: written by hand, or made from its data, with what the organiser added. */
import type { ChainStage } from '#rules/chain'
import type { Milestone } from '#rules/phases'
import type { ProgrammeKind } from '#rules/programmes'
import type { Article, Regulations } from '#rules/regulations'
import { selectionOf, subjectOf } from '#rules/entry-terms'
import { eventNames, nounsOf } from './nouns'
import { conditions, dossier, eligibility, fieldsAndDivisions, intake } from './rules-text/entering'
import { council, screening, waysOfScoring } from './rules-text/judging'
import { personalData, prizes, publication } from './rules-text/outcome'

/** As much of a contest as its thể lệ tells. */
export interface RuledContest {
  programme: ProgrammeKind
  title: string
  ordinal: number
  year: number
  province: string
  organiser: { name: string; standingBody: string; address: string; phone: string; email: string }
  timeline: readonly Milestone[]
  regulations: Regulations & { chain?: ChainStage[] }
}

/** What each article is about, in the order of the thể lệ: the first is `dieu-1`. */
export const articleTopics = [
  'purpose',
  'eligibility',
  'fields',
  'conditions',
  'dossier',
  'intake',
  'screening',
  'council',
  'scoring',
  'prizes',
  'publication',
  'personal-data',
] as const
export type ArticleTopic = (typeof articleTopics)[number]

/** The code of the article about something, which is also its anchor. */
export function articleCode(topic: ArticleTopic): string {
  return `dieu-${articleTopics.indexOf(topic) + 1}`
}

const paragraphsOf: Record<ArticleTopic, (contest: RuledContest) => string[]> = {
  purpose: ({ programme, regulations: { purpose } }) =>
    purpose ?? [`${eventNames[programme]} phát hiện, khuyến khích và tôn vinh lao động sáng tạo.`],
  eligibility,
  fields: fieldsAndDivisions,
  conditions,
  dossier,
  intake,
  screening,
  council,
  scoring: waysOfScoring,
  prizes,
  publication,
  'personal-data': personalData,
}

function titleOf(topic: ArticleTopic, { regulations }: RuledContest): string {
  const isPerson = subjectOf(regulations) === 'person'
  const byVotes = selectionOf(regulations).by === 'votes'
  const titles: Record<ArticleTopic, string> = {
    purpose: 'Mục đích',
    eligibility: isPerson ? 'Đối tượng được đề cử' : 'Đối tượng dự thi',
    fields: isPerson ? 'Danh hiệu' : 'Lĩnh vực dự thi',
    conditions: isPerson ? 'Điều kiện xét chọn' : `Điều kiện đối với ${nounsOf(regulations).work}`,
    dossier: isPerson ? 'Hồ sơ đề cử' : 'Hồ sơ dự thi',
    intake: 'Thời hạn và cách nộp',
    screening: 'Rà soát hồ sơ',
    council: byVotes ? 'Hội đồng xét chọn' : 'Hội đồng giám khảo',
    scoring: byVotes ? 'Bỏ phiếu xét chọn' : 'Tiêu chí, cách tính điểm và xếp hạng',
    prizes: byVotes ? 'Hình thức công nhận' : 'Giải thưởng',
    publication: 'Công bố kết quả và phản ánh',
    'personal-data': 'Dữ liệu cá nhân',
  }
  return `Điều ${articleTopics.indexOf(topic) + 1}. ${titles[topic]}`
}

/** The articles made from the data alone. */
export function madeArticles(contest: RuledContest): Article[] {
  return articleTopics.map((topic) => ({
    code: articleCode(topic),
    title: titleOf(topic, contest),
    paragraphs: paragraphsOf[topic](contest),
  }))
}

/** The thể lệ, article by article; additions follow the article they name, or stand at the end as articles of their own. */
export function articlesOf(contest: RuledContest): Article[] {
  const { articles: written, additions = [] } = contest.regulations
  const articles = written.length > 0 ? written : madeArticles(contest)
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
