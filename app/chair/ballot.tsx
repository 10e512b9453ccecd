/** One ballot before the chair: voting oneself, closing and counting, taking back, entering the outcome as a ruling. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { BallotFacts, BallotOutcomeTable, BallotPaper } from '#parts/ballot-paper'
import { ballotActForm } from '#rules/forms/ballots'
import { enterContest } from '#server/guard'
import { castBallot } from '#server/operations/cast-ballot'
import { closeBallot, dropBallot } from '#server/operations/close-ballot'
import { ruleByBallot } from '#server/operations/rule-by-ballot'
import { councilBallot } from '#server/queries/council-ballot'
import { answer, respond } from '#server/respond'
import { Button, Buttons, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { ballotWords as words } from '#wording/vi/ballots'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import styles from './board.module.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? words.paperTitle(data.ballot.number) : words.title) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(() => councilBallot(by, params.ballot))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return respond(request, ballotActForm, async (input) => {
    if (input.intent === 'cast') await castBallot(by, params.ballot, input.choices)
    else if (input.intent === 'close') await closeBallot(by, params.ballot)
    else if (input.intent === 'drop') await dropBallot(by, params.ballot, input)
    else {
      await ruleByBallot(by, params.ballot)
      return redirect(paths.deliberation(by.contest.slug), 303)
    }
    return redirect(paths.councilBallot(by.contest.slug, params.ballot ?? ''), 303)
  })
}

export default function Ballot() {
  const { contest, ballot, codes, turn } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  const isOpen = ballot.state === 'open'
  return (
    <>
      <PageHeader
        back={{ href: paths.session(contest.slug), label: words.backToList }}
        eyebrow={contest.shortTitle}
        title={words.paperTitle(ballot.number)}
      />
      {failed && (
        <Notice tone="danger" role="alert">
          <p>
            {failed.refusal
              ? refusalSentence(failed.refusal)
              : (words.errors[Object.values(failed.errors)[0] ?? ''] ?? words.errors['choice-missing'])}
          </p>
        </Notice>
      )}
      <BallotOutcomeTable {...{ ballot, codes }} />
      <BallotFacts ballot={ballot} />
      <BallotPaper {...{ ballot, codes, turn }} />
      {isOpen && (
        <form method="post" className={styles.act}>
          <p className={styles.lead}>
            {words.hidden} {words.closeNote}
          </p>
          <Button name="intent" value="close" variant={turn === 'open' ? 'secondary' : undefined}>
            {words.closeAct}
          </Button>
        </form>
      )}
      {ballot.state === 'closed' && ballot.kind === 'tie' && (
        <form method="post" className={styles.act}>
          <p className={styles.lead}>{words.ruleNote}</p>
          <Button name="intent" value="rule">
            {words.ruleAct}
          </Button>
        </form>
      )}
      {(isOpen || ballot.state === 'closed') && (
        <form method="post" className={styles.act}>
          <TextInput name="reason" label={words.dropReason} />
          <Buttons>
            <Button name="intent" value="drop" variant="danger">
              {isOpen ? words.cancelAct : words.annulAct}
            </Button>
          </Buttons>
        </form>
      )}
    </>
  )
}
