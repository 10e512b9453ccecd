/** The minutes as a paper: drawn from what is on record, printed by the browser, signed by hand. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { minutes } from '#server/queries/minutes'
import { answer } from '#server/respond'
import { BackLink } from '#ui/back-link'
import { Notice } from '#ui/notice'
import { HeadLines, Official, OfficialBody, OfficialTitle, Signatures } from '#ui/official'
import { minutesWords as words } from '#wording/vi/minutes'
import { placeAndDate, resultsWords } from '#wording/vi/public-site'
import { pageTitle } from '#wording/vi/shell'
import { MinutesAttendance, MinutesAwards, MinutesSheets, MinutesVotes } from './minutes-parts'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(() => minutes(by))
}

export default function MinutesPage() {
  const data = useLoaderData<typeof loader>()
  const { contest, meeting, state, now, chair } = data
  const { organiser } = contest
  const isFinal = state === 'settled' || state === 'published'
  return (
    <>
      <div data-screen-only>
        <p>
          <BackLink href={paths.deliberation(contest.slug)} label={words.back} />
        </p>
        <Notice tone={isFinal && meeting ? 'info' : 'warning'}>
          {!isFinal && <p>{words.draft}</p>}
          {!meeting && (
            <p>
              {words.noMeeting} <a href={paths.session(contest.slug)}>{words.noMeetingLink}</a>
            </p>
          )}
          <p>{words.print}</p>
        </Notice>
      </div>
      <Official>
        <HeadLines
          parent={organiser.standingBody}
          issuer={words.council}
          number={words.number}
          nation={resultsWords.nation}
          motto={resultsWords.motto}
          place={placeAndDate(contest.province, meeting?.endedAt ?? meeting?.startedAt ?? now)}
        />
        <OfficialTitle kind={words.kind} about={words.about(contest.title)} />
        <OfficialBody>
          <MinutesAttendance data={data} />
          <MinutesSheets data={data} />
          <MinutesVotes data={data} />
          <MinutesAwards data={data} />
          <h2>{words.dissent}</h2>
          <p>{meeting?.dissent || words.noDissent}</p>
          <p>{meeting?.endedAt ? words.ended(meeting.endedAt) : words.notEnded}</p>
        </OfficialBody>
        <Signatures
          signatures={[
            { role: words.secretaryRole, note: words.sign, name: meeting?.secretary },
            { role: words.chairRole, note: words.sign, name: chair },
          ]}
        />
      </Official>
    </>
  )
}
