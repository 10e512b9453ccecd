/** The thể lệ of a contest as an official paper: in force for everybody, as a draft for its office. */
import type { Contest } from '#models/contest'
import { RegulationsVersions } from '#models/regulations-version'
import { termsOf } from '#rules/contest-terms'
import type { MilestoneCode } from '#rules/phases'
import type { Paper } from '#rules/paper'
import { datesMovedPaper, rulesPaper } from '#wording/vi/rules-paper'
import { contestBySlug, type By, type ByVisitor, type InContest } from '../guard'
import { found } from '../refuse'

export interface Document {
  slug: string
  paper: Paper
}

/** Throws a 404 response when there is no announced contest of that name. */
export async function publicRules(_by: ByVisitor, slug: string | undefined): Promise<Document> {
  return rulesOf(await contestBySlug(slug))
}

export async function officeRules({ contest }: By & InContest): Promise<Document> {
  return rulesOf(contest)
}

/** @throws NotFound when that date was never moved */
export async function moveNotice({ contest, now }: By & InContest, code: MilestoneCode): Promise<Document> {
  return { slug: contest.slug, paper: found(datesMovedPaper(termsOf(contest), code, now), 'notice') }
}

/** Dated by the version in force; by the launch where none was kept. */
async function rulesOf(contest: Contest): Promise<Document> {
  const { regulations, stage, timeline } = contest
  const kept = await RegulationsVersions.findOne({ contest: contest._id, number: regulations.version })
    .select({ at: 1, number: 1, reason: 1 })
    .lean()
  const launch = timeline.find(({ code }) => code === 'launch')?.at ?? null
  const announcedAt = stage === 'preparing' ? null : (kept?.at ?? launch)
  const decision = kept?.number === 1 ? kept.reason : ''
  return { slug: contest.slug, paper: rulesPaper(termsOf(contest), { announcedAt, decision }) }
}
