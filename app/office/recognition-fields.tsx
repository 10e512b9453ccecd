/** The form that freezes the list of valid entries: number, date and signer as they will stand on the paper. */
import type { recognitionPage } from '#server/queries/recognition'
import type { Failure } from '#server/respond'
import { Button, DateInput, TextInput } from '#ui/form'
import { formError } from '#wording/vi/office'
import { recognitionWords as words } from '#wording/vi/recognition'
import { typed } from './form-problems'
import styles from './office.module.css'

interface RecognitionFieldsProps {
  page: Pick<Awaited<ReturnType<typeof recognitionPage>>, 'digest' | 'today'>
  failure: Failure | undefined
}

export function RecognitionFields({ page: { digest, today }, failure }: RecognitionFieldsProps) {
  const [year, month, day] = today.split('-').map(Number)
  const field = (name: string, usual = '') => ({
    name,
    defaultValue: failure ? typed(failure, name) : usual,
    error: formError(failure?.errors[name]),
  })
  return (
    <form method="post" className={styles.form}>
      <input type="hidden" name="digest" value={digest} />
      <p className="muted">{words.hint}</p>
      <TextInput {...field('number')} label={words.number} hint={words.numberHint} width="xs" numeric />
      <TextInput {...field('symbol', words.symbolUsual)} label={words.symbol} width="s" />
      <DateInput
        name="day"
        legend={words.day}
        words={words.dayWords}
        error={formError(failure?.errors.day)}
        defaultValue={
          failure
            ? {
                day: typed(failure, 'day.day'),
                month: typed(failure, 'day.month'),
                year: typed(failure, 'day.year'),
              }
            : { day, month, year }
        }
      />
      <TextInput {...field('position', words.usualPosition)} label={words.position} />
      <TextInput {...field('name')} label={words.signer} />
      <Button>{words.act}</Button>
    </form>
  )
}
