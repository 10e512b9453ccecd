/** The one box by which everything of the contest is found; a page shows at most one. */
import { paths } from '#paths'
import { Button, TextInput } from '#ui/form'
import { officeSearchWords as words } from '#wording/vi/office-search'
import styles from './office.module.css'

export function SearchBox({ contest, search }: { contest: string; search?: string }) {
  return (
    <form
      method="get"
      action={paths.officeSearch(contest)}
      aria-label={words.title}
      className={styles.filter}
      data-screen-only
    >
      <TextInput name="q" type="search" label={words.label} defaultValue={search} maxLength={100} />
      <div className={styles.acts}>
        <Button variant="secondary" icon="search">
          {words.act}
        </Button>
      </div>
    </form>
  )
}
