/** How the register of experts is narrowed and ordered: as its address spells it, and as a form. */
import { expertOrders, type ExpertFilter } from '#rules/experts'
import { Button, Select, TextInput } from '#ui/form'
import { activityNames, expertWords as words, orderNames } from '#wording/vi/experts'
import styles from './office.module.css'
import { pageNumber } from './entry-filter'

const activitySlugs: Record<ExpertFilter['activity'], string> = {
  active: 'dang-tham-gia',
  inactive: 'thoi-tham-gia',
  all: 'tat-ca',
}

const orderSlugs: Record<ExpertFilter['order'], string> = { name: 'ten', served: 'tham-gia' }

const activities = ['active', 'inactive', 'all'] as const

/** What it does not know it leaves out, so that an old link still opens. */
export function readExpertFilter(search: URLSearchParams): ExpertFilter {
  return {
    search: (search.get('tim') ?? '').trim().slice(0, 100),
    field: (search.get('linh-vuc') ?? '').slice(0, 120),
    activity: activities.find((one) => activitySlugs[one] === search.get('tinh-trang')) ?? 'active',
    order: expertOrders.find((one) => orderSlugs[one] === search.get('xep')) ?? 'name',
    page: pageNumber(search),
  }
}

/** The other way round, for `paths.experts` and `paths.choosePanelJudge`. */
export function expertParams(filter: ExpertFilter): Record<string, string | undefined> {
  const { search, field, activity, order, page } = filter
  return {
    tim: search || undefined,
    'linh-vuc': field || undefined,
    'tinh-trang': activity === 'active' ? undefined : activitySlugs[activity],
    xep: order === 'name' ? undefined : orderSlugs[order],
    trang: page > 1 ? String(page) : undefined,
  }
}

interface ExpertFilterFormProps {
  /** Where the list stands. */
  address: string
  filter: ExpertFilter
  fields: readonly string[]
}

export function ExpertFilterForm({ address, filter, fields }: ExpertFilterFormProps) {
  const { search, field, activity, order } = filter
  return (
    <form method="get" action={address} className={styles.filter} aria-label={words.filter}>
      <TextInput name="tim" type="search" label={words.search} defaultValue={search} />
      <Select
        name="linh-vuc"
        label={words.field}
        blank={words.allFields}
        defaultValue={field}
        options={fields.map((name) => ({ value: name, label: name }))}
      />
      <Select
        name="tinh-trang"
        label={words.activity}
        defaultValue={activitySlugs[activity]}
        options={activities.map((one) => ({ value: activitySlugs[one], label: activityNames[one] }))}
      />
      <Select
        name="xep"
        label={words.order}
        defaultValue={orderSlugs[order]}
        options={expertOrders.map((one) => ({ value: orderSlugs[one], label: orderNames[one] }))}
      />
      <div className={styles.acts}>
        <Button variant="secondary" icon="search">
          {words.apply}
        </Button>
        {isNarrowed(filter) && <a href={address}>{words.clear}</a>}
      </div>
    </form>
  )
}

export function isNarrowed({ search, field, activity }: ExpertFilter): boolean {
  return search !== '' || field !== '' || activity !== 'active'
}
