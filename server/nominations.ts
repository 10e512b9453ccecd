/** What nominating and receiving share: the contests above, the candidates of a finished one, a nomination of one's own. */
import { announced, Contests, type Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { Nominations, type Nomination } from '#models/nomination'
import { Publications } from '#models/publication'
import { Submissions, type Submission } from '#models/submission'
import { isConsented } from '#rules/consents'
import { dayOf } from '#rules/deadlines'
import type { EntryAnswers } from '#rules/entry'
import { isAbove, whyNotNominate } from '#rules/nominations'
import { lastRound } from '#rules/rounds'
import { found } from './refuse'
import { shownResults } from './shown-results'

/** Contests of a higher level that take nominations now. */
export async function contestsAbove(contest: Contest, now: Date): Promise<Contest[]> {
  const recent = await Contests.find({ ...announced, 'regulations.nominations': { $exists: true } })
    .sort({ year: -1, ordinal: -1 })
    .limit(20)
    .lean()
  return recent.filter(
    ({ level, regulations, timeline }) =>
      isAbove(level, contest.level ?? 'province') &&
      whyNotNominate({ terms: regulations.nominations, timeline }, now) === null,
  )
}

export interface Candidate {
  entry: Entry
  submission: Submission
  prize: string
  rank: number | null
  score: number | null
  /** Every author's voices agreed that the dossier be forwarded. */
  mayForward: boolean
}

/** Accepted entries of a contest whose results are public, laureates first, then by rank. None before that. */
export async function candidatesOf(contest: Contest, now: Date): Promise<Candidate[]> {
  const publication = await Publications.findOne({ contest: contest._id, round: lastRound(contest).code })
    .sort({ number: -1 })
    .lean()
  if (!publication) return []
  const [{ results }, entries] = await Promise.all([
    shownResults(contest),
    Entries.find({ contest: contest._id, state: 'accepted' }).lean(),
  ])
  const submissions = await Submissions.find({ entry: { $in: entries.map(({ _id }) => _id) } }).lean()
  const prizes = contest.regulations.prizes
  const candidates = entries.flatMap((entry): Candidate[] => {
    const id = entry._id.toHexString()
    const submission = submissions.find(
      (one) => one.entry.equals(entry._id) && one.number === entry.submissions,
    )
    if (!submission) return []
    const laureate = publication.laureates.find((one) => one.entry === id)
    const standing = results.standings.find((one) => one.entry === id)
    return [
      {
        entry,
        submission,
        prize: prizes.find(({ code }) => code === laureate?.prize)?.title ?? '',
        rank: standing?.rank ?? null,
        score: standing?.published ?? null,
        mayForward: mayForward(entry.answers, now),
      },
    ]
  })
  const order = ({ prize }: Candidate) =>
    prize === '' ? prizes.length : prizes.findIndex(({ title }) => title === prize)
  return candidates.toSorted((a, b) => order(a) - order(b) || (a.rank ?? Infinity) - (b.rank ?? Infinity))
}

function mayForward({ authors, consents }: EntryAnswers, now: Date): boolean {
  return authors.every((author) => isConsented(consents, author, 'forwarding', dayOf(now)))
}

/** NotFound for a nomination that this contest neither makes nor has received. */
export async function nominationOf(
  contest: Contest,
  id: string | undefined,
  side: 'from' | 'to',
): Promise<Nomination> {
  const _id = found(idFrom(id), 'nomination')
  const nomination =
    side === 'from'
      ? await Nominations.findOne({ _id, from: contest._id }).lean()
      : await Nominations.findOne({ _id, to: contest._id, state: 'sent' }).lean()
  return found(nomination, 'nomination')
}

/** How many works the lists from one contest to another hold, those sent back aside. */
export function nominated(lists: readonly Pick<Nomination, 'entries'>[]): number {
  return lists.flatMap(({ entries }) => entries.filter(({ outcome }) => outcome !== 'sent-back')).length
}

export const nominationSubject = ({ _id }: { _id: Id }) => `nomination:${_id.toHexString()}`
