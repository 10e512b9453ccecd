/** Why an announced thể lệ is changed; and by which resolution, once sheets are confirmed. */
import type { FormFields } from '#parts/form-fields'
import { DateInput, FieldRow, TextArea, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { panelServiceWords } from '#wording/vi/panel-people'
import { termsWords as words } from '#wording/vi/terms'

interface ChangeReasonProps {
  field: FormFields
  needsReason: boolean
  confirmed: number
}

export function ChangeReason({ field, needsReason, confirmed }: ChangeReasonProps) {
  return (
    <>
      <TextArea
        {...field('reason')}
        label={words.reason}
        hint={needsReason ? words.reasonHint : undefined}
        rows={2}
      />
      {confirmed > 0 && (
        <Section title={words.resolution} level={3}>
          <p className="muted">{words.resolutionHint(confirmed)}</p>
          <FieldRow>
            <TextInput {...field('resolution.number')} label={words.resolutionNumber} width="m" />
            <DateInput
              {...field.day('resolution.decidedOn')}
              legend={words.resolutionDay}
              words={panelServiceWords.dayParts}
            />
          </FieldRow>
          <TextArea {...field('resolution.text')} label={words.resolutionText} rows={3} />
        </Section>
      )}
    </>
  )
}
