/** The list of entries: its filter lies in the address and is said in words over the table. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { Pages } from '#parts/pages'
import { paths } from '#paths'
import { partsInForce } from '#rules/entry-filter'
import { enterContest } from '#server/guard'
import { entrySearch } from '#server/queries/entry-search'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { filterParams, readFilter } from '#wording/entry-address'
import { entriesWords as words, filterSentence } from '#wording/vi/entries'
import { pageTitle } from '#wording/vi/shell'
import { chosenColumns } from './entry-columns'
import { EntryFilterForm } from './entry-filter-form'
import { FilterChips } from './filter-chips'
import { namesIn } from './filter-names'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readFilter(new URL(request.url).searchParams)
  return { filter, ...(await answer(() => entrySearch(by, filter))) }
}

export default function Entries() {
  const found = useLoaderData<typeof loader>()
  const { filter, rows, next, previous } = found
  const { contest = '' } = useParams()
  const names = namesIn(filter, found)
  const isFiltered = partsInForce(filter).length > 0
  return (
    <>
      <PageHeader title={words.title} meta={words.drafts(found.drafts)} />
      <EntryFilterForm {...found} contest={contest} />
      <FilterChips contest={contest} filter={filter} names={names} />
      <DataTable
        caption={filterSentence(filter, names, found)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={isFiltered ? words.emptyFiltered : words.emptyAll}
        columns={chosenColumns({ ...found, contest })}
      />
      <Pages
        {...found}
        page={filter.page}
        href={(page) =>
          paths.entries(
            contest,
            filterParams({
              ...filter,
              page,
              after: page > filter.page ? next : null,
              before: page < filter.page ? previous : null,
            }),
          )
        }
      />
    </>
  )
}
