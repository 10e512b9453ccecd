/** The form by which the list of entries is narrowed: what is used daily in sight, the rest folded away. */
import { paths } from '#paths'
import { entryColumns, listedStates, usualColumns, type EntryFilter } from '#rules/entry-filter'
import { Button, Checkboxes, Select, TextInput } from '#ui/form'
import { columnSlugs, filterParams, stateSlugs } from '#wording/entry-address'
import { entriesWords as words, entryColumnNames } from '#wording/vi/entries'
import { entryStateNames } from '#wording/vi/states'
import styles from './entries.module.css'
import office from './office.module.css'

interface EntryFilterFormProps {
  contest: string
  filter: EntryFilter
  fields: readonly { code: string; name: string }[]
  divisions: readonly { code: string; name: string }[]
  parts: readonly { code: string; name: string }[]
  labels: readonly string[]
}

export function EntryFilterForm(props: EntryFilterFormProps) {
  const { contest, filter, fields, divisions, parts, labels } = props
  const chosen = filterParams(filter)
  const isMore = filter.states.length > 0 || filter.lacks || filter.from || filter.to || filter.label
  const columns = filter.columns.length > 0 ? filter.columns : usualColumns
  return (
    <form method="get" action={paths.entries(contest)} aria-label={words.filter} className={styles.form}>
      <div className={office.filter}>
        <TextInput name="tim" type="search" label={words.search} defaultValue={filter.search} />
        <Select
          name="linh-vuc"
          label={words.field}
          blank={words.allFields}
          defaultValue={chosen['linh-vuc']}
          options={fields.map(({ code, name }) => ({ value: code, label: name }))}
        />
        {divisions.length > 0 && (
          <Select
            name="bang"
            label={words.division}
            blank={words.allDivisions}
            defaultValue={chosen.bang}
            options={divisions.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        {(['loc', 'don-vi', 'xep'] as const).map(
          (name) => chosen[name] && <input key={name} type="hidden" name={name} value={chosen[name]} />,
        )}
        <div className={office.acts}>
          <Button variant="secondary" icon="search">
            {words.apply}
          </Button>
        </div>
      </div>
      <details className={styles.more} open={Boolean(isMore)}>
        <summary>{words.more}</summary>
        <Checkboxes
          name="trang-thai"
          legend={words.state}
          inline
          defaultValue={filter.states.map((state) => stateSlugs[state])}
          options={listedStates.map((state) => ({ value: stateSlugs[state], label: entryStateNames[state] }))}
        />
        <div className={office.filter}>
          <TextInput name="tu" type="date" label={words.from} defaultValue={filter.from ?? ''} />
          <TextInput name="den" type="date" label={words.to} defaultValue={filter.to ?? ''} />
          <Select
            name="thieu"
            label={words.lacks}
            blank={words.anyParts}
            defaultValue={filter.lacks ?? ''}
            options={parts.map(({ code, name }) => ({ value: code, label: name }))}
          />
          {labels.length > 0 && (
            <Select
              name="nhan"
              label={words.label}
              blank={words.allLabels}
              defaultValue={filter.label ?? ''}
              options={labels.map((label) => ({ value: label, label }))}
            />
          )}
        </div>
        <Checkboxes
          name="cot"
          legend={words.columns}
          inline
          defaultValue={columns.map((column) => columnSlugs[column])}
          options={entryColumns.map((column) => ({
            value: columnSlugs[column],
            label: entryColumnNames[column],
          }))}
        />
        <Button variant="secondary" icon="search">
          {words.apply}
        </Button>
      </details>
    </form>
  )
}
