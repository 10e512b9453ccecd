/** Coordinators as rows, each with the acts that are open for it. */
import type { coordinators } from '#server/queries/coordinators'
import { DataTable } from '#ui/data-table'
import { Button, TextInput } from '#ui/form'
import { coordinatorWords as words } from '#wording/vi/coordinators'
import styles from './office.module.css'

type Row = Awaited<ReturnType<typeof coordinators>>['rows'][number]

export function CoordinatorTable({ caption, rows }: { caption: string; rows: Row[] }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        { key: 'name', title: words.name, rowHeader: true, cell: ({ name, email }) => name || email },
        { key: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
        {
          key: 'contact',
          title: words.contact,
          cell: ({ email, phone }) => (
            <span className={styles.wrap}>{[email, phone].filter(Boolean).join(' · ')}</span>
          ),
        },
        { key: 'letter', title: words.letter, cell: ({ letter, note }) => letter || note },
        { key: 'state', title: words.state, cell: ({ state }) => words.states[state] },
        {
          key: 'act',
          title: words.act,
          titleHidden: true,
          cell: (row) => (row.state === 'applied' || row.state === 'serving' ? <Acts row={row} /> : null),
        },
      ]}
    />
  )
}

function Acts({ row: { id, state, unit } }: { row: Row }) {
  return (
    <details className={styles.fold}>
      <summary>
        {state === 'applied' ? words.act : words.end}
        <span className="visually-hidden"> {unit.name}</span>
      </summary>
      <form method="post">
        <input type="hidden" name="coordinator" value={id} />
        <TextInput name="text" id={`text-${id}`} label={words.text} />
        <span className={styles.acts}>
          {state === 'applied' ? (
            <>
              <Button name="act" value="grant">
                {words.grant}
              </Button>
              <Button name="act" value="decline" variant="secondary">
                {words.decline}
              </Button>
            </>
          ) : (
            <Button name="act" value="end" variant="secondary">
              {words.end}
            </Button>
          )}
        </span>
      </form>
    </details>
  )
}
