/** One list of nominated works, for the contest that made it or for the one that received it. */
import { Contests } from '#models/contest'
import { Submissions } from '#models/submission'
import type { By, InContest } from '../guard'
import { nominationOf } from '../nominations'
import { found } from '../refuse'
import { sendersOf } from '../sent-by'
import { rosterRow } from '../roster'

export async function nomination(
  { contest, now }: By & InContest,
  id: string | undefined,
  side: 'from' | 'to',
) {
  const list = await nominationOf(contest, id, side)
  const [from, to, submissions] = await Promise.all([
    Contests.findById(list.from).lean(),
    Contests.findById(list.to).lean(),
    Submissions.find({ _id: { $in: list.entries.map(({ submission }) => submission) } }).lean(),
  ])
  const origin = found(from, 'contest')
  const senderOf = await sendersOf(submissions)
  return {
    now,
    id: list._id.toHexString(),
    number: list.number,
    state: list.state,
    preparedAt: list.preparedAt,
    sentAt: list.sentAt,
    from: { title: origin.title, province: origin.province, organiser: origin.organiser },
    to: { title: found(to, 'contest').title },
    rows: list.entries.map((work) => {
      const submission = submissions.find(({ _id }) => _id.equals(work.submission))
      const sender = submission ? (senderOf(submission)?.name ?? '') : ''
      const unit = submission?.answers.unit ?? ''
      return {
        entry: work.entry.toHexString(),
        prize: work.prize,
        rank: work.rank,
        score: work.score,
        reason: work.reason,
        outcome: work.outcome,
        note: work.note,
        title: work.title,
        roster: submission
          ? rosterRow(
              { _id: work.entry, receiptNumber: work.receiptNumber, answers: submission.answers },
              origin.regulations,
              new Map([[unit, sender]]),
            )
          : null,
      }
    }),
  }
}

export type ShownNomination = Awaited<ReturnType<typeof nomination>>
