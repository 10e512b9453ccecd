/** The try-it page of the demonstration: be anybody, at any time. From outside this machine it does not exist. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { tryItForm, type TryItInput } from '#rules/forms/demo'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { moveDemoClock } from '#server/operations/move-demo-clock'
import { signInDemo } from '#server/operations/sign-in-demo'
import { demoPeople } from '#server/queries/demo-people'
import { answer, respond } from '#server/respond'
import { sessionHeaders } from '#server/session'
import { dateTime } from '#wording/format'
import { demoErrors, demoWords as words } from '#wording/vi/demo'
import { pageTitle } from '#wording/vi/shell'
import { ClockSection } from './clock-section'
import { PeopleTable } from './people-table'

export const handle = { wide: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return answer(async () => ({
    ...(await demoPeople(by, context.isLocal)),
    isMoved: new URL(request.url).searchParams.has('da-doi'),
  }))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return respond(request, tryItForm, async (input) => {
    if (input.act === 'move-clock') {
      await moveDemoClock(by, input.moment, context.isLocal)
      throw redirect(paths.tryItMoved, 303)
    }
    const cookie = await signInDemo(by, input.person, request, context.isLocal)
    throw redirect(deskOf(input), { status: 303, headers: await sessionHeaders(cookie) })
  })
}

/** Where somebody of this role begins. */
function deskOf({ role, contest }: Extract<TryItInput, { act: 'sign-in' }>): string {
  switch (role) {
    case 'entrant':
      return paths.myEntries
    case 'judge':
      return paths.queue
    case 'chair':
      return contest ? paths.deliberation(encodeURIComponent(contest)) : paths.home
    case 'secretary':
    case 'organiser':
      return contest ? paths.controlRoom(encodeURIComponent(contest)) : paths.myContests
    case 'administrator':
      return paths.seriesList
  }
}

export default function TryItPage() {
  const { groups, contests, now, nowValue, outboxFolder, isMoved } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>() ?? null
  const message = failure?.errors.moment && (demoErrors[failure.errors.moment] ?? failure.errors.moment)
  const typed = failure?.values.moment
  return (
    <>
      <title>{pageTitle(words.title, failure !== null)}</title>
      <ErrorSummary title={words.problem} errors={message ? [{ field: 'moment', message }] : []} />
      {isMoved && !failure && (
        <Notice tone="success">
          <p>{words.clockMoved}</p>
        </Notice>
      )}
      <PageHeader
        title={words.title}
        meta={
          <>
            <p>{words.lede}</p>
            <p>
              {words.clockNow} <strong>{dateTime(now)}</strong>. <a href="#dong-ho">{words.moveClock}</a>
            </p>
          </>
        }
      />
      <Section title={words.people}>
        <p>{words.peopleText}</p>
        <PeopleTable groups={groups} />
        <p>
          <strong>{words.newcomer}</strong> {words.newcomerText(outboxFolder)}{' '}
          <a href={paths.signIn()}>{words.newcomerLink}</a>
        </p>
      </Section>
      <ClockSection
        now={now}
        value={typeof typed === 'string' ? typed : nowValue}
        error={message || undefined}
        contests={contests}
      />
    </>
  )
}
