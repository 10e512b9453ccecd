/** What a handed-in table would change, row by row, with everything that is wrong; one button that saves the rest. */
import type { ReadRow } from '#rules/sheet-rows'
import type { OldEncoding } from '#rules/spreadsheet-problems'
import type { Criterion } from '#scoring/rubric'
import { blindName } from '#wording/vi/judge'
import {
  changeText,
  rowProblemSentence,
  rowsText,
  saveRows,
  tableWords as words,
} from '#wording/vi/sheet-table'
import { decodedNotice } from '#wording/vi/spreadsheets'
import { Button, Buttons } from '#ui/form'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'

interface TablePreviewProps {
  look: {
    rows: ReadRow[]
    /** Goes with the button as it is; checked again before anything is written. */
    wanted: { sheet: string; version: number; marks: Record<string, string>; remarks: string }[]
    decodedFrom: OldEncoding | null
  }
  criteria: readonly Criterion[]
}

export function TablePreview({ look, criteria }: TablePreviewProps) {
  const { rows, wanted, decodedFrom } = look
  const wrong = rows.filter(({ problems }) => problems.length > 0)
  const changed = rows.filter(({ problems, changes }) => problems.length === 0 && changes.length > 0)
  const shown = [...wrong, ...changed]
  return (
    <Section title={words.preview}>
      {decodedFrom && (
        <Notice tone="warning">
          <p>{decodedNotice(decodedFrom)}</p>
        </Notice>
      )}
      <p>
        {shown.length > 0 ? rowsText(wanted.length, rows.length - shown.length, wrong.length) : words.nothing}
      </p>
      {shown.length > 0 && (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={shown}
          rowKey={({ line }) => String(line)}
          empty=""
          columns={[
            { key: 'line', title: words.columns.line, numeric: true, cell: ({ line }) => line },
            {
              key: 'code',
              title: words.columns.code,
              rowHeader: true,
              cell: ({ blindCode }) => blindName(blindCode),
            },
            {
              key: 'changes',
              title: words.columns.changes,
              cell: ({ changes }) => <Lines lines={changes.map((change) => changeText(change, criteria))} />,
            },
            {
              key: 'problems',
              title: words.columns.problems,
              cell: ({ problems }) => (
                <Lines lines={problems.map((problem) => rowProblemSentence(problem, criteria))} />
              ),
            },
          ]}
        />
      )}
      {wanted.length > 0 && (
        <form method="post">
          <input type="hidden" name="rows" value={JSON.stringify(wanted)} />
          <p>{words.notConfirmed}</p>
          <Buttons>
            <Button>{saveRows(wanted.length)}</Button>
          </Buttons>
        </form>
      )}
    </Section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
