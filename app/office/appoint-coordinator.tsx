/** Somebody is appointed for a unit: the unit is searched by its name, then one form. */
import type { coordinators } from '#server/queries/coordinators'
import type { Failure } from '#server/respond'
import { Button, DateInput, Radios, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { coordinatorWords as words } from '#wording/vi/coordinators'
import { formError } from '#wording/vi/office'
import { typed } from './form-problems'
import styles from './office.module.css'

type Page = Awaited<ReturnType<typeof coordinators>>

export function AppointCoordinator({ page, failure }: { page: Page; failure: Failure | undefined }) {
  const { search, choices } = page
  const errorAt = (name: string) => formError(failure?.errors[`appointment.${name}`])
  const dayOf = (name: string) => ({
    day: typed(failure, `appointment.${name}.day`),
    month: typed(failure, `appointment.${name}.month`),
    year: typed(failure, `appointment.${name}.year`),
  })
  return (
    <Section title={words.appoint}>
      <form method="get" className={styles.form}>
        <TextInput
          name="tim"
          type="search"
          label={words.search}
          hint={words.searchHint}
          defaultValue={search}
        />
        <Button variant="secondary" icon="search">
          {words.find}
        </Button>
      </form>
      {search !== '' && choices.length === 0 && <p>{words.nothing}</p>}
      {choices.length > 0 && (
        <form method="post" className={`${styles.form} ${styles.after}`}>
          <Radios
            name="appointment.unit"
            legend={words.choose}
            defaultValue={
              typed(failure, 'appointment.unit') || (choices.length === 1 ? choices[0]?.id : undefined)
            }
            error={errorAt('unit')}
            options={choices.map(({ id, name, place }) => ({
              value: id,
              label: name,
              hint: place || undefined,
            }))}
          />
          <TextInput
            name="appointment.name"
            label={words.name}
            defaultValue={typed(failure, 'appointment.name')}
            error={errorAt('name')}
          />
          <TextInput
            name="appointment.email"
            type="email"
            label={words.email}
            defaultValue={typed(failure, 'appointment.email')}
            error={errorAt('email')}
          />
          <TextInput
            name="appointment.letter"
            label={words.letter}
            defaultValue={typed(failure, 'appointment.letter')}
            error={errorAt('letter')}
          />
          <DateInput
            name="appointment.from"
            legend={words.from}
            hint={words.dayHint}
            words={words}
            error={errorAt('from')}
            defaultValue={dayOf('from')}
          />
          <DateInput
            name="appointment.until"
            legend={words.until}
            words={words}
            error={errorAt('until')}
            defaultValue={dayOf('until')}
          />
          <Button name="act" value="appoint">
            {words.appointAct}
          </Button>
        </form>
      )}
    </Section>
  )
}
