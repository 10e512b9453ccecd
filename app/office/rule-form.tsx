/** One rule that reminds by itself, as a small form; its field names carry its kind, since a page has five of them. */
import { paths } from '#paths'
import type { Failure } from '#server/respond'
import { Button, Buttons, Checkbox, FieldRow, Select, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { StatusTag } from '#ui/status-tag'
import { formError } from '#wording/vi/office'
import { ruleAbout, ruleNames, ruleWords as words, sideNames } from '#wording/vi/urging'
import { typed } from './form-problems'
import styles from './office.module.css'
import type { RuleData } from './reminder-rules'

interface RuleFormProps {
  rule: RuleData
  contest: string
  failure: Failure | undefined
}

export function RuleForm({ rule, contest, failure }: RuleFormProps) {
  const { kind, sides } = rule
  const own = failure && typed(failure, 'rule') === kind ? failure : undefined
  const isTicked = (name: string, kept: boolean) =>
    own ? typed(own, `timing.${kind}.${name}`) === 'on' : kept
  return (
    <Section title={ruleNames[kind]} id={kind}>
      <form method="post" className={styles.form} noValidate>
        <p>
          <StatusTag tone={rule.isOn ? 'success' : 'neutral'}>{rule.isOn ? words.on : words.off}</StatusTag>
        </p>
        <p className="muted">
          {ruleAbout[kind]} <a href={paths.letterTemplate(contest, rule.template)}>{words.template}</a>
        </p>
        <input type="hidden" name="act" value="rule" />
        <input type="hidden" name="rule" value={kind} />
        <input type="hidden" name="version" value={rule.version} />
        <Checkbox
          name={`timing.${kind}.isOn`}
          label={words.isOn}
          defaultChecked={isTicked('isOn', rule.isOn)}
        />
        <FieldRow>
          <TextInput
            name={`timing.${kind}.days`}
            label={words.days}
            width="xs"
            numeric
            defaultValue={own ? typed(own, `timing.${kind}.days`) : String(rule.days)}
            error={formError(own?.errors[`timing.${kind}.days`])}
          />
          <Select
            name={`timing.${kind}.side`}
            label={words.side}
            defaultValue={own ? typed(own, `timing.${kind}.side`) : rule.side}
            options={sides.map((side) => ({ value: side, label: sideNames[side] }))}
          />
        </FieldRow>
        <Checkbox
          name={`timing.${kind}.leavesByItself`}
          label={words.leaves}
          hint={words.leavesHint}
          defaultChecked={isTicked('leavesByItself', rule.leavesByItself)}
        />
        <Buttons>
          <Button variant="secondary">
            {words.save}
            <span className="visually-hidden">{words.saveOf(ruleNames[kind])}</span>
          </Button>
        </Buttons>
      </form>
    </Section>
  )
}
