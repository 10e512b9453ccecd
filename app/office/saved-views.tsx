/** The named lists of entries: to be opened, kept, called otherwise, let go. */
import { paths } from '#paths'
import { partsInForce, type EntryFilter } from '#rules/entry-filter'
import { givenViews, viewNameLength } from '#rules/saved-views'
import type { NamedView } from '#server/queries/entry-search'
import { Button, Checkbox, TextInput } from '#ui/form'
import { filterAddress, filterParams } from '#wording/entry-address'
import { countText, filterPartText } from '#wording/vi/entries'
import { formError } from '#wording/vi/office'
import { viewWords as words } from '#wording/vi/saved-views'
import styles from './entries.module.css'

const noNames = { field: '', division: '', unit: '', part: '' }
const capital = (text: string) => text.replace(/^“?./, (letter) => letter.toUpperCase())

export function SavedViewLinks({ contest, views }: { contest: string; views: readonly NamedView[] }) {
  return (
    <ul className={`plain-list ${styles.views}`}>
      {views.map((view) => (
        <li key={view.id}>
          <a href={`${paths.entries(contest)}?${view.address}`}>{view.name}</a>{' '}
          <span className="muted">
            {countText(view)}
            {view.isShared && `, ${words.sharedMark}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function GivenViewLinks({ contest }: { contest: string }) {
  return (
    <ul className={`plain-list ${styles.views}`} aria-label={words.given}>
      {givenViews.map((filter) => (
        <li key={filterAddress(filter)}>
          <a href={paths.entries(contest, filterParams(filter))}>
            {capital(
              partsInForce(filter)
                .map((part) => filterPartText(part, filter, noNames))
                .join(', '),
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface ViewFormsProps {
  filter: EntryFilter
  views: readonly NamedView[]
  /** For a new list: pressing twice keeps it once. */
  proposedId: string
  errors: Record<string, string> | undefined
}

/** The list in sight can be kept while it narrows anything; an own one in sight can be called otherwise or let go. */
export function ViewForms({ filter, views, proposedId, errors }: ViewFormsProps) {
  const address = filterAddress(filter)
  const own = views.find((view) => view.isOwn && view.address === address)
  if (partsInForce(filter).length === 0) return null
  return (
    <details className={styles.more} open={errors !== undefined} data-screen-only>
      <summary>{own ? words.rename(own.name) : words.save}</summary>
      <form method="post" className={styles.viewForm}>
        <input type="hidden" name="id" value={own?.id ?? proposedId} />
        <TextInput
          name="name"
          label={words.name}
          hint={words.nameHint}
          maxLength={viewNameLength}
          defaultValue={own?.name}
          error={formError(errors?.name)}
        />
        <Checkbox name="isShared" label={words.shared} defaultChecked={own?.isShared} />
        <Button name="act" value="save" variant="secondary">
          {own ? words.saveName : words.act}
        </Button>
        {own && (
          <Button name="act" value="drop" variant="secondary">
            {words.drop}
          </Button>
        )}
      </form>
    </details>
  )
}
