/** The fields of a programme, for founding one and for changing one. */
import { formFields } from '#parts/form-fields'
import type { FailedForm } from '#parts/form-problems'
import { contestLevels } from '#rules/editions'
import { programmeKinds } from '#rules/programmes'
import { FieldRow, Select, TextInput } from '#ui/form'
import { levelNames, programmeNames, seriesWords as words } from '#wording/vi/admin'

interface SeriesFieldsProps {
  failure: FailedForm | undefined
  kept?: Record<string, string>
  /** Absent where nobody is at hand to hold it yet. */
  units?: readonly { id: string; name: string }[]
}

/** The kind is asked only once. */
export function SeriesFields({ failure, kept = {}, units = [] }: SeriesFieldsProps) {
  const field = formFields(failure, kept)
  const isNew = kept.kind === undefined
  return (
    <>
      {isNew && (
        <Select
          {...field('kind')}
          label={words.kind}
          hint={words.kindHint}
          blank=""
          options={programmeKinds.map((kind) => ({ value: kind, label: programmeNames[kind] }))}
        />
      )}
      <TextInput {...field('name')} label={words.name} hint={words.nameHint} />
      <FieldRow>
        <Select
          {...field('level')}
          defaultValue={field.text('level') || 'province'}
          label={words.level}
          width="m"
          options={contestLevels.map((level) => ({ value: level, label: levelNames[level] }))}
        />
        <TextInput {...field('province')} label={words.province} hint={words.provinceHint} width="m" />
      </FieldRow>
      {units.length > 0 && (
        <Select
          {...field('host')}
          label={words.host}
          blank={words.noHost}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextInput
        {...field('cycleYears')}
        label={words.cycleYears}
        hint={words.cycleYearsHint}
        width="xs"
        numeric
      />
      <TextInput {...field('cycle')} label={words.cycle} hint={words.cycleHint} width="m" />
    </>
  )
}
