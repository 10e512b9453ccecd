/** The form of a letter to many: to whom, and in which words. */
import { recipientFields, type Audience, type AudienceKind } from '#rules/campaigns'
import type { Failure } from '#server/respond'
import { Button, Buttons, FieldRow, Radios, Select, TextArea, TextInput } from '#ui/form'
import { campaignFieldNames } from '#wording/vi/campaign-fields'
import { formError } from '#wording/vi/office'
import { audienceHints, audienceNames, campaignWords as words } from '#wording/vi/urging'
import { typed } from './form-problems'
import styles from './office.module.css'

interface CampaignFormProps {
  version: number
  audience: Audience
  letter: { subject: string; text: string }
  fields: readonly { code: string; name: string }[]
  /** A rule chooses whom it writes to. */
  isOfRule?: boolean
  failure: Failure | undefined
}

const kinds = Object.keys(recipientFields) as AudienceKind[]

export function CampaignForm({ version, audience, letter, fields, isOfRule, failure }: CampaignFormProps) {
  const value = (name: string, kept: string) => ({
    name,
    defaultValue: failure ? typed(failure, name) : kept,
    error: formError(failure?.errors[name]),
  })
  return (
    <form method="post" noValidate className={styles.form}>
      <input type="hidden" name="version" value={version} />
      {isOfRule ? (
        <>
          <p className="muted">{words.ofRule}</p>
          <input type="hidden" name="kind" value={audience.kind} />
        </>
      ) : (
        <>
          <Radios
            {...value('kind', audience.kind)}
            legend={words.whom}
            options={kinds.map((kind) => ({
              value: kind,
              label: audienceNames[kind],
              hint: audienceHints[kind],
            }))}
          />
          <FieldRow>
            <TextInput
              {...value('days', audience.days === null ? '' : String(audience.days))}
              label={words.days}
              hint={words.daysHint}
              width="xs"
              numeric
            />
            <Select
              {...value('field', audience.field ?? '')}
              label={words.field}
              blank={words.allFields}
              options={fields.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </FieldRow>
          <TextArea
            {...value('addresses', audience.addresses.join('\n'))}
            label={words.addresses}
            hint={words.addressesHint}
            rows={3}
          />
          <div className={styles.sendForm}>
            <p className="muted">{words.chooseHint}</p>
            <Button variant="secondary" formMethod="get" name="mau" value="1">
              {words.choose}
            </Button>
          </div>
        </>
      )}
      <TextInput {...value('subject', letter.subject)} label={words.subject} />
      <TextArea
        {...value('text', letter.text)}
        label={words.text}
        hint={words.textHint(
          campaignFieldNames(audience.kind)
            .map((name) => `{{${name}}}`)
            .join(', '),
        )}
        rows={14}
      />
      <Buttons>
        <Button>{words.next}</Button>
      </Buttons>
    </form>
  )
}
