/** The journal of the contest: who did what, when, and why. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { contestJournal } from '#server/queries/contest-journal'
import { answer } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { journalWords as words } from '#wording/vi/office-journal'
import { pageTitle } from '#wording/vi/shell'
import { pageNumber } from './entry-filter'
import { JournalTable } from './journal-table'
import { Pages } from '#parts/pages'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const page = pageNumber(new URL(request.url).searchParams)
  return { page, ...(await answer(() => contestJournal(by, page))) }
}

export default function Journal() {
  const { page, rows, ...found } = useLoaderData<typeof loader>()
  const { contest = '' } = useParams()
  return (
    <>
      <PageHeader title={words.title} meta={words.note} />
      <JournalTable caption={words.caption} rows={rows} contest={contest} />
      <Pages
        {...found}
        page={page}
        href={(next) => paths.journal(contest, { trang: next > 1 ? String(next) : undefined })}
      />
    </>
  )
}
