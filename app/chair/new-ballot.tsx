/** A question is put to the vote: on phones in secret, or with the count of a vote already taken by hand. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths, questionKindBySlug } from '#paths'
import { newBallotForm, votesByHand } from '#rules/forms/ballots'
import { enterContest } from '#server/guard'
import { openBallot } from '#server/operations/open-ballot'
import { recordCount } from '#server/operations/record-count'
import { ballotDraft } from '#server/queries/ballot-draft'
import { answer, respond } from '#server/respond'
import { Button, ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { ballotWords as words, questionKindNames } from '#wording/vi/ballots'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { HandCountFields } from './hand-count-fields'
import { QuestionFields } from './question-fields'
import styles from './board.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.open) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  const kind = questionKindBySlug(params.kind)
  if (!kind) throw data(null, { status: 404 })
  return answer(() => ballotDraft(by, kind))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return respond(request, newBallotForm, async (input) => {
    const ballot =
      input.intent === 'open'
        ? await openBallot(by, input.question)
        : await recordCount(by, input.question, { ...input.hand, votes: votesByHand(input) })
    return redirect(paths.councilBallot(by.contest.slug, ballot), 303)
  })
}

export default function NewBallot() {
  const draft = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  const { contest, kind } = draft
  const errorOf = (field: string) => {
    const code = failed?.errors[field]
    return code && (words.errors[code] ?? words.errors['count-missing'])
  }
  const fields = { draft, values: failed?.values, errorOf }
  return (
    <>
      <PageHeader
        back={{ href: paths.session(contest.slug), label: words.backToList }}
        eyebrow={contest.shortTitle}
        title={questionKindNames[kind]}
      />
      <ErrorSummary
        title={words.cannot}
        errors={Object.keys(failed?.errors ?? {}).map((field) => ({ field, message: errorOf(field) }))}
      />
      {failed?.refusal && (
        <Notice tone="danger" role="alert">
          <p>{refusalSentence(failed.refusal)}</p>
        </Notice>
      )}
      {kind === 'tie' && draft.ties.length === 0 ? (
        <p>{words.noTies}</p>
      ) : (
        <form method="post" className={styles.act}>
          <input type="hidden" name="question.kind" value={kind} />
          <QuestionFields {...fields} />
          <p className={styles.lead}>{words.hidden}</p>
          <Button name="intent" value="open">
            {words.openAct}
          </Button>
          <details className={styles.byHand} open={failed?.values.intent === 'count'}>
            <summary>{words.handCount}</summary>
            <HandCountFields {...fields} />
            <Button name="intent" value="count" variant="secondary">
              {words.recordAct}
            </Button>
          </details>
        </form>
      )}
    </>
  )
}
