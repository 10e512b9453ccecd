/** The council's session: who is there, every ballot so far, and the way to put a question to the vote. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { outcomeTitle } from '#parts/ballot-paper'
import type { QuestionKind } from '#rules/council-ballots'
import { meetingForm } from '#rules/forms/ballots'
import { enterContest } from '#server/guard'
import { recordMeeting } from '#server/operations/record-meeting'
import { councilSession } from '#server/queries/council-session'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import {
  ballotStateNames,
  ballotWayNames,
  ballotWords as words,
  questionKindNames,
  questionSentence,
} from '#wording/vi/ballots'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { MeetingForm } from './meeting-form'
import styles from './board.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(() => councilSession(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return respond(request, meetingForm, async (input) => {
    await recordMeeting(by, input)
    return redirect(paths.session(by.contest.slug), 303)
  })
}

const kinds: QuestionKind[] = ['approval', 'tie', 'joint-score', 'motion', 'election']
/** Where votes alone choose there are no prizes on scores to vote on. */
const votedKinds: QuestionKind[] = ['selection', 'motion', 'election']

export default function Session() {
  const session = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  const { contest, meeting, ballots, whyNot } = session
  return (
    <>
      <PageHeader
        back={{ href: paths.deliberation(contest.slug), label: words.back }}
        eyebrow={contest.shortTitle}
        title={words.title}
      />
      <Section title={words.list}>
        <DataTable
          caption={words.list}
          captionHidden
          rows={ballots}
          rowKey={({ id }) => id}
          empty={words.empty}
          columns={[
            {
              key: 'number',
              title: words.number,
              rowHeader: true,
              cell: ({ id, number }) => (
                <a href={paths.councilBallot(contest.slug, id)}>{words.paperTitle(number)}</a>
              ),
            },
            { key: 'question', title: words.question, cell: ({ question }) => questionSentence(question) },
            { key: 'way', title: words.way, cell: ({ way }) => ballotWayNames[way] },
            { key: 'state', title: words.state, cell: ({ state }) => ballotStateNames[state] },
            {
              key: 'result',
              title: words.result,
              cell: (ballot) => outcomeTitle(ballot) || words.turnout(ballot.turnout, ballot.present),
            },
          ]}
        />
        {whyNot && <p className={styles.note}>{refusalSentence(whyNot)}</p>}
        {!whyNot && !meeting && <p className={styles.note}>{words.needsMeeting}</p>}
        {!whyNot && meeting && (
          <>
            <h3>{words.open}</h3>
            <ul>
              {(session.isVoted ? votedKinds : kinds).map((kind) => (
                <li key={kind}>
                  <a href={paths.newBallot(contest.slug, kind)}>{questionKindNames[kind]}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <MeetingForm session={session} failed={failed} />
    </>
  )
}
