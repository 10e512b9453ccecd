/** The list of entries: its filter lies in the address and is said in words over the table. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { Pages } from '#parts/pages'
import { paths } from '#paths'
import { partsInForce } from '#rules/entry-filter'
import { savedViewForm } from '#rules/forms/saved-view'
import { enterContest } from '#server/guard'
import { dropView } from '#server/operations/drop-view'
import { saveView } from '#server/operations/save-view'
import { entrySearch } from '#server/queries/entry-search'
import { answer, respond } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { filterAddress, filterParams, readFilter } from '#wording/entry-address'
import { bulkWords } from '#wording/vi/bulk'
import { countText, entriesWords as words, filterSentence } from '#wording/vi/entries'
import { pageTitle } from '#wording/vi/shell'
import { BulkBar, bulkFormId, ExportFold } from './bulk-bar'
import styles from './entries.module.css'
import { chosenColumns } from './entry-columns'
import { EntryFilterForm } from './entry-filter-form'
import { FilterChips } from './filter-chips'
import { namesIn } from './filter-names'
import { FormProblems } from './form-problems'
import { GivenViewLinks, SavedViewLinks, ViewForms } from './saved-views'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readFilter(new URL(request.url).searchParams)
  return { filter, ...(await answer(() => entrySearch(by, filter))) }
}

/** Keeps the list that the address names under a name, or lets a named one go. */
export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const filter = readFilter(new URL(request.url).searchParams)
  return respond(request, savedViewForm, async (input) => {
    if (input.act === 'drop') await dropView(by, input.id)
    else await saveView(by, { ...input, address: filterAddress(filter) })
    throw redirect(paths.entries(by.contest.slug, filterParams(filter)), 303)
  })
}

export default function Entries() {
  const found = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { filter, rows, next, previous } = found
  const { contest = '' } = useParams()
  const names = namesIn(filter, found)
  const isFiltered = partsInForce(filter).length > 0
  return (
    <>
      <PageHeader title={words.title} meta={words.drafts(found.drafts)} />
      <FormProblems failure={failure} />
      <GivenViewLinks contest={contest} />
      {found.views.length > 0 && <SavedViewLinks contest={contest} views={found.views} />}
      <EntryFilterForm {...found} contest={contest} />
      <FilterChips contest={contest} filter={filter} names={names} />
      <ViewForms {...found} errors={failure?.errors} />
      <DataTable
        caption={filterSentence(filter, names, found)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={isFiltered ? words.emptyFiltered : words.emptyAll}
        columns={[tickColumn, ...chosenColumns({ ...found, contest })]}
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
      {rows.length > 0 && (
        <>
          <BulkBar contest={contest} filter={filter} total={countText(found)} />
          <ExportFold contest={contest} filter={filter} />
        </>
      )}
    </>
  )
}

type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

const tickColumn: Column<Row> = {
  key: 'pick',
  title: bulkWords.pick,
  titleHidden: true,
  cell: ({ id, title }) => (
    <span className={styles.pick}>
      <input type="checkbox" name="chon" value={id} form={bulkFormId} aria-label={bulkWords.pickOne(title)} />
    </span>
  ),
}
