/** The regulations (thể lệ) of one contest, as they are in force. */
import type { Contest } from '#models/contest'
import { selectionOf } from '#rules/entry-terms'
import type { Regulations } from '#rules/regulations'
import { articlesOf } from '#wording/vi/articles'
import { contestBySlug, type ByVisitor } from '../guard'

export interface RegulationsPage
  extends
    Pick<Contest, 'slug' | 'title' | 'shortTitle' | 'organiser'>,
    Pick<Regulations, 'articles' | 'legalBasis' | 'fields' | 'parts' | 'rubric' | 'prizes' | 'version'> {
  isVoted: boolean
}

/** Throws a 404 response when there is no contest of that name. */
export async function regulationsPage(_by: ByVisitor, slug: string | undefined): Promise<RegulationsPage> {
  const contest = await contestBySlug(slug)
  const { slug: name, title, shortTitle, organiser, regulations } = contest
  const { legalBasis, fields, parts, rubric, prizes, version } = regulations
  return {
    slug: name,
    title,
    shortTitle,
    organiser,
    articles: articlesOf(contest),
    legalBasis,
    fields,
    parts,
    rubric,
    prizes,
    version,
    isVoted: selectionOf(regulations).by === 'votes',
  }
}
