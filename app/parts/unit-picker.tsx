/** Chooses units among ten thousand without JavaScript: search, then tick; what is ticked stays while one searches on. */
import type { ReactNode } from 'react'
import { Button, Checkboxes, Radios, TextInput } from '#ui/form'
import { unitPickerWords as words } from '#wording/vi/units'
import styles from './unit-picker.module.css'

interface Choice {
  id: string
  name: string
  about: string
}

interface UnitPickerProps {
  /** Under which ids are sent. */
  name: string
  legend: string
  hint?: string
  error?: string
  /** One unit, or any number. */
  isSingle?: boolean
  /** What was typed to find some; sent as `tim`. */
  search: string
  /** Offered whatever was searched: those chosen before, and choices that are no unit. */
  kept: readonly Choice[]
  /** Ids ticked. */
  chosen: readonly string[]
  /** Null before anything was searched. */
  found: { choices: readonly Choice[]; hasMore: boolean } | null
  /**
   * The picker is the whole page: search and choice are forms of their own, and `children` end the one that is posted.
   * Otherwise it stands in a form with method get, where its button sends `buoc=tim`.
   */
  isPosted?: boolean
  children?: ReactNode
}

export function UnitPicker(props: UnitPickerProps) {
  if (!props.isPosted) {
    return (
      <>
        <Search search={props.search} />
        <Choices {...props} />
      </>
    )
  }
  return (
    <>
      <form method="get">
        <Search search={props.search} />
      </form>
      <form method="post">
        <Choices {...props} />
        {props.children}
      </form>
    </>
  )
}

function Search({ search }: Pick<UnitPickerProps, 'search'>) {
  return (
    <div className={styles.search}>
      <TextInput
        name="tim"
        type="search"
        label={words.search}
        hint={words.searchHint}
        defaultValue={search}
        autoComplete="off"
      />
      <Button variant="secondary" icon="search" name="buoc" value="tim">
        {words.find}
      </Button>
    </div>
  )
}

function Choices({ name, legend, hint, error, isSingle, kept, chosen, found }: UnitPickerProps) {
  const shown = new Set(kept.map(({ id }) => id))
  const choices = [...kept, ...(found?.choices ?? []).filter(({ id }) => !shown.has(id))]
  const field = {
    name,
    legend,
    hint: choices.length > 0 ? hint : words.chooseBelow,
    error,
    options: choices.map(({ id, name: label, about }) => ({ value: id, label, hint: about || undefined })),
  }
  return (
    <>
      {found && found.choices.length === 0 && <output>{words.none}</output>}
      {isSingle ? (
        <Radios {...field} defaultValue={chosen[0]} />
      ) : (
        <Checkboxes {...field} defaultValue={chosen} />
      )}
      {found?.hasMore && <p className="muted">{words.more}</p>}
    </>
  )
}
