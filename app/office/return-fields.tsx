/** What a return for completion asks of the officer: why, which tasks open again, until when. */
import type { ScreeningReason } from '#rules/regulations'
import { taskCodes } from '#rules/tasks'
import type { Failure } from '#server/respond'
import { Checkboxes, DateInput, TextArea, TextInput } from '#ui/form'
import { dateTime } from '#wording/format'
import { formError } from '#wording/vi/office'
import { returnWords as words } from '#wording/vi/office-entry'
import { workingDaysHint } from '#wording/vi/screening-desk'
import { taskNames } from '#wording/vi/states'
import { ticked, typed } from './form-problems'

interface ReturnFieldsProps {
  failure: Failure | undefined
  /** Fills what nobody has typed yet. */
  ready: ScreeningReason | undefined
  latest: Date
  suggested: { day: string; workingDays: number; most: number }
}

export function ReturnFields({ failure, ready, latest, suggested }: ReturnFieldsProps) {
  const [year, month, day] = suggested.day.split('-').map(Number)
  const errorAt = (field: string) => formError(failure?.errors[field])
  const deadline = failure
    ? {
        day: typed(failure, 'deadline.day'),
        month: typed(failure, 'deadline.month'),
        year: typed(failure, 'deadline.year'),
      }
    : { day, month, year }
  return (
    <>
      <input type="hidden" name="code" value={failure ? typed(failure, 'code') : (ready?.code ?? '')} />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        rows={5}
        defaultValue={failure ? typed(failure, 'reason') : (ready?.text ?? '')}
        error={errorAt('reason')}
      />
      <Checkboxes
        name="tasks"
        legend={words.tasks}
        hint={words.tasksHint}
        defaultValue={failure ? ticked(failure, 'tasks') : (ready?.tasks ?? [])}
        error={errorAt('tasks') ?? errorAt('tasks.0')}
        options={taskCodes.map((code) => ({ value: code, label: taskNames[code] }))}
      />
      <DateInput
        name="deadline"
        legend={words.deadline}
        hint={
          <>
            {words.deadlineHint(dateTime(latest))} {workingDaysHint(suggested)}
          </>
        }
        words={words}
        error={errorAt('deadline')}
        defaultValue={deadline}
      />
      <TextInput
        name="deadline.time"
        label={words.time}
        width="xs"
        defaultValue={failure ? typed(failure, 'deadline.time') : '17:00'}
        error={errorAt('deadline.time')}
      />
    </>
  )
}
