/** One search over all of the contest: entries, those who judge, units, letters. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { enterContest } from '#server/guard'
import { officeSearch } from '#server/queries/office-search'
import { answer } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { officeSearchWords as words } from '#wording/vi/office-search'
import { pageTitle } from '#wording/vi/shell'
import { SearchBox } from './search-box'
import { SearchResults } from './search-results'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 100)
  return { now: by.now, search, found: await answer(() => officeSearch(by, search)) }
}

export default function OfficeSearch() {
  const { now, search, found } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader title={words.title} meta={words.lead} />
      <SearchBox contest={contest} search={search} />
      {found ? (
        <SearchResults contest={contest} search={search} found={found} now={now} />
      ) : (
        search !== '' && <p>{words.nothing(search)}</p>
      )}
    </>
  )
}
