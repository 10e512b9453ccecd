/** What this office has written for the public: news, announcements, guidance; and the draft of news about results. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { Pages } from '#parts/pages'
import { resultsDraftForm } from '#rules/forms/post'
import { enterContest } from '#server/guard'
import { draftResultsPost } from '#server/operations/draft-results-post'
import { posts } from '#server/queries/posts'
import { answer, respond } from '#server/respond'
import { DataTable, type Column } from '#ui/data-table'
import { Button, ButtonLink, Buttons } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { dateTime } from '#wording/format'
import { postKindNames, postReachNames, pressWords as words } from '#wording/vi/posts'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import styles from './posts.module.css'
import { PostStateTag } from './post-state-tag'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => posts(by, Number(new URL(request.url).searchParams.get('trang')) || 1))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, resultsDraftForm, async () => {
    throw redirect(paths.ownPost(by.contest.slug, await draftResultsPost(by)), 303)
  })
}

type PostRow = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function Posts() {
  const { rows, hasResults, ...pages } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader title={words.title} />
      <form method="post" className={styles.form}>
        <Buttons>
          <ButtonLink href={paths.newPost(contest)}>{words.begin}</ButtonLink>
          {hasResults && (
            <Button name="act" value="results" variant="secondary">
              {words.results}
            </Button>
          )}
        </Buttons>
      </form>
      <DataTable
        caption={words.caption}
        rows={rows}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={columns(contest)}
      />
      <Pages {...pages} href={(page) => paths.press(contest, page)} />
    </>
  )
}

function columns(contest: string): Column<PostRow>[] {
  return [
    {
      key: 'title',
      title: words.name,
      rowHeader: true,
      cell: ({ id, title }) => <a href={paths.ownPost(contest, id)}>{title}</a>,
    },
    { key: 'kind', title: words.kind, cell: ({ kind }) => postKindNames[kind] },
    { key: 'state', title: words.state, cell: (post) => <PostStateTag {...post} /> },
    { key: 'reach', title: words.reach, cell: ({ reach }) => postReachNames[reach] },
    { key: 'changed', title: words.changed, cell: ({ updatedAt }) => dateTime(updatedAt) },
  ]
}
