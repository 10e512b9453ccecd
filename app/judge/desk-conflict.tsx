/** Two windows on one sheet: both copies side by side, and what to do; nothing is overwritten before. */
import { Button, Buttons } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { conflictSavedAt, conflictWords as words, deskWords } from '#wording/vi/judge'
import type { ConflictAnswer } from './autosave'
import styles from './desk.module.css'
import type { Desk } from './use-desk'

interface Difference {
  field: string
  title: string
  mine: string
  theirs: string
  take: () => void
}

export function DeskConflict({ desk }: { desk: Desk }) {
  const { conflict, isAwake } = desk
  if (!conflict) return null
  const differences = differencesOf(desk, conflict)
  return (
    <Notice tone="danger" title={words.title} role="alert">
      <p>{words.sentence}</p>
      {differences.length > 0 && (
        <DataTable
          caption={words.title}
          captionHidden
          stack={false}
          rows={differences}
          rowKey={({ field }) => field}
          empty=""
          columns={[
            { key: 'title', title: words.criterion, rowHeader: true, cell: ({ title }) => title },
            { key: 'mine', title: words.mine, cell: ({ mine }) => <Value text={mine} /> },
            {
              key: 'theirs',
              title: conflictSavedAt(conflict.at),
              cell: ({ theirs, take, title }) => (
                <>
                  <Value text={theirs} />
                  {isAwake && (
                    <Button type="button" variant="link" onClick={take}>
                      {words.take}
                      <span className="visually-hidden">: {title}</span>
                    </Button>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {isAwake && (
        <Buttons>
          <Button type="button" variant="secondary" onClick={() => void desk.overrule()}>
            {words.keep}
          </Button>
        </Buttons>
      )}
    </Notice>
  )
}

function Value({ text }: { text: string }) {
  return <span className={styles.copy}>{text || words.blank}</span>
}

function differencesOf({ loaded, copy, setMark, setRemarks }: Desk, { kept }: ConflictAnswer): Difference[] {
  const marks = loaded.rubric.criteria.map(({ code, title }) => ({
    field: code,
    title,
    mine: copy.marks[code]?.trim() ?? '',
    theirs: kept.marks[code] ?? '',
    take: () => setMark(code, kept.marks[code] ?? ''),
  }))
  const remarks = {
    field: 'remarks',
    title: deskWords.remarks,
    mine: copy.remarks,
    theirs: kept.remarks,
    take: () => setRemarks(kept.remarks),
  }
  return [...marks, remarks].filter(({ mine, theirs }) => mine !== theirs)
}
