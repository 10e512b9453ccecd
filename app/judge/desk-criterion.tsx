/** One criterion: its guidance, a field for the mark, the band as it is typed, and what is wrong beside it. */
import type { KeyboardEvent } from 'react'
import { readMark } from '#rules/mark-text'
import type { Criterion } from '#scoring/rubric'
import { mark } from '#wording/format'
import { bandText, conflictSavedAt, conflictWords, markRange, outOf } from '#wording/vi/judge'
import { TextInput } from '#ui/form'
import { bandOf } from './bands'
import styles from './desk.module.css'
import type { Desk } from './use-desk'

interface DeskCriterionProps {
  desk: Desk
  criterion: Criterion
  /** The first blank field: the judge comes here to type. */
  startsHere: boolean
}

export function DeskCriterion({ desk, criterion, startsHere }: DeskCriterionProps) {
  const { code, title, max, step, guidance } = criterion
  const { copy, shownErrors, isOpen, conflict } = desk
  const text = copy.marks[code] ?? ''
  const reading = readMark(criterion, text)
  const band = typeof reading === 'number' ? bandOf(criterion, reading) : null
  const theirs = conflict?.kept.marks[code]
  return (
    <div className={styles.criterion}>
      <TextInput
        name={`marks.${code}`}
        label={title}
        hint={
          <>
            {guidance}
            {band && <span className={styles.band}>{bandText(band.code, band.from, band.to)}</span>}
            {conflict && theirs !== undefined && theirs !== text && (
              <span className={styles.theirs}>
                {conflictSavedAt(conflict.at)}: {theirs || conflictWords.blank}
              </span>
            )}
          </>
        }
        error={shownErrors.includes(code) && markRange(max, step)}
        numeric
        width="xs"
        suffix={outOf(max)}
        maxLength={20}
        readOnly={!isOpen}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the judge comes here to type marks
        autoFocus={startsHere}
        value={text}
        onChange={(event) => desk.setMark(code, event.currentTarget.value)}
        onBlur={() => desk.leave(code)}
        onKeyDown={(event) => {
          const next = isOpen ? keyed(criterion, reading, event) : null
          if (next !== null) desk.setMark(code, next)
        }}
      />
    </div>
  )
}

/** Enter goes on to the next field; the arrows step. Returns the new text, null when the key changes none. */
function keyed(
  { max, step }: Criterion,
  reading: ReturnType<typeof readMark>,
  event: KeyboardEvent<HTMLInputElement>,
): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.key === 'Enter') {
    event.preventDefault()
    const fields = [...(event.currentTarget.form?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
    const visible = fields.filter((field) => field.getAttribute('type') !== 'hidden')
    visible[visible.indexOf(event.currentTarget) + 1]?.focus()
    return null
  }
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return null
  event.preventDefault()
  if (reading === 'unlawful') return null
  const stepped = (reading ?? 0) + (event.key === 'ArrowUp' ? step : -step)
  return stepped < 0 || stepped > max ? null : mark(stepped)
}
