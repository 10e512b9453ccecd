/** What a contest lacks before it can be announced, as its terms and its office stand now. */
import type { ClientSession } from 'mongoose'
import type { Contest } from '#models/contest'
import { Seats } from '#models/seat'
import { termsOf } from '#rules/contest-terms'
import { openingChecks, type OpeningCheck } from '#rules/opening-check'
import { isHeld } from './guard'

export async function openingOf(
  contest: Contest,
  now: Date,
  session?: ClientSession,
): Promise<OpeningCheck[]> {
  const finding = Seats.find({ contest: contest._id })
  const seats = await (session ? finding.session(session) : finding).lean()
  const holding = (role: string) => seats.filter((seat) => seat.role === role && isHeld(seat, now)).length
  return openingChecks({
    terms: termsOf(contest),
    now,
    organisers: holding('organiser'),
    secretaries: holding('secretary'),
  })
}
