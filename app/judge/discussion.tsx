/** A judge in the discussion of a work: says something, keeps the own marks with a reason, or asks to revise them. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { DiscussionThread } from '#parts/discussion-thread'
import { speakForm } from '#rules/forms/discussions'
import { enter } from '#server/guard'
import { speakAsJudge } from '#server/operations/speak-in-discussion'
import { judgesDiscussion } from '#server/queries/discussion'
import { answer, respond } from '#server/respond'
import { Button, Buttons, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { discussionWords as words } from '#wording/vi/discussions'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? words.title(data.blindCode) : words.listTitle) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => judgesDiscussion(by, params.thread))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return respond(request, speakForm, async ({ intent, text }) => {
    await speakAsJudge(by, params.thread, { stand: intent, text })
    return redirect(paths.discussion(params.thread ?? ''), 303)
  })
}

export default function Discussion() {
  const discussion = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  const typed = failed?.values.text
  return (
    <>
      <PageHeader
        back={{ href: paths.queue, label: words.back }}
        eyebrow={discussion.contest.shortTitle}
        title={words.title(discussion.blindCode)}
        actions={<a href={paths.confirmSheet(discussion.ownSheet)}>{words.ownSheet}</a>}
      />
      {failed?.refusal && (
        <Notice tone="danger" role="alert">
          <p>{refusalSentence(failed.refusal)}</p>
        </Notice>
      )}
      <DiscussionThread discussion={discussion} />
      {discussion.state === 'open' && (
        <form method="post">
          <TextArea
            name="text"
            label={words.text}
            rows={4}
            defaultValue={typeof typed === 'string' ? typed : undefined}
            error={failed?.errors.text && words.textMissing}
          />
          <Buttons>
            <Button name="intent" value="remark">
              {words.say}
            </Button>
            <Button name="intent" value="keep" variant="secondary">
              {words.keep}
            </Button>
            <Button name="intent" value="revise" variant="secondary">
              {words.revise}
            </Button>
          </Buttons>
        </form>
      )}
    </>
  )
}
