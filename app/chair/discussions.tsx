/** Every discussion of the panels, open ones first. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { openDiscussionForm } from '#rules/forms/discussions'
import { enterContest } from '#server/guard'
import { openDiscussion } from '#server/operations/open-discussion'
import { discussionList } from '#server/queries/discussions'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { dateTime } from '#wording/format'
import { discussionWords as words } from '#wording/vi/discussions'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'

export const meta: MetaFunction = () => [{ title: pageTitle(words.listTitle) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return answer(() => discussionList(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return respond(request, openDiscussionForm, async ({ entry, text }) => {
    const id = await openDiscussion(by, entry, { reason: text })
    return redirect(paths.councilDiscussion(by.contest.slug, id), 303)
  })
}

export default function Discussions() {
  const { contest, rows } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const failed = failure && 'ok' in failure ? failure : null
  return (
    <>
      <PageHeader
        back={{ href: paths.deliberation(contest.slug), label: words.backToBoard }}
        eyebrow={contest.shortTitle}
        title={words.listTitle}
      />
      {failed && (
        <Notice tone="danger" role="alert">
          <p>{failed.refusal ? refusalSentence(failed.refusal) : words.textMissing}</p>
        </Notice>
      )}
      <DataTable
        caption={words.listTitle}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={[
          {
            key: 'code',
            title: words.blindCode,
            rowHeader: true,
            cell: ({ id, blindCode }) => <a href={paths.councilDiscussion(contest.slug, id)}>{blindCode}</a>,
          },
          { key: 'work', title: words.work, cell: ({ title }) => title },
          { key: 'state', title: words.state, cell: ({ state }) => words.stateNames[state] },
          { key: 'opened', title: words.opened, cell: ({ openedAt }) => dateTime(openedAt) },
          { key: 'messages', title: words.messageCount, numeric: true, cell: ({ messages }) => messages },
        ]}
      />
    </>
  )
}
