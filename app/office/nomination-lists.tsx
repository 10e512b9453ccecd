/** Lists of nominated works, made or received, each with what became of it. */
import type { nominations } from '#server/queries/nominations'
import { DataTable } from '#ui/data-table'
import { count, dateTime } from '#wording/format'
import { nominationWords as words } from '#wording/vi/nominations'

type Lists = Awaited<ReturnType<typeof nominations>>['made']

interface NominationListsProps {
  caption: string
  empty: string
  lists: Lists
  href: (id: string) => string
}

export function NominationLists({ caption, empty, lists, href }: NominationListsProps) {
  return (
    <DataTable
      caption={caption}
      rows={lists}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'number',
          title: caption,
          rowHeader: true,
          cell: ({ id, number }) => <a href={href(id)}>{words.list(number)}</a>,
        },
        { key: 'other', title: words.other, cell: ({ other }) => other },
        { key: 'entries', title: words.entries, numeric: true, cell: ({ entries }) => count(entries) },
        {
          key: 'state',
          title: words.state,
          cell: ({ state, imported, sentBack }) =>
            state === 'sent'
              ? `${words.states.sent}: ${words.outcome(imported, sentBack)}`
              : words.states.prepared,
        },
        { key: 'at', title: words.at, cell: ({ at }) => dateTime(at) },
      ]}
    />
  )
}
