/** What was typed on this machine for a sheet that is closed by now: shown to be copied, thrown away only when told. */
import { mark } from '#wording/format'
import { deskWords, leftBehindText, leftBehindWords as words } from '#wording/vi/judge'
import { Button } from '#ui/form'
import { Notice } from '#ui/notice'
import { SummaryList } from '#ui/summary-list'
import { visitWords } from '#wording/vi/visit'
import type { Desk } from './use-desk'

export function LeftBehind({ desk }: { desk: Desk }) {
  const { leftBehind, loaded } = desk
  if (!leftBehind?.mine) return null
  const { marks, remarks, visit } = leftBehind.mine
  const rows = [
    ...loaded.rubric.criteria.map(({ code, title, max }) => ({
      key: `${title} / ${mark(max)}`,
      value: marks[code] || words.blank,
    })),
    ...(visit
      ? [
          { key: visitWords.when, value: visit.when || words.blank },
          { key: visitWords.place, value: visit.place || words.blank },
        ]
      : []),
    { key: deskWords.remarks, value: remarks || words.blank },
  ]
  return (
    <Notice tone="warning" title={words.title}>
      <p>{leftBehindText(leftBehind.at)}</p>
      <SummaryList rows={rows} />
      <Button type="button" variant="secondary" onClick={() => void desk.discardLeftBehind()}>
        {words.discard}
      </Button>
    </Notice>
  )
}
