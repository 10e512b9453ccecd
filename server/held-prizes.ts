/** Prizes that were published on the platform, found by the numbers of receipts. */
import type { HeldPrize } from '#rules/gate-findings'
import { Contests } from '#models/contest'
import { Entries } from '#models/entry'
import { Publications } from '#models/publication'

/** Those that there are, in no order; three commands, and none for no numbers. */
export async function heldPrizes(receipts: readonly string[]): Promise<HeldPrize[]> {
  if (receipts.length === 0) return []
  const entries = await Entries.find({ receiptNumber: { $in: [...receipts] } })
    .select({ receiptNumber: 1, contest: 1, 'answers.title': 1 })
    .lean()
  const ids = entries.map(({ contest }) => contest)
  const [contests, publications] = await Promise.all([
    Contests.find({ _id: { $in: ids } })
      .select({ title: 1, year: 1, 'regulations.prizes': 1 })
      .lean(),
    Publications.find({ contest: { $in: ids } })
      .select({ 'laureates.entry': 1, 'laureates.prize': 1, number: 1 })
      .sort({ number: 1 })
      .lean(),
  ])
  const prizes = new Map(
    publications.flatMap(({ laureates }) => laureates.map((one) => [one.entry, one.prize])),
  )
  return entries.flatMap(({ _id, contest, receiptNumber, answers }): HeldPrize[] => {
    const of = contests.find((one) => one._id.equals(contest))
    const code = prizes.get(_id.toHexString())
    const prize = of?.regulations.prizes.find((one) => one.code === code)
    if (!of || !prize || !receiptNumber) return []
    return [
      { receipt: receiptNumber, work: answers.title, contest: of.title, year: of.year, title: prize.title },
    ]
  })
}
