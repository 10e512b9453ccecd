/** The form that invites or appoints somebody who is not in the register yet; it enters them there as well. */
import type { Failure } from '#server/respond'
import { Button, Buttons, Checkbox, Select, TextInput } from '#ui/form'
import { formError, panelWords as words } from '#wording/vi/office'
import { panelServiceWords } from '#wording/vi/panel-people'
import { typed } from './form-problems'

interface AddJudgeProps {
  units: readonly { id: string; name: string }[]
  failure: Failure | undefined
}

export function AddJudge({ units, failure }: AddJudgeProps) {
  return (
    <form method="post">
      <TextInput
        name="judge.name"
        label={words.person}
        defaultValue={typed(failure, 'judge.name')}
        error={formError(failure?.errors['judge.name'])}
      />
      <TextInput
        name="judge.email"
        type="email"
        label={words.email}
        hint={words.addHint}
        defaultValue={typed(failure, 'judge.email')}
        error={formError(failure?.errors['judge.email'])}
      />
      <Select
        name="judge.unit"
        label={words.unit}
        hint={words.unitHint}
        blank={words.noUnit}
        defaultValue={typed(failure, 'judge.unit')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkbox
        name="judge.isGuest"
        label={panelServiceWords.isGuest}
        hint={panelServiceWords.appointHint}
        defaultChecked={typed(failure, 'judge.isGuest') === 'on'}
      />
      <Buttons>
        <Button name="act" value="invite-judge">
          {panelServiceWords.invite}
        </Button>
        <Button name="act" value="add-judge" variant="secondary">
          {panelServiceWords.appoint}
        </Button>
      </Buttons>
    </form>
  )
}
