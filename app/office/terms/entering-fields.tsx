/** Fields and groups, the dossier, the registration form and the chain of units. */
import type { FormFields } from '#parts/form-fields'
import { fileKindCodes } from '#rules/file-kinds'
import { taskCodes } from '#rules/tasks'
import { Checkbox, Checkboxes, FieldRow, Select, TextArea, TextInput } from '#ui/form'
import { milestoneNames, taskNames } from '#wording/vi/states'
import {
  chainLabels,
  dossierLabels,
  fieldsLabels,
  formLabels,
  questionKindNames,
  termsFormWords,
} from '#wording/vi/terms-form'
import { momentProps, optionsOf, Rows } from './rows'

export function FieldsFields({ field }: { field: FormFields }) {
  return (
    <>
      <Rows
        name="fields"
        field={field}
        legend={fieldsLabels.fields}
        title={fieldsLabels.field}
        each={(at) => <TextInput {...field(`${at}.name`)} label={fieldsLabels.name} />}
      />
      <Checkbox {...field.tick('secondField')} label={fieldsLabels.secondField} />
      <Rows
        name="divisions"
        field={field}
        legend={fieldsLabels.divisions}
        title={fieldsLabels.division}
        each={(at) => <TextInput {...field(`${at}.name`)} label={fieldsLabels.name} />}
      />
    </>
  )
}

export function DossierFields({ field }: { field: FormFields }) {
  return (
    <>
      <Rows
        name="parts"
        field={field}
        legend={dossierLabels.parts}
        title={dossierLabels.part}
        each={(at) => <PartFields at={at} field={field} />}
      />
      <Checkbox {...field.tick('checkIn')} label={dossierLabels.checkIn} />
      <Rows
        name="reasons"
        field={field}
        legend={dossierLabels.reasons}
        title={dossierLabels.reason}
        each={(at) => (
          <>
            <TextArea {...field(`${at}.text`)} label={dossierLabels.reasonText} rows={2} />
            <Select
              {...field(`${at}.leadsTo`)}
              label={dossierLabels.leadsTo}
              options={optionsOf(dossierLabels.leads)}
              width="m"
            />
            <Checkboxes
              {...field.several(`${at}.tasks`)}
              legend={dossierLabels.tasks}
              options={taskCodes.map((task) => ({ value: task, label: taskNames[task] }))}
            />
          </>
        )}
      />
    </>
  )
}

function PartFields({ at, field }: { at: string; field: FormFields }) {
  return (
    <>
      <TextInput {...field(`${at}.name`)} label={dossierLabels.name} />
      <TextInput {...field(`${at}.hint`)} label={dossierLabels.hint} />
      <Checkbox {...field.tick(`${at}.required`)} label={dossierLabels.required} />
      <FieldRow>
        <TextInput {...field(`${at}.maxFiles`)} label={dossierLabels.maxFiles} width="xs" numeric />
        <TextInput {...field(`${at}.megabytes`)} label={dossierLabels.megabytes} width="xs" numeric />
      </FieldRow>
      <Checkboxes
        {...field.several(`${at}.kinds`)}
        legend={dossierLabels.kinds}
        inline
        options={fileKindCodes.map((kind) => ({ value: kind, label: kind.toUpperCase() }))}
      />
      <FieldRow>
        <Select
          {...field(`${at}.audience`)}
          label={dossierLabels.audience}
          options={optionsOf(dossierLabels.audiences)}
          width="m"
        />
        <TextInput
          {...field(`${at}.keepDays`)}
          label={dossierLabels.keepDays}
          hint={dossierLabels.keepHint}
          width="xs"
          numeric
        />
      </FieldRow>
    </>
  )
}

export function FormChapterFields({ field }: { field: FormFields }) {
  return (
    <>
      <TextInput {...field('summaryMaxCharacters')} label={formLabels.summary} width="s" numeric />
      <Rows
        name="explanation"
        field={field}
        legend={formLabels.explanation}
        title={formLabels.section}
        each={(at) => (
          <>
            <TextInput {...field(`${at}.title`)} label={formLabels.title} />
            <TextInput {...field(`${at}.hint`)} label={formLabels.hint} />
            <Checkbox {...field.tick(`${at}.required`)} label={formLabels.required} />
            <TextInput {...field(`${at}.maxCharacters`)} label={formLabels.maxCharacters} width="s" numeric />
          </>
        )}
      />
      <Rows
        name="questions"
        field={field}
        legend={formLabels.questions}
        title={formLabels.question}
        kinds={optionsOf(questionKindNames)}
        each={(at) => <QuestionFields at={at} field={field} />}
      />
    </>
  )
}

function QuestionFields({ at, field }: { at: string; field: FormFields }) {
  const kind = field.text(`${at}.kind`)
  return (
    <>
      <p>
        <strong>{questionKindNames[kind]}</strong>
      </p>
      <TextInput {...field(`${at}.title`)} label={formLabels.questionTitle} />
      <TextInput {...field(`${at}.hint`)} label={formLabels.hint} />
      <Checkbox {...field.tick(`${at}.required`)} label={formLabels.required} />
      <FieldRow>
        <Select {...field(`${at}.of`)} label={formLabels.of} options={optionsOf(formLabels.ofs)} width="m" />
        <Select
          {...field(`${at}.audience`)}
          label={formLabels.audience}
          options={optionsOf(dossierLabels.audiences)}
          width="m"
        />
      </FieldRow>
      {(kind === 'line' || kind === 'text') && (
        <TextInput {...field(`${at}.maxCharacters`)} label={formLabels.maxCharacters} width="s" numeric />
      )}
      {kind === 'number' && (
        <FieldRow>
          <TextInput {...field(`${at}.min`)} label={formLabels.min} width="s" numeric />
          <TextInput {...field(`${at}.max`)} label={formLabels.max} width="s" numeric />
          <TextInput {...field(`${at}.unit`)} label={formLabels.unit} width="s" />
        </FieldRow>
      )}
      {(kind === 'choice' || kind === 'several') && (
        <TextArea {...field(`${at}.options`)} label={formLabels.options} hint={termsFormWords.oneALine} />
      )}
      {kind === 'yes-no' && (
        <Select
          {...field(`${at}.explain`)}
          label={formLabels.explain}
          options={optionsOf(formLabels.explains)}
          width="m"
        />
      )}
    </>
  )
}

interface ChainFieldsProps {
  field: FormFields
  unitKinds: readonly { code: string; name: string }[]
}

export function ChainFields({ field, unitKinds }: ChainFieldsProps) {
  return (
    <Rows
      name="chain"
      field={field}
      legend={chainLabels.chain}
      title={chainLabels.stage}
      hint={chainLabels.none}
      each={(at) => (
        <>
          <TextInput {...field(`${at}.name`)} label={chainLabels.name} />
          <Checkboxes
            {...field.several(`${at}.unitKinds`)}
            legend={chainLabels.unitKinds}
            options={unitKinds.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <FieldRow>
            <Select
              {...field(`${at}.acts`)}
              label={chainLabels.acts}
              options={optionsOf(chainLabels.actKinds)}
              width="m"
            />
            <TextInput
              {...field(`${at}.quota`)}
              label={chainLabels.quota}
              hint={chainLabels.quotaHint}
              width="s"
              numeric
            />
          </FieldRow>
          <FieldRow>
            <Select
              {...field(`${at}.milestone`)}
              label={chainLabels.milestone}
              options={[...optionsOf(milestoneNames), { value: 'own', label: chainLabels.own }]}
              width="m"
            />
            <TextInput {...momentProps(field, `${at}.deadline`)} label={chainLabels.deadline} />
          </FieldRow>
          <Checkbox {...field.tick(`${at}.required`)} label={chainLabels.required} />
          <Checkbox {...field.tick(`${at}.needsScan`)} label={chainLabels.needsScan} />
          <Checkbox {...field.tick(`${at}.seesIdentityPapers`)} label={chainLabels.seesIdentityPapers} />
        </>
      )}
    />
  )
}
