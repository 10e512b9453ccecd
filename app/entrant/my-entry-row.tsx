/** One entry in the list of one's own: its state, what it needs, the one thing to do next. */
import { stateSentences, entryTitle, myEntriesWords as words } from '#wording/vi/entrant'
import { paths } from '#paths'
import { EntryStateTag, type EntryHead } from './entry-top'
import styles from './entrant.module.css'

interface MyEntryRowProps {
  entry: EntryHead & {
    id: string
    receiptNumber: string | null
    isWithdrawn: boolean
    reason: string
    remaining: string[]
  }
}

export function MyEntryRow({ entry }: MyEntryRowProps) {
  const { id, state, receiptNumber } = entry
  const canWrite = entry.whyClosed === null
  return (
    <li className={styles.person}>
      <div className={styles.line}>
        <h2>
          <a href={paths.entry(id)}>{entryTitle(entry.title)}</a>
        </h2>
        <EntryStateTag state={state} />
      </div>
      <p className="muted">
        {entry.contest.shortTitle}
        {receiptNumber && ` · ${words.number(receiptNumber)}`}
      </p>
      <p>{needs(entry)}</p>
      {entry.reason && <p>{entry.reason}</p>}
      {canWrite && (
        <p>
          {state === 'returned'
            ? words.mend(entry.deadline, entry.now)
            : words.closes(entry.deadline, entry.now)}
        </p>
      )}
      <p>
        <a href={canWrite || !receiptNumber ? paths.entry(id) : paths.receipt(id)}>
          {canWrite ? words.goOn : receiptNumber ? words.receipt : words.see}
          <span className="visually-hidden"> {entryTitle(entry.title)}</span>
        </a>
      </p>
    </li>
  )
}

function needs({ state, isWithdrawn, remaining, whyClosed, deadline }: MyEntryRowProps['entry']): string {
  if (state === 'draft' && whyClosed) return words.closed(deadline)
  if (state !== 'draft') return stateSentences[state]
  return isWithdrawn && remaining.length === 0 ? words.withdrawn : words.remaining(remaining.length)
}
