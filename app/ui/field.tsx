/** The frame around a control: its label, its hint and its error, joined by ids so that they are read together. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './form.module.css'
import { Icon } from './icon'

/** The id of the control that carries a field name: `author.birth` becomes `author-birth`. */
export function fieldId(name: string) {
  return name.replace(/[.[\]]+/g, '-').replace(/-$/, '')
}

export type FieldText = {
  /** The name under which the value is sent; the id is made from it. */
  name: string
  label: ReactNode
  /** Keeps the label for screen readers only: in a table whose heading already says it. */
  labelHidden?: boolean
  hint?: ReactNode
  /** What to do to put it right; null or absent when nothing is wrong. */
  error?: ReactNode
}

/** What a hand-made control must carry to belong to its label, hint and error. */
export type ControlProps = {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** The ids that describe a control, in the order they are read. */
export function describedBy(id: string, text: { hint?: ReactNode; error?: ReactNode }, more?: string) {
  return [text.hint && `${id}-hint`, text.error && `${id}-error`, more].filter(Boolean).join(' ') || undefined
}

/** Says what is wanted, quietly. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-hint`} className={styles.hint}>
      {children}
    </div>
  )
}

/** Says what to do to put it right. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-error`} className={styles.error}>
      <Icon name="alert" /> <span>{children}</span>
    </div>
  )
}

type FieldProps = FieldText & {
  /** Only where a page has several fields of one name; otherwise it is made from the name. */
  id?: string
  /** More text that describes the control, placed below it: a budget, a unit, a band. */
  after?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** Label, hint and error around any control: `<Field …>{(control) => <input {...control} />}</Field>`. */
export function Field({ name, label, labelHidden, hint, error, after, children, ...given }: FieldProps) {
  const id = given.id ?? fieldId(name)
  return (
    <div className={classNames(styles.field, error && styles.wrong)}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children({
        id,
        name,
        'aria-describedby': describedBy(id, { hint, error }, after ? `${id}-after` : undefined),
        'aria-invalid': error ? true : undefined,
      })}
      {after && (
        <div id={`${id}-after`} className={styles.after}>
          {after}
        </div>
      )}
    </div>
  )
}

type FieldSetProps = {
  legend: ReactNode
  legendHidden?: boolean
  /** Gives the group an id an error summary can lead to, and its hint and error ids of their own. */
  name: string
  hint?: ReactNode
  error?: ReactNode
  children: ReactNode
}

/** Several controls under one question. */
export function FieldSet({ legend, legendHidden, name, hint, error, children }: FieldSetProps) {
  const id = fieldId(name)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames(styles.field, error && styles.wrong)}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className={legendHidden ? 'visually-hidden' : styles.label}>{legend}</legend>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

/** Fields side by side: a filter bar, a name and a phone number. Wraps when there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classNames(styles.row, styles.fieldRow)}>{children}</div>
}
