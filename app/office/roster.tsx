/** The roster of a contest, or of one unit in it: on paper, as files, as a spreadsheet. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PaperFiles } from '#parts/paper-files'
import { PaperView } from '#parts/paper-view'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { roster } from '#server/queries/roster'
import { answer } from '#server/respond'
import { rosterWords as words } from '#wording/vi/roster'
import { pageTitle } from '#wording/vi/shell'
import { contestRoster } from './roster-paper'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => roster(by, new URL(request.url).searchParams.get('don-vi')))
}

export default function Roster() {
  const page = useLoaderData<typeof loader>()
  const { contest, unit, rows } = page
  const view = { 'don-vi': unit?.id }
  if (rows.length === 0) return <p>{words.empty}</p>
  return (
    <>
      <div data-screen-only>
        <PaperFiles href={(form) => paths.rosterFile(contest.slug, { ...view, dang: form })} />
        <p>
          <a href={paths.rosterSheet(contest.slug, view)} download>
            {words.excel}
          </a>
        </p>
      </div>
      <PaperView paper={contestRoster(page)} />
    </>
  )
}
