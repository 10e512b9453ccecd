/** What stands before the announcement of a contest, and what is typed to make it. */
import type { Refusal } from '#rules/refusal'
import { termsOf } from '#rules/contest-terms'
import { whyNotAnnounce, type OpeningCheck } from '#rules/opening-check'
import type { By, InContest } from '../guard'
import { openingOf } from '../opening'
import { termsNames } from '../terms-names'

export interface AnnouncementPage {
  contest: { slug: string; title: string; receiptPrefix: string }
  version: number
  checks: OpeningCheck[]
  whyNot: Refusal | null
  names: Record<string, string>
}

export async function announcement({ contest, now }: By & InContest): Promise<AnnouncementPage> {
  const checks = await openingOf(contest, now)
  const { slug, title, receiptPrefix } = contest
  return {
    contest: { slug, title, receiptPrefix },
    version: contest.version,
    checks,
    whyNot: whyNotAnnounce(contest.stage ?? 'announced', checks),
    names: termsNames(termsOf(contest)),
  }
}
