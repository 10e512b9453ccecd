/** The people of one role, each with a button that makes the visitor one of them. */
import { DataTable } from '#ui/data-table'
import { Button } from '#ui/form'
import { Section } from '#ui/section'
import type { EntryState } from '#rules/entry-states'
import type { SeatRole } from '#rules/roles'
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

export function PeopleGroup({ role, people }: { role: SeatRole | 'entrant'; people: readonly Person[] }) {
  return (
    <Section title={roleNames[role]} level={3}>
      <p className={styles.hint}>{roleHints[role]}</p>
      <DataTable
        caption={roleNames[role]}
        captionHidden
        rows={people}
        rowKey={({ id }, index) => `${id} ${index}`}
        empty=""
        columns={[
          {
            key: 'name',
            title: words.name,
            rowHeader: true,
            cell: ({ name, email }) => (
              <>
                {name || email}
                {name && <span className={styles.email}>{email}</span>}
              </>
            ),
          },
          { key: 'work', title: words.work, cell: (person) => <Work person={person} /> },
          {
            key: 'act',
            title: words.act,
            titleHidden: true,
            cell: ({ id, name, email, contest }) => (
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
            ),
          },
        ]}
      />
    </Section>
  )
}

function Work({ person: { contest, entry } }: { person: Person }) {
  if (!entry) return contest.shortTitle
  return (
    <>
      {ownEntryStateNames[entry.state]}: {entry.title}
      <span className={styles.email}>{contest.shortTitle}</span>
    </>
  )
}
