/** What has come from each unit below: whom to urge is seen at a glance. */
import type { unitDesk } from '#server/queries/unit-desk'
import { DataTable } from '#ui/data-table'
import { count } from '#wording/format'
import { unitDeskWords as words } from '#wording/vi/unit-desk'

type Below = Awaited<ReturnType<typeof unitDesk>>['below']

export function UnitsBelow({ below }: { below: Below }) {
  if (below.length === 0) return null
  const sum = (key: 'drafts' | 'underWay' | 'submitted') =>
    count(below.reduce((total, row) => total + row[key], 0))
  return (
    <DataTable
      caption={words.below}
      rows={below}
      rowKey={({ id }) => id}
      empty=""
      columns={[
        { key: 'name', title: words.belowUnit, rowHeader: true, cell: ({ name }) => name },
        { key: 'drafts', title: words.drafts, numeric: true, cell: ({ drafts }) => count(drafts) },
        { key: 'underWay', title: words.underWay, numeric: true, cell: ({ underWay }) => count(underWay) },
        {
          key: 'submitted',
          title: words.submitted,
          numeric: true,
          cell: ({ submitted }) => count(submitted),
        },
      ]}
      foot={['', sum('drafts'), sum('underWay'), sum('submitted')]}
    />
  )
}
