/** The questions of each written task. */
import { useEffect, useState } from 'react'
import type { EntryProblem } from '#rules/entry-check'
import type { ContestField, Division, ExplanationQuestion } from '#rules/regulations'
import { fieldNames, formWords, questionWords, sectionWords as words } from '#wording/vi/entrant-forms'
import { fieldLabel, formTalk } from '#wording/vi/entrant-talk'
import type { Nouns } from '#wording/vi/nouns'
import { paths } from '#paths'
import { entryUnitWords as unitWords } from '#wording/vi/units'
import { Checkbox, fieldId, Radios, Select, TextArea, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { QuestionField, type Asked } from './question-field'
import styles from './entrant.module.css'

export interface SectionEntry {
  id: string
  section: 'description' | 'eligibility' | 'teacher' | 'explanation' | 'pledge'
  values: Record<string, string>
  version: string
  problems: readonly EntryProblem[]
  fields: ContestField[]
  summaryMaxCharacters: number
  questions: ExplanationQuestion[]
  units: { id: string; name: string }[]
  hasMoreUnits: boolean
  nouns: Nouns
  asksTitle: boolean
  takesSecondField: boolean
  divisions: Division[]
  form: Asked[]
  gates: { sentence: string; questions: Asked[] }[]
  asksTeacher: boolean
  needsUnit: boolean
}

interface SectionFieldsProps {
  entry: SectionEntry
  values: Record<string, string>
  errors: Record<string, string>
}

export function SectionFields(props: SectionFieldsProps) {
  switch (props.entry.section) {
    case 'description':
      return <Description {...props} />
    case 'eligibility':
      return <Eligibility {...props} />
    case 'teacher':
      return <TeacherAndUnit {...props} />
    case 'explanation':
      return <Explanation {...props} />
    case 'pledge':
      return <Pledge {...props} />
  }
}

/** Name, value and error of one plain field. */
function field({ entry, values, errors }: SectionFieldsProps, name: string) {
  return { name, defaultValue: values[name] ?? '', error: errors[name], label: fieldLabel(name, entry.nouns) }
}

function Description(props: SectionFieldsProps) {
  const { entry, values, errors } = props
  const { nouns, divisions, form } = entry
  const talk = formTalk(nouns)
  const fields = entry.fields.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      {entry.asksTitle && <TextInput {...field(props, 'title')} hint={talk.titleHint} autoComplete="off" />}
      <Radios
        name="field"
        legend={fieldLabel('field', nouns)}
        defaultValue={values.field}
        error={errors.field}
        options={fields}
      />
      {entry.takesSecondField && (
        <Select
          {...field(props, 'secondField')}
          label={fieldLabel('secondField', nouns) + formWords.optional}
          hint={words.secondFieldHint}
          blank={words.noSecondField}
          options={fields}
        />
      )}
      {divisions.length > 0 && (
        <Radios
          name="division"
          legend={fieldLabel('division', nouns)}
          defaultValue={values.division}
          error={errors.division}
          options={divisions.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <TextArea
        {...field(props, 'summary')}
        hint={talk.summaryHint}
        rows={8}
        budget={<Budget name="summary" max={entry.summaryMaxCharacters} />}
      />
      {form.map((question) => (
        <QuestionField key={question.name} question={question} values={values} errors={errors} />
      ))}
    </>
  )
}

function Eligibility({ entry, values, errors }: SectionFieldsProps) {
  return (
    <>
      <p className={styles.lead}>{questionWords.eligibilityIntro}</p>
      {entry.gates.map(({ sentence, questions }) => (
        <Section key={questions[0]?.name ?? sentence} title={sentence}>
          {questions.map((question) => (
            <QuestionField key={question.name} question={question} values={values} errors={errors} />
          ))}
        </Section>
      ))}
    </>
  )
}

function TeacherAndUnit(props: SectionFieldsProps) {
  return (
    <>
      {props.entry.asksTeacher && <Teacher {...props} />}
      <SendingUnit {...props} />
    </>
  )
}

function Teacher(props: SectionFieldsProps) {
  const { values, errors } = props
  return (
    <>
      <Radios
        name="has"
        legend={fieldNames.has}
        defaultValue={values.has || undefined}
        error={errors.has}
        inline
        options={[
          { value: 'yes', label: words.has.yes },
          { value: 'no', label: words.has.no },
        ]}
      />
      <TextInput {...field(props, 'name')} hint={words.teacherHint} autoComplete="off" />
      <TextInput {...field(props, 'school')} autoComplete="off" />
      <TextInput
        {...field(props, 'phone')}
        label={fieldNames.phone + formWords.optional}
        type="tel"
        width="m"
        autoComplete="off"
      />
      <TextInput
        {...field(props, 'email')}
        label={fieldNames.email + formWords.optional}
        type="email"
        autoComplete="off"
      />
    </>
  )
}

/** Of many units one is searched for on a page of its own; what is typed here is saved by then. */
function SendingUnit(props: SectionFieldsProps) {
  const { entry, values } = props
  const unit = field(props, 'unit')
  const options = entry.units.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select
        {...unit}
        label={entry.needsUnit ? unit.label : unit.label + formWords.optional}
        hint={entry.hasMoreUnits ? undefined : formTalk(entry.nouns).unitHint}
        blank={entry.needsUnit ? questionWords.choose : words.noUnit}
        options={options}
        key={values.unit}
      />
      {entry.hasMoreUnits && (
        <p>
          <a href={paths.entryUnit(entry.id)}>{unitWords.open}</a>
        </p>
      )}
    </>
  )
}

function Explanation(props: SectionFieldsProps) {
  return (
    <>
      <p className={styles.lead}>{formTalk(props.entry.nouns).explanationIntro}</p>
      {props.entry.questions.map(({ code, title, hint, required, maxCharacters }) => {
        const name = `explanation.${code}`
        return (
          <TextArea
            key={code}
            {...field(props, name)}
            label={required ? title : title + formWords.optional}
            hint={hint}
            rows={8}
            budget={<Budget name={name} max={maxCharacters} />}
          />
        )
      })}
    </>
  )
}

function Pledge(props: SectionFieldsProps) {
  const { entry, values, errors } = props
  const talk = formTalk(entry.nouns)
  return (
    <>
      <p className={styles.lead}>{words.pledgeIntro}</p>
      {Object.entries(talk.pledge).map(([name, label]) => (
        <Checkbox
          key={name}
          name={name}
          label={label}
          error={errors[name]}
          defaultChecked={Boolean(values[name])}
        />
      ))}
      <TextInput {...field(props, 'signedBy')} hint={talk.signedByHint} autoComplete="name" />
    </>
  )
}

/** The length allowed; with JavaScript, what is left of it. Not announced: it is read with the field. */
function Budget({ name, max }: { name: string; max: number }) {
  const [length, setLength] = useState<number | null>(null)
  useEffect(() => {
    const area = document.getElementById(fieldId(name))
    if (!(area instanceof HTMLTextAreaElement)) return undefined
    const measure = () => setLength(area.value.length)
    measure()
    area.form?.addEventListener('input', measure)
    return () => area.form?.removeEventListener('input', measure)
  }, [name])
  return <>{length === null ? formWords.budget(max) : formWords.charactersLeft(max - length, max)}</>
}
