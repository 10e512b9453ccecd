/** The demonstration's clock: what it shows, a button for every phase of every contest, and any other moment. */
import { Button, Field, FieldRow } from '#ui/form'
import { Section } from '#ui/section'
import type { Phase } from '#rules/phases'
import { paths } from '#paths'
import { dateTime } from '#wording/format'
import { demoWords as words, stopNames } from '#wording/vi/demo'
import { phaseNames } from '#wording/vi/states'
import styles from './demo.module.css'

interface ClockSectionProps {
  now: Date
  /** The typed moment, or now. */
  value: string
  error?: string
  contests: readonly {
    slug: string
    title: string
    phase: Phase
    stops: readonly { code: Phase | 'last-hour'; at: Date; value: string }[]
  }[]
}

export function ClockSection({ now, value, error, contests }: ClockSectionProps) {
  return (
    <Section title={words.clock} id="dong-ho">
      <p>{words.clockText}</p>
      <p className={styles.clock}>
        {words.clockNow} <strong>{dateTime(now)}</strong>
      </p>
      {contests.map(({ slug, title, phase, stops }) => (
        <Section key={slug} title={title} level={3}>
          <p className={styles.hint}>
            {words.inPhase} {phaseNames[phase]}
          </p>
          <form method="post" action={paths.tryIt} className={styles.stops}>
            <input type="hidden" name="act" value="move-clock" />
            {stops.map((stop) => (
              <div key={stop.code}>
                <Button variant="secondary" name="moment" value={stop.value}>
                  {stopNames[stop.code]}
                </Button>
                <span className={styles.when}>{dateTime(stop.at)}</span>
              </div>
            ))}
          </form>
        </Section>
      ))}
      <form method="post" action={paths.tryIt} noValidate>
        <input type="hidden" name="act" value="move-clock" />
        <FieldRow>
          <Field name="moment" label={words.typed} error={error}>
            {(control) => (
              <input {...control} type="datetime-local" defaultValue={value} className={styles.moment} />
            )}
          </Field>
        </FieldRow>
        <Button variant="secondary">{words.typedSubmit}</Button>
      </form>
      <form method="post" action={paths.tryIt}>
        <input type="hidden" name="act" value="move-clock" />
        <Button variant="link" name="moment" value="real">
          {words.real}
        </Button>
      </form>
    </Section>
  )
}
