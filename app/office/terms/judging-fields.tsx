/** Criteria and the way from marks to an order; or the vote of the council. */
import type { FormFields } from '#parts/form-fields'
import { Checkbox, FieldRow, Radios, Select, TextArea, TextInput } from '#ui/form'
import { judgingLabels as labels } from '#wording/vi/terms-form-judging'
import { optionsOf, Rows } from './rows'

interface JudgingFieldsProps {
  field: FormFields
  criteria: readonly { code: string; title: string }[]
}

export function JudgingFields({ field, criteria }: JudgingFieldsProps) {
  return (
    <>
      <Radios {...field('by')} legend={labels.by} options={optionsOf(labels.bys)} />
      <CriteriaRows name="criteria" field={field} legend={labels.criteria} />
      <FieldRow>
        <TextInput {...field('total')} label={labels.total} width="s" numeric />
        <TextInput
          {...field('weightsOver')}
          label={labels.weightsOver}
          hint={labels.weightsOverHint}
          width="xs"
          numeric
        />
      </FieldRow>
      <h2>{labels.scoring}</h2>
      <Select {...field('aggregator')} label={labels.aggregator} options={optionsOf(labels.aggregators)} />
      <FieldRow>
        <TextInput {...field('limit')} label={labels.limit} hint={labels.limitHint} width="s" numeric />
        <Select
          {...field('aggregateBy')}
          label={labels.aggregateBy}
          options={optionsOf(labels.aggregateBys)}
          width="m"
        />
      </FieldRow>
      <TextInput {...field('quorum')} label={labels.quorum} hint={labels.quorumHint} width="xs" numeric />
      <FieldRow>
        <TextInput {...field('warn')} label={labels.warn} width="s" numeric />
        <TextInput {...field('discuss')} label={labels.discuss} width="s" numeric />
      </FieldRow>
      <Rows
        name="tieChain"
        field={field}
        legend={labels.tieChain}
        title={labels.tie}
        each={(at) => <TieFields at={at} field={field} criteria={criteria} />}
      />
      <Select {...field('tiePolicy')} label={labels.tiePolicy} options={optionsOf(labels.tiePolicies)} />
      <Select {...field('awardScope')} label={labels.awardScope} options={optionsOf(labels.awardScopes)} />
      <h2>{labels.voting}</h2>
      <FieldRow>
        <Select
          {...field('majority')}
          label={labels.majority}
          options={optionsOf(labels.majorities)}
          width="m"
        />
        <Select {...field('base')} label={labels.base} options={optionsOf(labels.bases)} width="m" />
      </FieldRow>
      <FieldRow>
        <Select
          {...field('quorumShare')}
          label={labels.quorumShare}
          options={optionsOf(labels.majorities)}
          width="m"
        />
        <TextInput {...field('places')} label={labels.places} hint={labels.placesHint} width="xs" numeric />
      </FieldRow>
    </>
  )
}

function TieFields({ at, field, criteria }: JudgingFieldsProps & { at: string }) {
  return (
    <FieldRow>
      <Select
        name={`${at}.code`}
        defaultValue={field.text(`${at}.code`)}
        label={labels.tieCode}
        options={optionsOf(labels.tieCodes)}
        width="m"
      />
      <Select
        {...field(`${at}.criterion`)}
        label={labels.tieCriterion}
        blank=""
        options={criteria.map(({ code, title }) => ({ value: code, label: title }))}
        width="m"
      />
      <TextInput {...field(`${at}.article`)} label={labels.tieArticle} width="s" />
    </FieldRow>
  )
}

/** Also for the rubric that one round has to itself. */
export function CriteriaRows(props: { name: string; field: FormFields; legend: string; hint?: string }) {
  const { field } = props
  return (
    <Rows
      {...props}
      title={labels.criterion}
      each={(at) => (
        <>
          <TextInput {...field(`${at}.title`)} label={labels.title} />
          <FieldRow>
            <TextInput {...field(`${at}.max`)} label={labels.max} width="s" numeric />
            <TextInput {...field(`${at}.step`)} label={labels.step} width="s" numeric />
            <TextInput
              {...field(`${at}.weight`)}
              defaultValue={field.text(`${at}.weight`) || '1'}
              label={labels.weight}
              width="xs"
              numeric
            />
          </FieldRow>
          <TextArea {...field(`${at}.guidance`)} label={labels.guidance} rows={2} />
          <Checkbox {...field.tick(`${at}.remarkRequiredAtExtremes`)} label={labels.remark} />
        </>
      )}
    />
  )
}
