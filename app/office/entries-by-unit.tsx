/** How many entries came from each unit, by its name of then or by the unit of today; each leads to its entries. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { entriesByUnit } from '#server/queries/entries-by-unit'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, Radios, Select } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { count, list } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { byUnitWords as words } from '#wording/vi/units'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  const view = { isToday: search.get('theo') === 'hien-nay', kind: (search.get('cap') ?? '').slice(0, 40) }
  return { view, ...(await answer(() => entriesByUnit(by, view))) }
}

export default function EntriesByUnit() {
  const { view, kinds, kind, rows } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  const total = rows.reduce((sum, { received }) => sum + received, 0)
  return (
    <>
      <PageHeader title={words.title} meta={words.lead} />
      <form method="get" className={styles.filter} aria-label={words.filter}>
        <Radios
          name="theo"
          legend={words.by}
          inline
          defaultValue={view.isToday ? 'hien-nay' : 'khi-nop'}
          options={[
            { value: 'khi-nop', label: words.then },
            { value: 'hien-nay', label: words.today },
          ]}
        />
        <Select
          name="cap"
          label={words.kind}
          blank={words.senders}
          defaultValue={view.kind}
          options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <div className={styles.acts}>
          <Button variant="secondary">{words.apply}</Button>
        </div>
      </form>
      <DataTable
        caption={words.caption(total, view.isToday, kind)}
        rows={rows}
        rowKey={({ key }) => key}
        empty={words.empty}
        columns={[
          {
            key: 'unit',
            title: words.unit,
            rowHeader: true,
            cell: ({ units }) =>
              units.length === 0 ? words.none(kind) : list(units.map(({ name }) => name)),
          },
          { key: 'received', title: words.received, numeric: true, cell: ({ received }) => count(received) },
          { key: 'accepted', title: words.accepted, numeric: true, cell: ({ accepted }) => count(accepted) },
          {
            key: 'open',
            title: words.open,
            titleHidden: true,
            cell: ({ units }) =>
              // Above the senders, the directory of today no longer tells who lay below.
              !view.isToday &&
              view.kind === '' &&
              units[0] && <a href={paths.entries(contest, { 'don-vi': units[0].id })}>{words.open}</a>,
          },
        ]}
      />
    </>
  )
}
