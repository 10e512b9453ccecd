/** The chair in the discussion of a work: leads it, closes it with a conclusion, opens it again. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { DiscussionThread } from '#parts/discussion-thread'
import { leadForm } from '#rules/forms/discussions'
import { enterContest } from '#server/guard'
import { closeDiscussion, speakAsChair } from '#server/operations/speak-in-discussion'
import { councilDiscussion } from '#server/queries/discussion'
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
  const by = await enterContest(request, params, 'chair')
  return answer(() => councilDiscussion(by, params.thread))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return respond(request, leadForm, async ({ intent, text }) => {
    if (intent === 'remark') await speakAsChair(by, params.thread, { text })
    else await closeDiscussion(by, params.thread, { reason: text })
    return redirect(paths.councilDiscussion(by.contest.slug, params.thread ?? ''), 303)
  })
}

export default function Discussion() {
  const discussion = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  const typed = failed?.values.text
  const { contest, entry } = discussion
  return (
    <>
      <PageHeader
        back={{ href: paths.discussions(contest.slug), label: words.backToList }}
        eyebrow={contest.shortTitle}
        title={words.title(discussion.blindCode)}
        actions={<a href={paths.trace(contest.slug, entry)}>{words.toTrace}</a>}
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
            label={words.leadText}
            rows={4}
            defaultValue={typeof typed === 'string' ? typed : undefined}
            error={failed?.errors.text && words.textMissing}
          />
          <Buttons>
            <Button name="intent" value="remark">
              {words.say}
            </Button>
            <Button name="intent" value="close" variant="secondary">
              {words.close}
            </Button>
          </Buttons>
        </form>
      )}
    </>
  )
}
