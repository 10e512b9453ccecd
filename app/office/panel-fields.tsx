/** The fields of a panel's particulars, for founding one and for changing one. */
import type { Day } from '#rules/deadlines'
import type { Failure } from '#server/respond'
import { Checkboxes, TextInput } from '#ui/form'
import { formError, panelWords as words } from '#wording/vi/office'
import { panelServiceWords } from '#wording/vi/panel-people'
import { DayParts } from './day-parts'
import { ticked, typed } from './form-problems'

interface PanelFieldsProps {
  fields: readonly { code: string; name: string }[]
  failure: Failure | undefined
  /** What stands there before anything was typed. */
  kept?: {
    name: string
    fields: readonly string[]
    decisionNumber: string
    decidedOn: Day | null
    from: Day | null
    until: Day | null
  }
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
      <DayParts
        name="decidedOn"
        legend={panelServiceWords.decidedOn}
        hint={panelServiceWords.dayHint}
        failure={failure}
        kept={kept?.decidedOn}
      />
      <DayParts name="from" legend={panelServiceWords.from} failure={failure} kept={kept?.from} />
      <DayParts name="until" legend={panelServiceWords.until} failure={failure} kept={kept?.until} />
    </>
  )
}
