/** The form that gives one unit more time at one stage, with a reason. */
import type { chainProgress } from '#server/queries/chain-progress'
import type { Failure } from '#server/respond'
import { Button, DateInput, Select, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { dateTime } from '#wording/format'
import { chainProgressWords as words, coordinatorWords } from '#wording/vi/coordinators'
import { formError } from '#wording/vi/office'
import { typed } from './form-problems'
import styles from './office.module.css'

type Page = Awaited<ReturnType<typeof chainProgress>>

export function ExtendUnit({ page, failure }: { page: Page; failure: Failure | undefined }) {
  const units = new Map(
    page.stages.flatMap((stage) => stage.units.map(({ id, name }) => [id, name] as const)),
  )
  const errorAt = (name: string) => formError(failure?.errors[name])
  return (
    <Section title={words.extend}>
      <form method="post" className={styles.form}>
        <Select
          name="unit"
          label={words.extendUnit}
          defaultValue={typed(failure, 'unit')}
          error={errorAt('unit')}
          options={[...units].map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="stage"
          label={words.extendStage}
          defaultValue={typed(failure, 'stage')}
          options={page.stages.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <DateInput
          name="deadline"
          legend={words.extendUntil}
          hint={words.extendHint(dateTime(page.latest))}
          words={coordinatorWords}
          error={errorAt('deadline')}
          defaultValue={{
            day: typed(failure, 'deadline.day'),
            month: typed(failure, 'deadline.month'),
            year: typed(failure, 'deadline.year'),
          }}
        />
        <TextInput
          name="deadline.time"
          label={words.time}
          width="xs"
          defaultValue={typed(failure, 'deadline.time') || '17:00'}
          error={errorAt('deadline.time')}
        />
        <TextInput
          name="reason"
          label={words.extendReason}
          defaultValue={typed(failure, 'reason')}
          error={errorAt('reason')}
        />
        <Button>{words.extendAct}</Button>
      </form>
    </Section>
  )
}
