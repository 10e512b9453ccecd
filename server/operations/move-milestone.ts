/** Moves a date of an announced contest: the first date stays on record, what follows may move along, people concerned are written to. */
import type { ClientSession } from 'mongoose'
import { Contests, type Contest } from '#models/contest'
import { People } from '#models/person'
import { paths } from '#paths'
import { changedChapters } from '#rules/chapters'
import { termsOf, type ContestTerms } from '#rules/contest-terms'
import { isAnnounced } from '#rules/editions'
import { milestone } from '#rules/phases'
import {
  followingRounds,
  movedTimeline,
  whyNotMoveMilestone,
  type MilestoneMove,
} from '#rules/timeline-changes'
import { dateTime } from '#wording/format'
import { milestoneNames } from '#wording/vi/states'
import { dateConcerns } from '../date-concerned'
import { env } from '../env'
import type { By, InContest } from '../guard'
import { promiseLetter } from '../mail/promise'
import { found, refuse } from '../refuse'
import { keepFormerVersion, keepVersion } from '../terms-versions'
import { write } from '../write'

/**
 * Windows of rounds that were tied to a date follow it.
 * @throws Refused `reason-missing`, `date-unchanged`, `deadline-in-past`, `milestone-passed`, `dates-disordered`, `stale-version`
 */
export async function moveMilestone(
  by: By & InContest,
  { version, ...move }: MilestoneMove & { version: number },
): Promise<void> {
  const { actor, now } = by
  const contest = found(await Contests.findById(by.contest._id).lean(), 'contest')
  const isRepeated = contest.version === version + 1 && isThere(contest, move)
  if (isRepeated) return
  refuse(whyNotMoveMilestone(contest.timeline, move, now))
  if (contest.version !== version) refuse({ because: 'stale-version', changedAt: now, changed: [] })
  const before = termsOf(contest)
  const terms = moved(before, move)
  const chapters = changedChapters(before, terms)
  await write(
    Contests,
    contest,
    { $set: { timeline: terms.timeline, regulations: terms.regulations } },
    {
      contest: contest._id,
      subject: `contest:${contest._id.toHexString()}`,
      action: 'contest.date-moved',
      actor: actor.person._id,
      at: now,
      details: {
        milestone: move.code,
        from: milestone(contest.timeline, move.code).toISOString(),
        to: move.at.toISOString(),
        reason: move.reason,
        notice: move.notice,
        cascades: move.cascades,
      },
    },
    async (session) => {
      if (!isAnnounced(contest)) return
      await keepFormerVersion(contest, session)
      const made = { at: now, by: actor.person._id, chapters, reason: move.reason, resolution: null }
      await keepVersion({ ...contest, ...terms }, made, session)
      await writeToConcerned(contest, move, now, session)
    },
  )
}

function isThere({ timeline }: Pick<Contest, 'timeline'>, { code, at, reason }: MilestoneMove): boolean {
  const kept = timeline.find((one) => one.code === code)
  return kept?.at.getTime() === at.getTime() && kept.reason === reason
}

function moved(before: ContestTerms, move: MilestoneMove): ContestTerms {
  const timeline = movedTimeline(before.timeline, move)
  const { rounds, version } = before.regulations
  const following = rounds && followingRounds(rounds, before.timeline, timeline)
  const regulations = {
    ...before.regulations,
    version: version + 1,
    ...(following && { rounds: following }),
  }
  return { ...before, timeline, regulations }
}

async function writeToConcerned(
  contest: Contest,
  { code, at, reason, notice }: MilestoneMove,
  now: Date,
  session: ClientSession,
): Promise<void> {
  const ids = await dateConcerns(contest, code, session)
  const people = await People.find({ _id: { $in: ids } })
    .session(session)
    .lean()
  for (const { _id, email, name } of people) {
    await promiseLetter(
      {
        key: `date-moved:${contest._id.toHexString()}:${contest.version}:${_id.toHexString()}`,
        contest: contest._id,
        to: email,
        template: 'date-moved',
        data: {
          name,
          contest: contest.title,
          milestone: milestoneNames[code],
          from: dateTime(milestone(contest.timeline, code)),
          to: dateTime(at),
          reason,
          notice,
          link: env.publicUrl + paths.contest(contest.slug),
        },
        at: now,
      },
      session,
    )
  }
}
