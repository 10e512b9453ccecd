/** Where an entry stands, for whoever holds its receipt number and knows a phone number in its dossier. */
import { announced, Contests } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { Publications } from '#models/publication'
import type { EntryState } from '#rules/entry-states'
import type { TrackInput } from '#rules/forms/track'
import { milestone, phaseAt, type Phase } from '#rules/phases'
import type { TaskCode } from '#rules/tasks'
import type { ByVisitor } from '../guard'
import { countTry } from '../rate-limits'

export interface TrackedEntry {
  receiptNumber: string
  title: string
  contest: { slug: string; title: string }
  state: EntryState
  submittedAt: Date | null
  /** What is to be completed and until when; the reason is for those who sign in. */
  returned: { tasks: TaskCode[]; deadline: Date; isOverdue: boolean } | null
  phase: Phase
  closesAt: Date
  screeningEndsAt: Date
  judgingEndsAt: Date
  resultsDueAt: Date
  publishedAt: Date | null
}

/**
 * Null for a number that was never given out and for a phone number that is not in the dossier: who guesses learns
 * nothing. Tries are counted by network address and by receipt number. `address` is the caller's network address.
 * @throws Refused `too-often`
 */
export async function track(
  { now }: ByVisitor,
  { receipt, phone }: TrackInput,
  address: string,
): Promise<TrackedEntry | null> {
  await countTry('track-network', address)
  await countTry('track-receipt', receipt)
  const entry = await Entries.findOne({ receiptNumber: receipt }).lean()
  if (!entry || !phonesOf(entry).some((one) => one.endsWith(phone))) return null
  const [contest, publication] = await Promise.all([
    Contests.findOne({ _id: entry.contest, ...announced }).lean(),
    Publications.findOne({ contest: entry.contest, publishedAt: { $lte: now } })
      .select({ publishedAt: 1 })
      .sort({ number: 1 })
      .lean(),
  ])
  if (!contest) return null
  const { slug, title, timeline } = contest
  return {
    receiptNumber: receipt,
    title: entry.answers.title,
    contest: { slug, title },
    state: entry.state,
    submittedAt: entry.submittedAt,
    returned:
      entry.state === 'returned' && entry.returned
        ? {
            tasks: entry.returned.tasks,
            deadline: entry.returned.deadline,
            isOverdue: now > entry.returned.deadline,
          }
        : null,
    phase: phaseAt(timeline, now),
    closesAt: milestone(timeline, 'closes'),
    screeningEndsAt: milestone(timeline, 'screeningEnds'),
    judgingEndsAt: milestone(timeline, 'judgingEnds'),
    resultsDueAt: milestone(timeline, 'deliberationEnds'),
    publishedAt: publication?.publishedAt ?? null,
  }
}

function phonesOf({ answers }: Entry): string[] {
  return answers.authors
    .flatMap((author) => [author.phone, author.representative.phone])
    .map((phone) => phone.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 4)
}
