/** Who screens a dossier: taken, given back, handed to a colleague. */
import type { officeEntry } from '#server/queries/office-entry'
import { Button, Select } from '#ui/form'
import { officerWords as words } from '#wording/vi/screening'
import styles from './office.module.css'

type EntryData = Awaited<ReturnType<typeof officeEntry>>

interface EntryOfficerProps {
  entry: Pick<EntryData, 'officer' | 'officers' | 'state' | 'me'>
}

export function EntryOfficer({ entry: { officer, officers, state, me } }: EntryOfficerProps) {
  if (state !== 'submitted') return null
  const others = officers.filter(({ id }) => id !== officer?.id && id !== me)
  const from = <input type="hidden" name="from" value={officer?.id ?? ''} />
  return (
    <section className={styles.officer} aria-label={words.title}>
      <p>{officer ? (officer.isMe ? words.me : words.other(officer.name)) : words.nobody}</p>
      <form method="post">
        {from}
        <input type="hidden" name="to" value={officer?.isMe ? '' : me} />
        <Button variant="secondary" name="act" value="hand-over">
          {officer ? (officer.isMe ? words.giveBack : words.takeOver) : words.take}
        </Button>
      </form>
      {others.length > 0 && (
        <details className={styles.tick}>
          <summary>{words.handOver}</summary>
          <form method="post">
            {from}
            <Select
              name="to"
              label={words.to}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button variant="secondary" name="act" value="hand-over">
              {words.hand}
            </Button>
          </form>
        </details>
      )}
    </section>
  )
}
