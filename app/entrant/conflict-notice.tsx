/** Two copies of the same fields, side by side: what was just typed and what is on record. */
import type { ChangedField } from '#rules/refusal'
import { conflictWords } from '#wording/vi/entrant-forms'
import { Notice } from '#ui/notice'
import { SummaryList } from '#ui/summary-list'
import styles from './entrant.module.css'

interface ConflictNoticeProps {
  sentence: string
  changed: readonly ChangedField[]
  nameOf: (field: string) => string
  /** How a value reads, where it is a code. */
  valueOf?: (field: string, value: string) => string
}

/** Both copies can be read and copied from; nothing is chosen for the reader. */
export function ConflictNotice({ sentence, changed, nameOf, valueOf }: ConflictNoticeProps) {
  const text = (field: string, value: string) =>
    (value && (valueOf?.(field, value) ?? value)) || conflictWords.empty
  return (
    <Notice tone="warning" title={conflictWords.title} role="alert">
      <p>{sentence}</p>
      {changed.map(({ field, mine, theirs }) => (
        <SummaryList
          key={field}
          title={nameOf(field)}
          rows={[
            {
              key: conflictWords.mine,
              value: <span className={styles.typed}>{text(field, mine)}</span>,
            },
            { key: conflictWords.theirs, value: <span className={styles.typed}>{text(field, theirs)}</span> },
          ]}
        />
      ))}
      <p>{conflictWords.explain}</p>
    </Notice>
  )
}
