/** What came of one act upon many entries: those that were done, and those that were not, each with its reason. */
import { paths } from '#paths'
import type { ScreeningOutcome } from '#server/operations/screen-entries'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { refusalSentence } from '#wording/vi/refusals'
import { manyWords as words } from '#wording/vi/screening-desk'
import styles from './office.module.css'

interface ManyOutcomeProps {
  contest: string
  outcomes: readonly ScreeningOutcome[]
}

export function ManyOutcome({ contest, outcomes }: ManyOutcomeProps) {
  const done = outcomes.filter(({ refusal }) => refusal === null)
  const notDone = outcomes.filter(({ refusal }) => refusal !== null)
  return (
    <>
      {done.length > 0 && (
        <Notice tone="success">
          <p>{words.done(done.length)}</p>
          <p>{words.undo}</p>
        </Notice>
      )}
      {notDone.length > 0 && (
        <ManyTable contest={contest} caption={words.notDone(notDone.length)} rows={notDone} />
      )}
      {done.length > 0 && <ManyTable contest={contest} caption={words.doneCaption} rows={done} />}
    </>
  )
}

/** Entries with what stands in the way of each. */
export function ManyTable({
  contest,
  caption,
  rows,
}: {
  contest: string
  caption: string
  rows: readonly ScreeningOutcome[]
}) {
  const isRefused = rows.some(({ refusal }) => refusal !== null)
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.noneLeft}
      columns={[
        {
          key: 'receipt',
          title: words.receipt,
          rowHeader: true,
          cell: ({ id, receiptNumber }) => (
            <a className={styles.noWrap} href={paths.officeEntry(contest, id)}>
              {receiptNumber}
            </a>
          ),
        },
        { key: 'title', title: words.entry, cell: ({ title }) => title },
        ...(isRefused
          ? [
              {
                key: 'why',
                title: words.why,
                cell: ({ refusal }: ScreeningOutcome) => refusal && refusalSentence(refusal),
              },
            ]
          : []),
      ]}
    />
  )
}
