/** Names, number, organiser and legal bases. */
import type { FormFields } from '#parts/form-fields'
import { FieldRow, TextArea, TextInput } from '#ui/form'
import { generalLabels as labels, termsFormWords } from '#wording/vi/terms-form'

export function GeneralFields({ field }: { field: FormFields }) {
  return (
    <>
      <TextInput {...field('title')} label={labels.title} hint={labels.titleHint} />
      <TextInput {...field('shortTitle')} label={labels.shortTitle} hint={labels.shortTitleHint} />
      <FieldRow>
        <TextInput {...field('ordinal')} label={labels.ordinal} width="xs" numeric />
        <TextInput {...field('year')} label={labels.year} width="xs" numeric />
        <TextInput {...field('label')} label={labels.label} width="m" />
      </FieldRow>
      <TextInput {...field('province')} label={labels.province} width="m" />
      <TextArea {...field('purpose')} label={labels.purpose} hint={termsFormWords.oneALine} rows={4} />
      <TextInput {...field('noun')} label={labels.noun} hint={labels.nounHint} width="m" />
      <TextInput {...field('organiser.name')} label={labels.organiserName} />
      <TextInput {...field('organiser.standingBody')} label={labels.standingBody} />
      <TextInput {...field('organiser.address')} label={labels.address} />
      <FieldRow>
        <TextInput {...field('organiser.phone')} label={labels.phone} width="m" type="tel" />
        <TextInput {...field('organiser.email')} label={labels.email} width="m" type="email" />
      </FieldRow>
      <TextArea {...field('legalBasis')} label={labels.legalBasis} hint={labels.legalBasisHint} rows={6} />
    </>
  )
}
