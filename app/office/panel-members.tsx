/** The members of a panel: how they serve, what they declared, and the acts on each. */
import { paths } from '#paths'
import type { Relation } from '#rules/conflicts/relation'
import type { panel } from '#server/queries/panel'
import { DataTable } from '#ui/data-table'
import { Button } from '#ui/form'
import { StatusTag } from '#ui/status-tag'
import { replacementWords } from '#wording/vi/judge-replacement'
import { relationNames } from '#wording/vi/conflicts'
import { panelWords as words } from '#wording/vi/office'
import { panelServiceWords as serviceWords } from '#wording/vi/panel-people'
import { MemberService } from './member-service'
import styles from './office.module.css'

export type Member = Awaited<ReturnType<typeof panel>>['members'][number]

interface Place {
  contest: string
  panel: string
}

export function PanelMembers({ members, ...place }: Place & { members: readonly Member[] }) {
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
          cell: (member) => <Person {...member} />,
        },
        { key: 'service', title: serviceWords.duty, cell: (member) => <MemberService {...member} /> },
        { key: 'declaration', title: words.declaration, cell: (member) => <DeclarationTag {...member} /> },
        {
          key: 'sheets',
          title: words.sheets,
          numeric: true,
          cell: ({ sheets, begun }) => words.begun(sheets, begun),
        },
        {
          key: 'acts',
          title: words.acts,
          titleHidden: true,
          cell: (member) => <Acts {...place} member={member} />,
        },
      ]}
    />
  )
}

function Person(member: Member) {
  return (
    <span>
      {member.name} <Duties {...member} />
      {[member.email, member.unit].filter(Boolean).map((line) => (
        <span key={line} className={`muted ${styles.contact}`}>
          {line}
        </span>
      ))}
    </span>
  )
}

function Duties({ isChair, isGuest, isSecretary, isScoring }: Member) {
  const duties = [
    isChair && words.head.toLowerCase(),
    isSecretary && (isScoring ? serviceWords.secretary : serviceWords.onlySecretary),
    isGuest && serviceWords.guest,
  ].filter(Boolean)
  return duties.length > 0 ? <strong>({duties.join('; ')})</strong> : null
}

function DeclarationTag({ declaration, hasPledged, isScoring, standing }: Member) {
  if (!isScoring || standing === 'invited' || standing === 'declined') return null
  if (!declaration || !hasPledged) {
    return (
      <StatusTag tone="neutral" plain>
        {declaration ? serviceWords.pledgeAgain : words.notDeclared}
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
    .map((row) => [relationNames[row.relation], row.name || row.work || row.unit].join(': '))
    .join('; ')
}

/** A judge who has begun to mark stays; the head need not be named again; whoever declined makes room for somebody else. */
function Acts({ contest, panel, member }: Place & { member: Member }) {
  const { person, name, isChair, isScoring, begun, standing } = member
  const about = <span className="visually-hidden">{words.about(name)}</span>
  const isAsked = standing === 'invited' || standing === 'declined'
  return (
    <div className={styles.acts}>
      {standing === 'declined' ? (
        <a href={paths.choosePanelJudge(contest, panel)}>{serviceWords.other}</a>
      ) : (
        <a href={paths.panelMember(contest, panel, person)}>
          {standing === 'invited' ? serviceWords.record : serviceWords.service}
          {about}
        </a>
      )}
      {isAsked && (
        <Act
          act="resend"
          person={person}
          label={standing === 'invited' ? serviceWords.resend : serviceWords.again}
          about={name}
        />
      )}
      {!isAsked && isScoring && !isChair && (
        <Act act="name-chair" person={person} label={words.nameHead} about={name} />
      )}
      {standing === 'serving' && isScoring && (
        <a href={paths.replaceJudge(contest, panel, person)}>
          {replacementWords.link}
          {about}
        </a>
      )}
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
