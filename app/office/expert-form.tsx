/** The form of one expert. */
import { academicTitles, degrees } from '#rules/experts'
import type { expert as query } from '#server/queries/expert'
import type { Failure } from '#server/respond'
import { Button, Buttons, Checkbox, FieldRow, Select, TextArea, TextInput } from '#ui/form'
import { academicTitleNames, degreeNames } from '#wording/vi/expert-titles'
import { expertError, expertPageWords as words } from '#wording/vi/experts'
import { typed } from './form-problems'
import styles from './office.module.css'

type Page = Awaited<ReturnType<typeof query>>

interface ExpertFormProps extends Pick<Page, 'expert' | 'units'> {
  failure: Failure | undefined
}

type TextField = 'name' | 'email' | 'phone' | 'employer' | 'notes' | 'unit'
type ListField = 'fields' | 'keywords' | 'history'

export function ExpertForm({ expert, units, failure }: ExpertFormProps) {
  const text = (name: TextField) => ({
    name,
    defaultValue: failure ? typed(failure, name) : expert?.[name],
    error: expertError(failure?.errors[name]),
  })
  const list = (name: ListField) => ({
    name,
    defaultValue: failure ? typed(failure, name) : expert?.[name].join('\n'),
    error: expertError(failure?.errors[name]),
  })
  const choice = (name: 'academicTitle' | 'degree') => ({
    name,
    blank: words.none,
    defaultValue: failure ? typed(failure, name) : (expert?.[name] ?? ''),
    error: expertError(failure?.errors[name]),
  })
  return (
    <form method="post" noValidate className={styles.form}>
      <input type="hidden" name="version" value={expert?.version ?? 0} />
      <TextInput {...text('name')} label={words.name} hint={words.nameHint} />
      <FieldRow>
        <Select
          {...choice('academicTitle')}
          label={words.academicTitle}
          options={academicTitles.map((code) => ({ value: code, label: academicTitleNames[code] }))}
        />
        <Select
          {...choice('degree')}
          label={words.degree}
          options={degrees.map((code) => ({ value: code, label: degreeNames[code] }))}
        />
      </FieldRow>
      <TextInput {...text('email')} type="email" label={words.email} hint={words.emailHint} />
      <TextInput {...text('phone')} type="tel" width="m" label={words.phone} />
      <TextInput {...text('employer')} label={words.employer} />
      <Select
        {...text('unit')}
        label={words.unit}
        hint={words.unitHint}
        blank={words.noUnit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea {...list('fields')} label={words.fields} hint={words.linesHint} rows={3} />
      <TextArea {...list('keywords')} label={words.keywords} hint={words.keywordsHint} rows={3} />
      <TextArea {...list('history')} label={words.history} hint={words.historyHint} rows={4} />
      <Checkbox
        name="isActive"
        label={words.isActive}
        defaultChecked={failure ? typed(failure, 'isActive') === 'on' : (expert?.isActive ?? true)}
      />
      <TextArea {...text('notes')} label={words.notes} rows={3} />
      <Buttons>
        <Button>{words.save}</Button>
      </Buttons>
    </form>
  )
}
