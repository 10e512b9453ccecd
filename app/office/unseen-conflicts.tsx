/** Before assigning: how many findings of conflict of a panel nobody has looked at, and where they are. */
import { paths } from '#paths'
import { Notice } from '#ui/notice'
import { conflictWords as words } from '#wording/vi/conflicts'

export function UnseenConflicts({
  contest,
  panel,
  unseen,
}: {
  contest: string
  panel: string
  unseen: number
}) {
  if (unseen === 0) return null
  return (
    <Notice tone="warning">
      <p>
        {words.unseen(unseen)} <a href={paths.conflicts(contest, { to: panel })}>{words.link}</a>
      </p>
    </Notice>
  )
}
