/** A member of the council votes, on a phone as well; and reads the counts once the ballot is closed. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { BallotFacts, BallotOutcomeTable, BallotPaper } from '#parts/ballot-paper'
import { paperForm } from '#rules/forms/ballots'
import { enter } from '#server/guard'
import { castBallot } from '#server/operations/cast-ballot'
import { councilBallot } from '#server/queries/council-ballot'
import { answer, respond } from '#server/respond'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { ballotWords as words } from '#wording/vi/ballots'
import { queueWords } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? words.paperTitle(data.ballot.number) : words.title) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => councilBallot(by, params.ballot))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return respond(request, paperForm, async ({ choices }) => {
    await castBallot(by, params.ballot, choices)
    return redirect(paths.ballot(params.ballot ?? ''), 303)
  })
}

export default function Ballot() {
  const { contest, ballot, codes, turn } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  return (
    <>
      <PageHeader
        back={{ href: paths.queue, label: queueWords.title }}
        eyebrow={contest.shortTitle}
        title={words.paperTitle(ballot.number)}
      />
      {failed?.refusal && (
        <Notice tone="danger" role="alert">
          <p>{refusalSentence(failed.refusal)}</p>
        </Notice>
      )}
      <BallotPaper
        {...{ ballot, codes, turn }}
        error={failed?.errors.choices && words.errors['choice-missing']}
      />
      <BallotOutcomeTable {...{ ballot, codes }} />
      <BallotFacts ballot={ballot} />
    </>
  )
}
