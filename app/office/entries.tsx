/** The list of entries: its filter lies in the address and is said in words over the table. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { entrySearch } from '#server/queries/entry-search'
import { answer } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { Button, Select, TextInput } from '#ui/form'
import { entriesWords as words, filterSentence } from '#wording/vi/office'
import { pageTitle } from '#wording/vi/shell'
import { entryStateNames } from '#wording/vi/states'
import { filterParams, listedStates, readFilter } from './entry-filter'
import { EntryTable } from './entry-table'
import styles from './office.module.css'
import { Pages } from '#parts/pages'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readFilter(new URL(request.url).searchParams)
  return { filter, ...(await answer(() => entrySearch(by, filter))) }
}

export default function Entries() {
  const { filter, fields, drafts, ...found } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  const fieldName = fields.find(({ code }) => code === filter.field)?.name ?? filter.field
  const isFiltered = Boolean(filter.state || filter.field || filter.search || filter.view)
  return (
    <>
      <PageHeader title={words.title} meta={words.drafts(drafts)} />
      <FilterForm {...{ contest, filter, fields, isFiltered }} />
      <EntryTable
        contest={contest}
        caption={filterSentence(filter, fieldName, found.total)}
        empty={isFiltered ? words.emptyFiltered : words.emptyAll}
        rows={found.rows}
        fields={fields}
        now={found.now}
      />
      <Pages
        {...found}
        page={filter.page}
        href={(page) => paths.entries(contest, filterParams({ ...filter, page }))}
      />
    </>
  )
}

type Data = Awaited<ReturnType<typeof loader>>

function FilterForm(props: Pick<Data, 'filter' | 'fields'> & { contest: string; isFiltered: boolean }) {
  const { contest, filter, fields, isFiltered } = props
  const chosen = filterParams(filter)
  return (
    <form method="get" action={paths.entries(contest)} className={styles.filter} aria-label={words.filter}>
      <Select
        name="trang-thai"
        label={words.state}
        blank={words.allStates}
        defaultValue={chosen['trang-thai']}
        options={listedStates.map(([state, slug]) => ({ value: slug, label: entryStateNames[state] }))}
      />
      <Select
        name="linh-vuc"
        label={words.field}
        blank={words.allFields}
        defaultValue={chosen['linh-vuc']}
        options={fields.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextInput name="tim" type="search" label={words.search} defaultValue={filter.search} />
      {filter.view && <input type="hidden" name="loc" value={chosen.loc} />}
      <div className={styles.acts}>
        <Button variant="secondary" icon="search">
          {words.apply}
        </Button>
        {isFiltered && <a href={paths.entries(contest)}>{words.clear}</a>}
      </div>
    </form>
  )
}
