/** The roster of a contest as the office signs it. */
import type { roster } from '#server/queries/roster'
import { rosterPaper } from '#wording/vi/roster-paper'
import { rosterWords as words } from '#wording/vi/roster'

export function contestRoster({ contest, unit, rows, now }: Awaited<ReturnType<typeof roster>>) {
  return rosterPaper({
    parent: contest.organiser.standingBody,
    issuer: contest.organiser.name,
    place: contest.province,
    date: now,
    isDraft: false,
    subject: words.subject(contest.title) + (unit ? words.ofUnit(unit.name) : ''),
    to: [],
    rows,
    signatures: [
      { position: words.maker, note: words.makerNote },
      { position: words.signer, note: words.headNote },
    ],
  })
}
