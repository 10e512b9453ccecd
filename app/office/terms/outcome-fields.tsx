/** Dates, rounds, prizes, conflicts of interest and the organiser's own text. */
import type { FormFields } from '#parts/form-fields'
import { milestoneCodes } from '#rules/phases'
import { roundKinds } from '#rules/rounds'
import { Checkbox, FieldRow, Select, TextArea, TextInput } from '#ui/form'
import { roundKindNames } from '#wording/vi/rounds'
import { milestoneNames } from '#wording/vi/states'
import { termsFormWords, textLabels } from '#wording/vi/terms-form'
import { conflictLabels, prizeLabels, roundLabels } from '#wording/vi/terms-form-judging'
import { CriteriaRows } from './judging-fields'
import { momentProps, optionsOf, Rows } from './rows'

export function TimelineFields({ field }: { field: FormFields }) {
  return milestoneCodes.map((code) => (
    <TextInput key={code} {...momentProps(field, code)} label={milestoneNames[code]} />
  ))
}

export function RoundsFields({ field }: { field: FormFields }) {
  return (
    <>
      <Rows
        name="rounds"
        field={field}
        legend={roundLabels.rounds}
        title={roundLabels.round}
        hint={roundLabels.none}
        each={(at) => <RoundFields at={at} field={field} />}
      />
      <Select
        {...field('combination')}
        label={roundLabels.combination}
        options={optionsOf(roundLabels.combinations)}
        width="m"
      />
    </>
  )
}

function RoundFields({ at, field }: { at: string; field: FormFields }) {
  const kind = field.text(`${at}.kind`)
  return (
    <>
      <FieldRow>
        <TextInput {...field(`${at}.name`)} label={roundLabels.name} width="m" />
        <Select
          {...field(`${at}.kind`)}
          label={roundLabels.kind}
          options={roundKinds.map((one) => ({ value: one, label: roundKindNames[one] }))}
          width="m"
        />
      </FieldRow>
      <FieldRow>
        <Select
          {...field(`${at}.blindness`)}
          label={roundLabels.blindness}
          options={optionsOf(roundLabels.blindnesses)}
          width="m"
        />
        <Select
          {...field(`${at}.peers`)}
          label={roundLabels.peers}
          options={optionsOf(roundLabels.peersKinds)}
          width="m"
        />
      </FieldRow>
      <FieldRow>
        <TextInput {...momentProps(field, `${at}.opensAt`)} label={roundLabels.opensAt} />
        <TextInput {...momentProps(field, `${at}.endsAt`)} label={roundLabels.endsAt} />
        <TextInput
          {...field(`${at}.graceMinutes`)}
          defaultValue={field.text(`${at}.graceMinutes`) || '0'}
          label={roundLabels.grace}
          width="xs"
          numeric
        />
      </FieldRow>
      <FieldRow>
        <Select
          {...field(`${at}.advancement`)}
          label={roundLabels.advancement}
          options={optionsOf(roundLabels.advancements)}
          width="m"
        />
        <TextInput {...field(`${at}.minScore`)} label={roundLabels.minScore} width="s" numeric />
        <TextInput {...field(`${at}.count`)} label={roundLabels.count} width="xs" numeric />
        <TextInput {...field(`${at}.weight`)} label={roundLabels.weight} width="xs" numeric />
      </FieldRow>
      {kind === 'visit' && (
        <TextInput {...field(`${at}.photoKeepDays`)} label={roundLabels.photoKeepDays} width="xs" numeric />
      )}
      <CriteriaRows
        name={`${at}.criteria`}
        field={field}
        legend={roundLabels.criteria}
        hint={roundLabels.criteriaHint}
      />
      <TextInput {...field(`${at}.total`)} label={roundLabels.total} width="s" numeric />
    </>
  )
}

export function PrizesFields({ field }: { field: FormFields }) {
  return (
    <>
      <Rows
        name="prizes"
        field={field}
        legend={prizeLabels.prizes}
        title={prizeLabels.prize}
        each={(at) => (
          <>
            <TextInput {...field(`${at}.title`)} label={prizeLabels.title} />
            <FieldRow>
              <TextInput {...field(`${at}.count`)} label={prizeLabels.count} width="xs" numeric />
              <TextInput {...field(`${at}.minScore`)} label={prizeLabels.minScore} width="s" numeric />
              <TextInput {...field(`${at}.money`)} label={prizeLabels.money} width="m" numeric />
            </FieldRow>
            <Checkbox {...field.tick(`${at}.approval`)} label={prizeLabels.approval} />
          </>
        )}
      />
      <TextInput
        {...field('share')}
        label={prizeLabels.share}
        hint={prizeLabels.shareHint}
        width="xs"
        numeric
      />
      <TextInput {...field('rate')} label={prizeLabels.rate} hint={prizeLabels.empty} width="xs" numeric />
      <FieldRow>
        <TextInput
          {...field('author')}
          label={prizeLabels.author}
          hint={prizeLabels.empty}
          width="xs"
          numeric
        />
        <TextInput {...field('unit')} label={prizeLabels.unit} hint={prizeLabels.empty} width="xs" numeric />
      </FieldRow>
      <Checkbox {...field.tick('rollover')} label={prizeLabels.rollover} />
    </>
  )
}

export function ConflictsFields({ field }: { field: FormFields }) {
  return (
    <>
      {(['sameUnit', 'parentUnit', 'sameSchool'] as const).map((name) => (
        <Select
          key={name}
          {...field(name)}
          label={conflictLabels[name]}
          options={optionsOf(conflictLabels.rules)}
          width="m"
        />
      ))}
      <Checkbox {...field.tick('parentBarsJury')} label={conflictLabels.parentBarsJury} />
    </>
  )
}

interface TextFieldsProps {
  field: FormFields
  articles: readonly { code: string; title: string }[]
}

export function TextFields({ field, articles }: TextFieldsProps) {
  return (
    <>
      <Rows
        name="additions"
        field={field}
        legend={textLabels.additions}
        title={textLabels.addition}
        each={(at) => (
          <>
            <Select
              {...field(`${at}.article`)}
              label={textLabels.follows}
              blank={textLabels.own}
              options={articles.map(({ code, title }) => ({ value: code, label: title }))}
            />
            <TextInput {...field(`${at}.title`)} label={textLabels.ownTitle} hint={textLabels.ownTitleHint} />
            <TextArea
              {...field(`${at}.paragraphs`)}
              label={textLabels.paragraphs}
              hint={termsFormWords.oneALine}
              rows={4}
            />
          </>
        )}
      />
      <Rows
        name="articles"
        field={field}
        legend={textLabels.articles}
        title={textLabels.article}
        hint={textLabels.articlesHint}
        each={(at) => (
          <>
            <TextInput {...field(`${at}.title`)} label={textLabels.title} />
            <TextArea
              {...field(`${at}.paragraphs`)}
              label={textLabels.paragraphs}
              hint={termsFormWords.oneALine}
              rows={6}
            />
          </>
        )}
      />
    </>
  )
}
