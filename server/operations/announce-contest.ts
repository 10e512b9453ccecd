/** Announces a contest that was being prepared: from then on the public sees it, and its terms are version 1. */
import { Contests } from '#models/contest'
import { whyNotAnnounce } from '#rules/opening-check'
import type { By, InContest } from '../guard'
import { openingOf } from '../opening'
import { found, refuse } from '../refuse'
import { keepVersion } from '../terms-versions'
import { write } from '../write'

export interface Announcement {
  version: number
  /** The contest's prefix of receipts, typed by hand: the one interruption before an act that cannot be taken back. */
  confirmation: string
  decisionNumber: string
}

/**
 * A repeat finds it announced and does nothing.
 * @throws Refused `not-ready`, `confirmation-mismatch`, `stale-version`
 */
export async function announceContest(by: By & InContest, input: Announcement): Promise<void> {
  const { actor, now } = by
  const contest = found(await Contests.findById(by.contest._id).lean(), 'contest')
  if (contest.stage === 'announced' && contest.version === input.version + 1) return
  refuse(whyNotAnnounce(contest.stage, await openingOf(contest, now)))
  if (input.confirmation.trim().toUpperCase() !== contest.receiptPrefix.toUpperCase())
    refuse({ because: 'confirmation-mismatch' })
  if (contest.version !== input.version) refuse({ because: 'stale-version', changedAt: now, changed: [] })
  const decisionNumber = input.decisionNumber.trim()
  const announced = { ...contest, stage: 'announced' as const }
  await write(
    Contests,
    contest,
    { $set: { stage: 'announced' } },
    {
      contest: contest._id,
      subject: `contest:${contest._id.toHexString()}`,
      action: 'contest.announced',
      actor: actor.person._id,
      at: now,
      details: { decisionNumber },
    },
    (session) =>
      keepVersion(
        announced,
        { at: now, by: actor.person._id, chapters: [], reason: decisionNumber, resolution: null },
        session,
      ),
  )
}
