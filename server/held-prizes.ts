/** Prizes that our own publications have given, found by the numbers of receipts. */
import type { HeldPrize } from '#rules/gate-findings'
import { Contests } from '#models/contest'
import { Entries } from '#models/entry'
import { Publications } from '#models/publication'

/**
 * Those that there are, in no order; three commands, and none for no numbers. The newest publication of a contest counts: a
 * prize that a correction took back is none.
 */
export async function heldPrizes(receipts: readonly string[]): Promise<HeldPrize[]> {
  if (receipts.length === 0) return []
  const entries = await Entries.find({ receiptNumber: { $in: [...receipts] } })
    .select({ receiptNumber: 1, contest: 1 })
    .lean()
  const inContests = { $in: entries.map(({ contest }) => contest) }
  const [contests, publications] = await Promise.all([
    Contests.find({ _id: inContests }).select({ title: 1, year: 1, 'regulations.prizes': 1 }).lean(),
    Publications.find({ contest: inContests })
      .select({ contest: 1, 'laureates.entry': 1, 'laureates.prize': 1, 'laureates.title': 1, number: 1 })
      .sort({ number: -1 })
      .lean(),
  ])
  return entries.flatMap(({ _id, contest, receiptNumber }): HeldPrize[] => {
    const of = contests.find((one) => one._id.equals(contest))
    const current = publications.find((one) => one.contest.equals(contest))
    const laureate = current?.laureates.find(({ entry }) => entry === _id.toHexString())
    if (!of || !laureate || !receiptNumber) return []
    const title = of.regulations.prizes.find(({ code }) => code === laureate.prize)?.title ?? laureate.prize
    return [{ receipt: receiptNumber, work: laureate.title, contest: of.title, year: of.year, title }]
  })
}
