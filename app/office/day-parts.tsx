/** A day of a decision or a service, typed in three fields that may stay empty. */
import type { Day } from '#rules/deadlines'
import type { Failure } from '#server/respond'
import { DateInput } from '#ui/form'
import { formError } from '#wording/vi/office'
import { panelServiceWords as words } from '#wording/vi/panel-people'
import { typed } from './form-problems'

interface DayPartsProps {
  name: string
  legend: string
  hint?: string
  failure: Failure | undefined
  kept: Day | null | undefined
}

export function DayParts({ name, legend, hint, failure, kept }: DayPartsProps) {
  const [year, month, day] = (kept ?? '').split('-')
  const value = failure
    ? {
        day: typed(failure, `${name}.day`),
        month: typed(failure, `${name}.month`),
        year: typed(failure, `${name}.year`),
      }
    : { day: day && Number(day), month: month && Number(month), year }
  return (
    <DateInput
      name={name}
      legend={legend}
      hint={hint}
      words={words.dayParts}
      defaultValue={value}
      error={formError(failure?.errors[name])}
    />
  )
}
