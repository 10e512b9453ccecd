/** How the list of units is narrowed: as its address spells it, and as a form. */
import { isDay, type Day } from '#rules/deadlines'
import type { UnitFilter } from '#rules/units/filter'
import { paths } from '#paths'
import { Button, Checkbox, Select, TextInput } from '#ui/form'
import { unitWords as words } from '#wording/vi/units'
import { pageNumber } from './entry-filter'
import styles from './office.module.css'

/** What it does not know it leaves out, so that an old link still opens; without a day it is today. */
export function readUnitFilter(search: URLSearchParams, today: Day): UnitFilter {
  const day = search.get('ngay') ?? ''
  return {
    search: (search.get('tim') ?? '').trim().slice(0, 100),
    kind: (search.get('loai') ?? '').slice(0, 40),
    under: /^[0-9a-f]{24}$/.test(search.get('duoi') ?? '') ? (search.get('duoi') ?? '') : '',
    day: search.has('tat-ca') ? null : isDay(day) ? day : today,
    page: pageNumber(search),
  }
}

/** The other way round, for `paths.units`. */
export function unitParams(
  { search, kind, under, day, page }: UnitFilter,
  today: Day,
): Record<string, string | undefined> {
  return {
    tim: search || undefined,
    loai: kind || undefined,
    duoi: under || undefined,
    ngay: day !== null && day !== today ? day : undefined,
    'tat-ca': day === null ? 'on' : undefined,
    trang: page > 1 ? String(page) : undefined,
  }
}

interface UnitFilterFormProps {
  filter: UnitFilter
  today: Day
  kinds: readonly { code: string; name: string }[]
}

export function UnitFilterForm({ filter, today, kinds }: UnitFilterFormProps) {
  const { search, kind, under, day } = filter
  return (
    <form method="get" action={paths.unitDirectory()} className={styles.filter} aria-label={words.filter}>
      {under && <input type="hidden" name="duoi" value={under} />}
      <TextInput name="tim" type="search" label={words.search} defaultValue={search} />
      <Select
        name="loai"
        label={words.kind}
        blank={words.allKinds}
        defaultValue={kind}
        options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextInput name="ngay" type="date" width="m" label={words.day} defaultValue={day ?? today} />
      <Checkbox name="tat-ca" label={words.everything} defaultChecked={day === null} />
      <div className={styles.acts}>
        <Button variant="secondary" icon="search">
          {words.apply}
        </Button>
        {isNarrowed(filter, today) && <a href={paths.unitDirectory()}>{words.clear}</a>}
      </div>
    </form>
  )
}

export function isNarrowed({ search, kind, under, day }: UnitFilter, today: Day): boolean {
  return search !== '' || kind !== '' || under !== '' || day !== today
}
