/** Prizes that our own publications have given, found by the receipt numbers an entrant names. */
import { Contests } from '#models/contest'
import { Entries } from '#models/entry'
import { Publications } from '#models/publication'
import type { EntryAnswers } from '#rules/entry'
import { recordsTold, type HeldPrize } from '#rules/gate-findings'
import type { Regulations } from '#rules/regulations'

/** Only what is public at the moment: the newest publication of a contest counts. Asks the database only where a number was told. */
export async function heldPrizes(
  regulations: Pick<Regulations, 'authors' | 'gates'>,
  { facts }: Pick<EntryAnswers, 'facts'>,
  now: Date,
): Promise<HeldPrize[]> {
  const receipts = recordsTold(regulations, facts)
  if (receipts.length === 0) return []
  const entries = await Entries.find({ receiptNumber: { $in: receipts } })
    .select({ receiptNumber: 1, contest: 1 })
    .lean()
  const inContests = { $in: entries.map(({ contest }) => contest) }
  const [publications, contests] = await Promise.all([
    Publications.find({ contest: inContests, publishedAt: { $lte: now } })
      .sort({ number: -1 })
      .lean(),
    Contests.find({ _id: inContests }).select({ title: 1, year: 1, 'regulations.prizes': 1 }).lean(),
  ])
  return entries.flatMap((entry) => {
    const contest = contests.find(({ _id }) => _id.equals(entry.contest))
    const current = publications.find((one) => one.contest.equals(entry.contest))
    const laureate = current?.laureates.find((one) => one.entry === entry._id.toHexString())
    if (!contest || !laureate || !entry.receiptNumber) return []
    const prize = contest.regulations.prizes.find(({ code }) => code === laureate.prize)
    return [
      {
        receipt: entry.receiptNumber,
        work: laureate.title,
        contest: contest.title,
        year: contest.year,
        title: prize?.title ?? laureate.prize,
      },
    ]
  })
}
