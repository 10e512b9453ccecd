/** Who may enter, and on what conditions. */
import type { FormFields } from '#parts/form-fields'
import { Checkbox, DateInput, FieldRow, Radios, Select, TextArea, TextInput } from '#ui/form'
import { panelServiceWords } from '#wording/vi/panel-people'
import { eligibilityLabels as labels, gateKindNames, gradeNames } from '#wording/vi/terms-form'
import { optionsOf, Rows } from './rows'

interface EligibilityFieldsProps {
  field: FormFields
  parts: readonly { code: string; name: string }[]
}

const dayParts = panelServiceWords.dayParts

export function EligibilityFields({ field, parts }: EligibilityFieldsProps) {
  return (
    <>
      <Radios {...field('kind')} legend={labels.kind} options={optionsOf(labels.kinds)} />
      <FieldRow>
        <TextInput {...field('min')} label={labels.min} width="xs" numeric />
        <TextInput {...field('max')} label={labels.max} width="xs" numeric />
      </FieldRow>
      <FieldRow>
        <DateInput
          {...field.day('birthFrom')}
          legend={labels.birthFrom}
          hint={labels.birthHint}
          words={dayParts}
        />
        <DateInput
          {...field.day('birthTo')}
          legend={labels.birthTo}
          hint={labels.birthHint}
          words={dayParts}
        />
      </FieldRow>
      <details>
        <summary>{labels.helper}</summary>
        <p className="muted">{labels.helperHint}</p>
        <DateInput {...field.day('cutOff')} legend={labels.cutOff} words={dayParts} />
        <FieldRow>
          <TextInput {...field('youngest')} label={labels.youngest} width="xs" numeric />
          <TextInput {...field('oldest')} label={labels.oldest} width="xs" numeric />
        </FieldRow>
      </details>
      <Radios {...field('shares')} legend={labels.shares} options={optionsOf(labels.sharesKinds)} />
      <Checkbox {...field.tick('teacher')} label={labels.teacher} />
      <Checkbox {...field.tick('unitRequired')} label={labels.unitRequired} />
      <Rows
        name="gates"
        field={field}
        legend={labels.gates}
        title={labels.gate}
        kinds={optionsOf(gateKindNames)}
        each={(at) => <GateFields at={at} field={field} parts={parts} />}
      />
    </>
  )
}

function GateFields({ at, field, parts }: EligibilityFieldsProps & { at: string }) {
  const kind = field.text(`${at}.kind`)
  const hasSince = ['created-since', 'achievements-since', 'applied'].includes(kind)
  return (
    <>
      <p>
        <strong>{gateKindNames[kind]}</strong>
      </p>
      {(kind === 'applied' || kind === 'belongs') && (
        <TextInput {...field(`${at}.place`)} label={labels.place} width="m" />
      )}
      {hasSince && (
        <FieldRow>
          <DateInput {...field.day(`${at}.from`)} legend={labels.since} words={dayParts} />
          <TextInput {...field(`${at}.years`)} label={labels.sinceYears} width="xs" numeric />
        </FieldRow>
      )}
      {(kind === 'not-awarded' || kind === 'not-entered') && (
        <TextArea {...field(`${at}.contests`)} label={labels.contests} hint={labels.contestsHint} rows={3} />
      )}
      {kind === 'accepted' && (
        <Select
          {...field(`${at}.atLeast`)}
          label={labels.atLeast}
          options={optionsOf(gradeNames)}
          width="s"
        />
      )}
      {kind === 'prize-held' && (
        <TextInput {...field(`${at}.sinceYear`)} label={labels.sinceYear} width="xs" numeric />
      )}
      <FieldRow>
        <TextInput {...field(`${at}.article`)} label={labels.article} hint={labels.articleHint} width="m" />
        <Select
          {...field(`${at}.evidencePart`)}
          label={labels.evidence}
          blank={labels.noEvidence}
          options={parts.map(({ code, name }) => ({ value: code, label: name }))}
          width="m"
        />
      </FieldRow>
    </>
  )
}
