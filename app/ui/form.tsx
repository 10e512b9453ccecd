/** Every control a form is made of, and the summary of what is wrong with it. */
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names'
import { describedBy, Field, FieldError, FieldHint, type FieldText, FieldSet, fieldId } from './field'
import styles from './form.module.css'

export { Button, ButtonLink, Buttons } from './button'
export { Field, FieldRow, FieldSet, fieldId } from './field'

type Own = 'id' | 'name' | 'className' | 'width'
export type FieldWidth = 'xs' | 's' | 'm' | 'full'

type TextInputProps = FieldText &
  Omit<ComponentPropsWithoutRef<'input'>, Own> & {
    /** Only where a page has several fields of one name. */
    id?: string
    /** How long an answer to expect: xs 6 characters, s 12, m 24. */
    width?: FieldWidth
    /** Marks and amounts: right aligned, even figures, the decimal keyboard. */
    numeric?: boolean
    /** What follows the value: a unit, a maximum. */
    suffix?: ReactNode
  }

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { id, name, label, labelHidden, hint, error, width = 'full', numeric, suffix, ...input } = props
  return (
    <Field {...{ id, name, label, labelHidden, hint, error }}>
      {(control) => (
        <span className={styles.line}>
          <input
            type="text"
            inputMode={numeric ? 'decimal' : undefined}
            {...input}
            {...control}
            aria-describedby={classNames(control['aria-describedby'], suffix && `${control.id}-suffix`)}
            className={classNames(styles.input, styles[width], numeric && styles.numeric)}
          />
          {suffix && (
            <span id={`${control.id}-suffix`} className={styles.suffix}>
              {suffix}
            </span>
          )}
        </span>
      )}
    </Field>
  )
}

type TextAreaProps = FieldText &
  Omit<ComponentPropsWithoutRef<'textarea'>, Own> & {
    /** The length allowed, in words; a script may replace it with what is left. */
    budget?: ReactNode
  }

/** Several lines of text; grows with the answer where the browser can. */
export function TextArea({ name, label, labelHidden, hint, error, budget, ...textarea }: TextAreaProps) {
  return (
    <Field {...{ name, label, labelHidden, hint, error }} after={budget}>
      {(control) => <textarea rows={5} {...textarea} {...control} className={styles.textarea} />}
    </Field>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type SelectProps = FieldText &
  Omit<ComponentPropsWithoutRef<'select'>, Own> & {
    options: readonly { value: string; label: string; disabled?: boolean }[]
    /** The words of the blank first choice; without it there is no blank choice. */
    blank?: string
    width?: FieldWidth
  }

/** One of a list too long for radios. */
export function Select(props: SelectProps) {
  const { name, label, labelHidden, hint, error, options, blank, width = 'full', ...select } = props
  return (
    <Field {...{ name, label, labelHidden, hint, error }}>
      {(control) => (
        <select {...select} {...control} className={classNames(styles.input, styles.select, styles[width])}>
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type ChoicesProps = {
  name: string
  legend: ReactNode
  legendHidden?: boolean
  hint?: ReactNode
  error?: ReactNode
  options: readonly Choice[]
  /** Side by side: only for two or three short words. */
  inline?: boolean
  required?: boolean
}

function Choices(props: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { name, options, inline, required, type, chosen, ...frame } = props
  return (
    <FieldSet {...frame} name={name}>
      <div className={classNames(styles.choices, inline && styles.inline)}>
        {options.map(({ value, label, hint, disabled }) => {
          const id = `${fieldId(name)}-${value}`
          return (
            <div key={value} className={styles.choice}>
              <input
                {...{ type, id, name, value, disabled, required }}
                defaultChecked={chosen.includes(value)}
                aria-describedby={hint ? `${id}-hint` : undefined}
              />
              <label htmlFor={id}>{label}</label>
              {hint && (
                <div id={`${id}-hint`} className={styles.hint}>
                  {hint}
                </div>
              )}
            </div>
          )
        })}
      </div>
    </FieldSet>
  )
}

/** One of a few, all in sight. */
export function Radios({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string }) {
  return <Choices {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
}

/** Any number of a few; every ticked value is sent under the same name. */
export function Checkboxes(props: Omit<ChoicesProps, 'required'> & { defaultValue?: readonly string[] }) {
  const { defaultValue = [], ...rest } = props
  return <Choices {...rest} type="checkbox" chosen={defaultValue} />
}

/** One statement to tick: a consent, a pledge. Never ticked beforehand for someone else's agreement. */
export function Checkbox(props: FieldText & Omit<ComponentPropsWithoutRef<'input'>, Own | 'type'>) {
  const { name, label, labelHidden, hint, error, ...input } = props
  const id = fieldId(name)
  return (
    <div className={classNames(styles.field, error && styles.wrong)}>
      {error && <FieldError id={id}>{error}</FieldError>}
      <div className={styles.choice}>
        <input
          {...input}
          {...{ id, name }}
          type="checkbox"
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={id}>{labelHidden ? <span className="visually-hidden">{label}</span> : label}</label>
        {hint && <FieldHint id={id}>{hint}</FieldHint>}
      </div>
    </div>
  )
}

type DateInputProps = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** The three small labels. */
  words: { day: string; month: string; year: string }
  defaultValue?: { day?: string | number; month?: string | number; year?: string | number }
  /** A date of birth: lets the browser fill it in. */
  birthday?: boolean
}

/** A known date, typed: sent as `name.day`, `name.month`, `name.year`. */
export function DateInput({ name, words, defaultValue, birthday, error, ...frame }: DateInputProps) {
  return (
    <FieldSet {...frame} name={name} error={error}>
      <div className={styles.row}>
        {(['day', 'month', 'year'] as const).map((part) => (
          <div key={part}>
            <label htmlFor={fieldId(`${name}.${part}`)} className={styles.small}>
              {words[part]}
            </label>
            <input
              id={fieldId(`${name}.${part}`)}
              name={`${name}.${part}`}
              className={classNames(styles.input, part === 'year' ? styles.year : styles.xs)}
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              autoComplete={birthday ? `bday-${part}` : 'off'}
              defaultValue={defaultValue?.[part]}
              aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </FieldSet>
  )
}

/** A file from this device; `capture` opens the camera on a phone. */
export function FileInput(props: FieldText & Omit<ComponentPropsWithoutRef<'input'>, Own | 'type'>) {
  const { name, label, labelHidden, hint, error, ...input } = props
  return (
    <Field {...{ name, label, labelHidden, hint, error }}>
      {(control) => <input {...input} {...control} type="file" className={styles.file} />}
    </Field>
  )
}

export type SummaryError = { field?: string; href?: string; message: ReactNode }

/** All that is wrong, on top of the page, each line leading to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ title, errors }: { title: ReactNode; errors: readonly SummaryError[] }) {
  if (errors.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the summary must be read first, also without JavaScript
    <div className={styles.summary} id="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <ul className="plain-list">
        {errors.map(({ field, href = field && `#${fieldId(field)}`, message }, index) => (
          <li key={`${href} ${index}`}>{href ? <a href={href}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
