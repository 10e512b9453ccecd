/** Under the list of entries: which of them, what to do with them, and the way to take them along. */
import type { EntryFilter } from '#rules/entry-filter'
import { bulkKinds } from '#rules/bulk-acts'
import { exportForms } from '#rules/entry-export'
import { paths } from '#paths'
import { Button, Radios, Select } from '#ui/form'
import { filterParams } from '#wording/entry-address'
import { bulkKindNames, bulkWords as words } from '#wording/vi/bulk'
import { exportWords } from '#wording/vi/entry-export'
import { bulkSlugs } from './bulk-choice'
import styles from './entries.module.css'
import office from './office.module.css'

export const bulkFormId = 'nhieu-ho-so'

interface BulkBarProps {
  contest: string
  filter: EntryFilter
  /** How many match, as it is written. */
  total: string
}

/** The boxes of the rows belong to this form by its id. */
export function BulkBar({ contest, filter, total }: BulkBarProps) {
  const chosen = Object.entries(filterParams({ ...filter, page: 1, after: null, before: null }))
  return (
    <form id={bulkFormId} method="get" action={paths.bulk(contest)} className={styles.bulk} data-screen-only>
      <h2 className={styles.bulkTitle}>{words.legend}</h2>
      {chosen.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <Radios
        name="pham-vi"
        legend={words.scope}
        legendHidden
        defaultValue="danh-dau"
        options={[
          { value: 'danh-dau', label: words.ticked },
          { value: 'tat-ca', label: words.all(total) },
        ]}
      />
      <div className={office.filter}>
        <Select
          name="viec"
          label={words.act}
          options={bulkKinds.map((kind) => ({ value: bulkSlugs[kind], label: bulkKindNames[kind] }))}
        />
        <div className={office.acts}>
          <Button variant="secondary">{words.preview}</Button>
        </div>
      </div>
    </form>
  )
}

/** A fold with its own form: what is taken along is the whole list, not this page of it. */
export function ExportFold({ contest, filter }: Pick<BulkBarProps, 'contest' | 'filter'>) {
  const chosen = Object.entries(filterParams({ ...filter, page: 1, after: null, before: null }))
  return (
    <details className={styles.more} data-screen-only>
      <summary>{exportWords.open}</summary>
      <form method="get" action={paths.entryExport(contest)}>
        {chosen.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <p className={office.text}>{exportWords.intro}</p>
        <div className={office.filter}>
          <Select
            name="dang"
            label={exportWords.form}
            options={exportForms.map((form) => ({ value: form, label: exportWords.forms[form] }))}
          />
          <Select
            name="du"
            label={exportWords.columns}
            options={[
              { value: '', label: exportWords.asShown },
              { value: '1', label: exportWords.all },
            ]}
          />
        </div>
        <p className={styles.tick}>
          <input type="checkbox" id="ca-nhan" name="ca-nhan" value="1" />{' '}
          <label htmlFor="ca-nhan">{exportWords.personal}</label>
          <span className="muted"> {exportWords.personalHint}</span>
        </p>
        <Button variant="secondary">{exportWords.act}</Button>
      </form>
    </details>
  )
}
