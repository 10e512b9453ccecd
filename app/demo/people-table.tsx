/** Everybody one can be, under the name of their role and a hint of what to try, each with a button. */
import type { ReactNode } from 'react'
import { DataTable, type Column } from '#ui/data-table'
import { Button } from '#ui/form'
import type { EntryState } from '#rules/entry-states'
import type { OfficeRole } from '#rules/roles'
import { paths } from '#paths'
import { demoWords as words, roleHints } from '#wording/vi/demo'
import { ownEntryStateNames, roleNames } from '#wording/vi/states'
import styles from './demo.module.css'

interface Person {
  id: string
  name: string
  email: string
  contest: { slug: string; shortTitle: string }
  entry: { state: EntryState; title: string } | null
}

type Role = OfficeRole | 'entrant'
type Row = Person & { role: Role }

interface PeopleTableProps {
  groups: readonly { role: Role; people: readonly Person[] }[]
}

const columns: Column<Row>[] = [
  { key: 'name', title: words.name, rowHeader: true, cell: (row) => nameOf(row) },
  { key: 'work', title: words.work, cell: (row) => workOf(row) },
  { key: 'act', title: words.act, titleHidden: true, cell: (row) => signInOf(row) },
]

export function PeopleTable({ groups }: PeopleTableProps) {
  const rows = groups.flatMap(({ role, people }) => people.map((person) => ({ ...person, role })))
  return (
    <DataTable
      caption={words.table}
      captionHidden
      rows={rows}
      rowKey={({ id, role }, index) => `${role} ${id} ${index}`}
      empty={words.nobody}
      before={(row, index) => (row.role === rows[index - 1]?.role ? null : roleLine(row.role))}
      columns={columns}
    />
  )
}

function roleLine(role: Role): ReactNode {
  return (
    <span className={styles.role}>
      <strong>{roleNames[role]}</strong>
      <span className={styles.hint}>{roleHints[role]}</span>
    </span>
  )
}

function nameOf({ name, email }: Row): ReactNode {
  return (
    <>
      {name || email}
      {name && <span className={styles.small}>{email}</span>}
    </>
  )
}

function workOf({ contest, entry }: Row): ReactNode {
  if (!entry) return contest.shortTitle
  return (
    <>
      {ownEntryStateNames[entry.state]}: {entry.title}
      <span className={styles.small}>{contest.shortTitle}</span>
    </>
  )
}

function signInOf({ id, role, name, email, contest }: Row): ReactNode {
  return (
    <form method="post" action={paths.tryIt}>
      <input type="hidden" name="act" value="sign-in" />
      <input type="hidden" name="person" value={id} />
      <input type="hidden" name="role" value={role} />
      <input type="hidden" name="contest" value={contest.slug} />
      <Button variant="secondary">
        {words.signInAs}
        <span className="visually-hidden"> {words.as(name || email)}</span>
      </Button>
    </form>
  )
}
