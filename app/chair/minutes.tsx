/** The minutes as a paper: drawn from what is on record, taken away as a file, signed by hand. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { minutes } from '#server/queries/minutes'
import { answer } from '#server/respond'
import { PaperFiles } from '#parts/paper-files'
import { PaperView } from '#parts/paper-view'
import { BackLink } from '#ui/back-link'
import { Notice } from '#ui/notice'
import { minutesWords as words } from '#wording/vi/minutes'
import { pageTitle } from '#wording/vi/shell'
import { minutesPaper } from './minutes-paper'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(() => minutes(by))
}

export default function MinutesPage() {
  const data = useLoaderData<typeof loader>()
  const paper = minutesPaper(data)
  const { contest, meeting } = data
  return (
    <>
      <div data-screen-only>
        <p>
          <BackLink href={paths.deliberation(contest.slug)} label={words.back} />
        </p>
        <Notice tone={paper.isDraft || !meeting ? 'warning' : 'info'}>
          {paper.isDraft && <p>{words.draft}</p>}
          {!meeting && (
            <p>
              {words.noMeeting} <a href={paths.session(contest.slug)}>{words.noMeetingLink}</a>
            </p>
          )}
          <p>{words.print}</p>
          <PaperFiles href={(form) => paths.minutesFile(contest.slug, form)} />
        </Notice>
      </div>
      <PaperView paper={paper} />
    </>
  )
}
