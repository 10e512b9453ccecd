/** Rows of a form that come and go by plain buttons: what is added or moved is not saved until the chapter is. */
import type { ReactNode } from 'react'
import type { FormFields } from '#parts/form-fields'
import { Button, fieldId, Select } from '#ui/form'
import { termsFormWords as words } from '#wording/vi/terms-form'
import styles from './terms.module.css'

interface RowsProps {
  /** The dotted name under which the rows are posted. */
  name: string
  field: FormFields
  legend: string
  /** What one row is called. */
  title: string
  hint?: string
  /** A new row is of one of these kinds. */
  kinds?: readonly { value: string; label: string }[]
  each: (at: string, index: number) => ReactNode
}

export function Rows({ name, field, legend, title, hint, kinds, each }: RowsProps) {
  const rows = field.rows(name)
  const id = fieldId(name)
  const act = (move: string, at?: number) => `${move}:${name}${at === undefined ? '' : `.${at}`}`
  return (
    <fieldset className={styles.rows} id={id}>
      <legend>{legend}</legend>
      {hint && <p className="muted">{hint}</p>}
      {rows.map((index) => {
        const at = `${name}.${index}`
        const label = words.row(title, index + 1)
        const move = (kind: string, word: string, isOff = false) => (
          <Button
            name="act"
            value={act(kind, index)}
            variant="link"
            formAction={`#${id}`}
            formNoValidate
            disabled={isOff}
          >
            {word}
            <span className="visually-hidden"> {label}</span>
          </Button>
        )
        return (
          <fieldset key={index} className={styles.row} id={fieldId(at)}>
            <legend>{label}</legend>
            <input type="hidden" name={`${at}.code`} value={field.text(`${at}.code`)} />
            {kinds && <input type="hidden" name={`${at}.kind`} value={field.text(`${at}.kind`)} />}
            {each(at, index)}
            <div className={styles.moves}>
              {move('up', words.up, index === 0)}
              {move('down', words.down, index === rows.length - 1)}
              {move('remove', words.remove)}
            </div>
          </fieldset>
        )
      })}
      <div className={styles.add}>
        {kinds && <Select name={`new.${name}.kind`} label={words.kind} options={kinds} width="m" />}
        <Button name="act" value={act('add')} variant="secondary" formAction={`#${id}`} formNoValidate>
          {words.add} {title.toLowerCase()}
        </Button>
      </div>
    </fieldset>
  )
}

/** A field for a day and an hour. */
export function momentProps(field: FormFields, name: string) {
  return { ...field(name), type: 'datetime-local' as const, width: 'm' as const }
}

/** `{ bar: 'Không' }` as the options of a list. */
export function optionsOf(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
