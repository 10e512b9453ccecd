/** What is told of an act upon a unit: its day, decision and reason, and whatever that act needs. */
import { UnitPicker } from '#parts/unit-picker'
import type { DatedActKind } from '#rules/units/acts'
import type { unitActPage } from '#server/queries/unit-act'
import type { Failure } from '#server/respond'
import { Button, Buttons, Radios, TextArea, TextInput } from '#ui/form'
import { formError } from '#wording/vi/office'
import { unitActWords as words } from '#wording/vi/unit-acts'
import { DayParts } from './day-parts'
import { ticked, typed as typedIn } from './form-problems'
import styles from './office.module.css'

interface UnitActFormProps {
  page: Pick<Awaited<ReturnType<typeof unitActPage>>, 'unit' | 'chosen' | 'found' | 'tiers'> & {
    kind: DatedActKind
    typed: Failure
  }
  errors: Record<string, string>
}

export function UnitActForm({ page, errors }: UnitActFormProps) {
  const { typed } = page
  const text = (name: string) => ({
    name,
    defaultValue: typedIn(typed, name),
    error: formError(errors[name]),
  })
  return (
    <form method="get" noValidate className={styles.form}>
      <Particulars page={page} errors={errors} />
      <DayParts
        name="on"
        legend={words.on}
        hint={words.onHint}
        failure={{ ...typed, errors }}
        kept={undefined}
      />
      <TextInput
        {...text('decisionNumber')}
        width="m"
        label={words.decisionNumber}
        hint={words.decisionHint}
      />
      <TextArea {...text('reason')} label={words.reason} rows={2} />
      <Buttons>
        <Button name="buoc" value="xem">
          {words.preview}
        </Button>
      </Buttons>
    </form>
  )
}

function Particulars({ page, errors }: UnitActFormProps) {
  const { kind, unit, typed, chosen, found, tiers } = page
  const text = (name: string, usual = '') => ({
    name,
    defaultValue: Object.hasOwn(typed.values, name) ? typedIn(typed, name) : usual,
    error: formError(errors[name]),
  })
  const picker = { search: typedIn(typed, 'tim'), found }
  switch (kind) {
    case 'rename':
      return <TextInput {...text('name', unit.name)} label={words.newName} />
    case 'split':
      return <TextArea {...text('names')} label={words.parts} hint={words.partsHint} rows={4} />
    case 'abolish':
      return tiers.length === 0 ? (
        <input type="hidden" name="tier" value="" />
      ) : (
        <Radios
          name="tier"
          legend={words.tier}
          defaultValue={typedIn(typed, 'tier')}
          options={[
            { value: '', label: words.tierSelf(unit.name) },
            ...tiers.map(({ code, name, count }) => ({
              value: code,
              label: words.tierAll(name, unit.name, count),
            })),
          ]}
        />
      )
    case 'move':
      return (
        <UnitPicker
          {...picker}
          name="parent"
          legend={words.parent}
          isSingle
          error={formError(errors.parent)}
          kept={[{ id: 'top', name: words.top, about: '' }, ...chosen]}
          chosen={ticked(typed, 'parent')}
        />
      )
    case 'merge':
      return (
        <>
          <UnitPicker
            {...picker}
            name="others"
            legend={words.others}
            error={formError(errors.others)}
            kept={chosen}
            chosen={ticked(typed, 'others')}
          />
          <Radios
            name="into"
            legend={words.into}
            error={formError(errors.into)}
            defaultValue={typedIn(typed, 'into') || 'new'}
            options={[
              { value: 'new', label: words.intoNew },
              ...[unit, ...chosen].map(({ id, name }) => ({ value: id, label: words.intoKeeps(name) })),
            ]}
          />
          <TextInput {...text('name')} label={words.intoName} hint={words.intoNameHint} />
          <TextInput {...text('code')} width="m" label={words.intoCode} />
          <TextInput {...text('place')} label={words.intoPlace} />
        </>
      )
  }
}
