/** The pledge as a paper: the text a judge signed, or the one in force while they have signed none. */
import { Contests } from '#models/contest'
import { idFrom } from '#models/ids'
import { Panels } from '#models/panel'
import { dayOf, type Day } from '#rules/deadlines'
import { pledgeVersion, signedPledge } from '#rules/pledge'
import type { By } from '../guard'
import { contestsJudgedBy, memberOf } from '../judging'
import { found } from '../refuse'

export interface PledgePaper {
  contest: { title: string; province: string }
  organiser: string
  panel: { id: string; name: string }
  name: string
  /** The text shown. */
  version: number
  signedAt: Date | null
  /** In Viet Nam; null until it is signed. */
  signedOn: Day | null
  /** Signed, but the text has changed since. */
  isOutdated: boolean
}

/** A judge's own; NotFound for everybody else. */
export async function pledgePaper(by: By, panelId: string | undefined): Promise<PledgePaper> {
  const _id = found(idFrom(panelId), 'panel')
  const panel = found(
    await Panels.findOne({ _id, contest: { $in: await contestsJudgedBy(by) } }).lean(),
    'panel',
  )
  const signed = signedPledge(found(memberOf(panel, by.actor), 'panel'))
  const contest = found(await Contests.findById(panel.contest).lean(), 'contest')
  const { person } = by.actor
  return {
    contest: { title: contest.title, province: contest.province },
    organiser: contest.organiser.name,
    panel: { id: _id.toHexString(), name: panel.name },
    name: person.name || person.email,
    version: signed?.version ?? pledgeVersion,
    signedAt: signed?.at ?? null,
    signedOn: signed && dayOf(signed.at),
    isOutdated: signed !== null && signed.version !== pledgeVersion,
  }
}
