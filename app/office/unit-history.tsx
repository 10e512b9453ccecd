/** What was done to a unit, newest first; the last act can be taken back while nothing has used its result. */
import type { Day } from '#rules/deadlines'
import type { UnitActKind } from '#rules/units/acts'
import { DataTable, type Column } from '#ui/data-table'
import { Button } from '#ui/form'
import { Section } from '#ui/section'
import { calendarDay, dateTime } from '#wording/format'
import { actSentence, unitHistoryWords as words } from '#wording/vi/unit-acts'

interface Act {
  id: string
  kind: UnitActKind
  on: Day | null
  decisionNumber: string
  reason: string
  from: readonly string[]
  into: readonly string[]
  at: Date
  by: string
  undoneAt: Date | null
  canUndo: boolean
}

export function UnitHistory({ acts, mayWrite }: { acts: readonly Act[]; mayWrite: boolean }) {
  const undo: Column<Act> = {
    key: 'act',
    title: words.act,
    titleHidden: true,
    cell: ({ id, canUndo }) =>
      canUndo && (
        <form method="post">
          <input type="hidden" name="act" value={id} />
          <Button variant="link">{words.undo}</Button>
        </form>
      ),
  }
  return (
    <Section title={words.title}>
      <DataTable
        caption={words.caption}
        rows={acts}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={[
          { key: 'on', title: words.on, cell: ({ on }) => (on ? calendarDay(on) : words.none) },
          {
            key: 'what',
            title: words.what,
            rowHeader: true,
            cell: (act) => (act.undoneAt ? `${actSentence(act)} (${words.undone})` : actSentence(act)),
          },
          {
            key: 'decision',
            title: words.decision,
            cell: ({ decisionNumber, reason }) => [decisionNumber, reason].filter(Boolean).join('. '),
          },
          { key: 'by', title: words.by, cell: ({ by, at }) => `${by}, ${dateTime(at)}` },
          ...(mayWrite ? [undo] : []),
        ]}
      />
    </Section>
  )
}
