/** A unit's list as the paper that its head signs and stamps. */
import { rosterPaper } from '#wording/vi/roster-paper'
import type { chainList } from '#server/queries/chain-list'
import { rosterWords as words } from '#wording/vi/roster'

type List = Awaited<ReturnType<typeof chainList>>

/** The date is left for the hand until the list has gone up. */
export function listPaper({ contest, unit, rows, sentAt, preparedBy }: List) {
  return rosterPaper({
    parent: null,
    issuer: unit.name,
    place: unit.place || contest.province,
    date: sentAt,
    isDraft: false,
    subject: words.subject(contest.title),
    to: [words.to(contest.title)],
    rows,
    signatures: [
      { position: words.maker, note: words.makerNote, name: preparedBy },
      { position: words.head, note: words.headNote },
    ],
  })
}
