/** Where an entry stands, when that is more than a draft: what was asked for, that it is in, why it is closed. */
import type { EntryState } from '#rules/entry-states'
import type { Refusal } from '#rules/refusal'
import type { TaskCode } from '#rules/tasks'
import { list } from '#wording/format'
import { stateSentences, taskListWords as words } from '#wording/vi/entrant'
import { refusalSentence } from '#wording/vi/refusals'
import { returnNumber } from '#wording/vi/screening-desk'
import { taskNames } from '#wording/vi/states'
import { Notice } from '#ui/notice'
import { paths } from '#paths'
import styles from './entrant.module.css'

interface EntryStandingProps {
  entry: {
    id: string
    state: EntryState
    deadline: Date
    now: Date
    receiptNumber: string | null
    isWithdrawn: boolean
    returned: { number: number; reason: string; tasks: TaskCode[]; deadline: Date } | null
    stateReason: string
    whyClosed: Refusal | null
  }
}

export function EntryStanding({ entry }: EntryStandingProps) {
  const { id, state, receiptNumber, whyClosed, returned } = entry
  if (whyClosed) {
    return (
      <>
        <Notice
          tone={state === 'submitted' || state === 'accepted' ? 'success' : 'warning'}
          title={state === 'draft' || state === 'returned' ? words.lateTitle : stateSentences[state]}
        >
          {(state === 'draft' || state === 'returned') && <p>{refusalSentence(whyClosed)}</p>}
          {entry.stateReason && <p>{words.reason(entry.stateReason)}</p>}
        </Notice>
        <ul className={`plain-list ${styles.tight}`}>
          {receiptNumber && (
            <li>
              <a href={paths.receipt(id)}>{words.receipt(receiptNumber)}</a>
            </li>
          )}
          <li>
            <a href={paths.check(id)}>{words.review}</a>
          </li>
          <li>
            <a href={paths.task(id, 'consents')}>{words.consents}</a>
          </li>
        </ul>
      </>
    )
  }
  if (returned) {
    return (
      <Notice tone="warning" title={words.returnedTitle}>
        {returned.number > 1 && <p>{returnNumber(returned.number)}</p>}
        <p className={styles.typed}>{returned.reason}</p>
        <p>{words.returnedTasks(list(returned.tasks.map((task) => taskNames[task])))}</p>
        <p>{words.returnedDeadline(returned.deadline, entry.now)}</p>
      </Notice>
    )
  }
  if (entry.isWithdrawn) {
    return (
      <Notice tone="warning" title={words.withdrawnTitle}>
        <p>{words.withdrawn(entry.deadline)}</p>
      </Notice>
    )
  }
  return null
}
