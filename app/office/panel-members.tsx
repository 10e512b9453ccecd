/** The members of a panel with what they declared, and the acts on each. */
import type { Relation } from '#rules/conflicts/relation'
import type { panel } from '#server/queries/panel'
import { DataTable } from '#ui/data-table'
import { Button } from '#ui/form'
import { StatusTag } from '#ui/status-tag'
import { relationNames } from '#wording/vi/conflicts'
import { panelWords as words } from '#wording/vi/office'
import styles from './office.module.css'

type Member = Awaited<ReturnType<typeof panel>>['members'][number]

export function PanelMembers({ members }: { members: readonly Member[] }) {
  return (
    <DataTable
      caption={words.members}
      rows={members}
      rowKey={({ person }) => person}
      empty={words.noMembers}
      columns={[
        {
          key: 'person',
          title: words.person,
          rowHeader: true,
          cell: ({ name, isChair }) => (
            <span>
              {name} {isChair && <strong>({words.head.toLowerCase()})</strong>}
            </span>
          ),
        },
        {
          key: 'email',
          title: words.email,
          cell: ({ email }) => <span className={styles.wrap}>{email}</span>,
        },
        { key: 'unit', title: words.unit, cell: ({ unit }) => unit },
        { key: 'declaration', title: words.declaration, cell: (member) => <DeclarationTag {...member} /> },
        {
          key: 'sheets',
          title: words.sheets,
          numeric: true,
          cell: ({ sheets, begun }) => words.begun(sheets, begun),
        },
        { key: 'acts', title: words.acts, titleHidden: true, cell: (member) => <Acts {...member} /> },
      ]}
    />
  )
}

function DeclarationTag({ declaration }: Member) {
  if (!declaration) {
    return (
      <StatusTag tone="neutral" plain>
        {words.notDeclared}
      </StatusTag>
    )
  }
  return declaration.hasConflict ? (
    <StatusTag tone="warning" plain>
      {words.hasConflict(declaration.note || relationsText(declaration.relations))}
    </StatusTag>
  ) : (
    <StatusTag tone="success" plain>
      {words.pledged}
    </StatusTag>
  )
}

function relationsText(relations: readonly Relation[] = []): string {
  return relations
    .map((row) => [relationNames[row.relation], row.name || row.work || row.unit].join(' '))
    .join('; ')
}

/** A judge who has begun to mark stays; the head need not be named again. */
function Acts({ person, name, isChair, begun }: Member) {
  return (
    <div className={styles.acts}>
      {!isChair && <Act act="name-chair" person={person} label={words.nameHead} about={name} />}
      {begun === 0 && <Act act="remove-judge" person={person} label={words.remove} about={name} />}
    </div>
  )
}

function Act({ act, person, label, about }: { act: string; person: string; label: string; about: string }) {
  return (
    <form method="post">
      <input type="hidden" name="person" value={person} />
      <Button variant="link" name="act" value={act}>
        {label}
        <span className="visually-hidden">{words.about(about)}</span>
      </Button>
    </form>
  )
}
