/** The fields of a panel's particulars, for founding one and for changing one. */
import type { Failure } from '#server/respond'
import { Checkboxes, TextInput } from '#ui/form'
import { formError, panelWords as words } from '#wording/vi/office'
import { ticked, typed } from './form-problems'

interface PanelFieldsProps {
  fields: readonly { code: string; name: string }[]
  failure: Failure | undefined
  /** What stands there before anything was typed. */
  kept?: { name: string; fields: readonly string[]; decisionNumber: string }
}

export function PanelFields({ fields, failure, kept }: PanelFieldsProps) {
  return (
    <>
      <TextInput
        name="name"
        label={words.name}
        hint={words.nameHint}
        defaultValue={failure ? typed(failure, 'name') : kept?.name}
        error={formError(failure?.errors.name)}
      />
      <Checkboxes
        name="fields"
        legend={words.fields}
        defaultValue={failure ? ticked(failure, 'fields') : kept?.fields}
        error={formError(failure?.errors.fields ?? failure?.errors['fields.0'])}
        options={fields.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextInput
        name="decisionNumber"
        label={words.decision}
        width="m"
        defaultValue={failure ? typed(failure, 'decisionNumber') : kept?.decisionNumber}
        error={formError(failure?.errors.decisionNumber)}
      />
    </>
  )
}
