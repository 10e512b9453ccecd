/** Two windows or two devices on one sheet: both copies side by side, each field to be chosen; nothing is overwritten before. */
import { useState } from 'react'
import { noVisit } from '#rules/sheet-photos'
import { Button, Buttons } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { conflictSavedAt, conflictWords as words, deskWords } from '#wording/vi/judge'
import { visitWords } from '#wording/vi/visit'
import type { ConflictAnswer, SheetCopy } from './autosave'
import styles from './desk.module.css'
import type { Desk } from './use-desk'

interface Difference {
  field: string
  title: string
  mine: string
  theirs: string
  /** What stands in the field now: one of the two, or something typed since. */
  now: string
  take: (text: string) => void
}

export function DeskConflict({ desk }: { desk: Desk }) {
  const { conflict } = desk
  return conflict && <BothCopies key={conflict.version} desk={desk} conflict={conflict} />
}

function BothCopies({ desk, conflict }: { desk: Desk; conflict: ConflictAnswer }) {
  // Taking the other copy must not lose this one: it stays to be taken back.
  const [mine] = useState(desk.copy)
  const differences = differencesOf(desk, mine, conflict.kept)
  const { isAwake } = desk
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
            {
              key: 'mine',
              title: words.mine,
              cell: (one) => <Choice {...one} text={one.mine} act={words.takeMine} isAwake={isAwake} />,
            },
            {
              key: 'theirs',
              title: conflictSavedAt(conflict.at),
              cell: (one) => <Choice {...one} text={one.theirs} act={words.take} isAwake={isAwake} />,
            },
          ]}
        />
      )}
      {isAwake && (
        <Buttons>
          <Button type="button" variant="secondary" onClick={() => void desk.overrule()}>
            {words.keep}
          </Button>
          <Button type="button" variant="link" onClick={() => desk.take(mine)}>
            {words.takeAllMine}
          </Button>
          <Button type="button" variant="link" onClick={() => desk.take(conflict.kept)}>
            {words.takeAll}
          </Button>
        </Buttons>
      )}
    </Notice>
  )
}

interface ChoiceProps extends Difference {
  text: string
  act: string
  isAwake: boolean
}

function Choice({ text, now, title, take, act, isAwake }: ChoiceProps) {
  const isTaken = now === text
  return (
    <>
      <span className={styles.copy}>{text || words.blank}</span>
      {isAwake && (
        <Button type="button" variant="link" aria-pressed={isTaken} onClick={() => take(text)}>
          {isTaken ? words.taken : act}
          <span className="visually-hidden">: {title}</span>
        </Button>
      )}
    </>
  )
}

function differencesOf(
  { loaded, copy, setMark, setRemarks, setVisit }: Desk,
  mine: SheetCopy,
  theirs: SheetCopy,
): Difference[] {
  const marks = loaded.rubric.criteria.map(({ code, title }) => ({
    field: code,
    title,
    mine: mine.marks[code]?.trim() ?? '',
    theirs: theirs.marks[code] ?? '',
    now: copy.marks[code]?.trim() ?? '',
    take: (text: string) => setMark(code, text),
  }))
  const remarks = {
    field: 'remarks',
    title: deskWords.remarks,
    mine: mine.remarks,
    theirs: theirs.remarks,
    now: copy.remarks,
    take: setRemarks,
  }
  const visit = (['when', 'place'] as const).map((field) => ({
    field: `visit.${field}`,
    title: visitWords[field],
    mine: mine.visit?.[field] ?? '',
    theirs: theirs.visit?.[field] ?? '',
    now: copy.visit?.[field] ?? '',
    take: (text: string) => setVisit({ ...(copy.visit ?? noVisit), [field]: text }),
  }))
  return [...marks, ...visit, remarks].filter((one) => one.mine !== one.theirs)
}
