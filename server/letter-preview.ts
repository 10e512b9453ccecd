/** The fields of a letter as they would be for one real work of the contest, for its preview. */
import { milestone } from '#rules/phases'
import { roundsOf } from '#rules/rounds'
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import type { Person } from '#models/person'
import { date, dateTime, exactTime } from '#wording/format'
import { paths } from '#wording/paths'
import { letterSamples } from '#wording/vi/letter-samples'
import { taskNames } from '#wording/vi/states'
import { env } from './env'
import { workLine } from './work-line'

/** What the work does not tell is filled with samples. Without a work everything is a sample, but for the contest's own facts. */
export function previewData(
  contest: Contest,
  template: string,
  about: { entry: Entry; owner: Pick<Person, 'name'> } | null,
  now: Date,
): Record<string, unknown> {
  const [round] = roundsOf(contest)
  const isOfJudging = template === 'sheets-assigned' || template === 'sheets-due'
  const closes = milestone(contest.timeline, 'closes')
  const entry = about?.entry
  const returned = entry?.returned
  const deadline = returned?.deadline ?? (isOfJudging ? round.endsAt : closes)
  return {
    ...letterSamples,
    contest: contest.title,
    submittedAt: exactTime(entry?.submittedAt ?? now),
    deadline: dateTime(deadline),
    from: date(round.opensAt),
    until: date(round.endsAt),
    works: `- ${letterSamples.title}`,
    link: env.publicUrl + (entry ? paths.entry(entry._id.toHexString()) : paths.contest(contest.slug)),
    ...(about && !isOfJudging && { name: about.owner.name }),
    ...(entry && {
      title: entry.answers.title,
      works: workLine(entry),
      ...(entry.receiptNumber && { receiptNumber: entry.receiptNumber }),
      ...(entry.stateReason && { reason: entry.stateReason }),
      ...(entry.blindCode && { blindCode: entry.blindCode }),
    }),
    ...(returned && {
      reason: returned.reason,
      tasks: returned.tasks.map((task) => taskNames[task]).join(', '),
    }),
  }
}
