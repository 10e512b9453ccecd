/** Begins a post: a draft that nobody outside the office reads. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { newPostForm } from '#rules/forms/post'
import { enterContest } from '#server/guard'
import { beginPost } from '#server/operations/save-post'
import { blankPost } from '#server/queries/posts'
import { respond } from '#server/respond'
import { Button } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { pressWords as words } from '#wording/vi/posts'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems, typed } from './form-problems'
import { PostFields } from './post-fields'

export const meta: MetaFunction = () => [{ title: pageTitle(words.newTitle) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return blankPost(by)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, newPostForm, async ({ id, ...input }) => {
    throw redirect(paths.ownPost(by.contest.slug, await beginPost(by, id, input)), 303)
  })
}

export default function NewPost() {
  const { id, hasSeries } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader back={{ href: paths.press(contest), label: words.back }} title={words.newTitle} />
      <form method="post">
        <input type="hidden" name="id" value={typed(failure, 'id') || id} />
        <input type="hidden" name="version" value={0} />
        <PostFields failure={failure} hasSeries={hasSeries} />
        <Button>{words.save}</Button>
      </form>
    </>
  )
}
