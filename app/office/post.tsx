/** One post in the office: its words, how they will look, when the public reads it, its pictures, papers and versions. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { PostBody } from '#parts/post-body'
import { postForm } from '#rules/forms/post'
import { enterContest } from '#server/guard'
import { publishPost, withdrawPost } from '#server/operations/move-post'
import { savePost } from '#server/operations/save-post'
import { postEditor } from '#server/queries/post-editor'
import { answer, respond } from '#server/respond'
import { Button } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Columns, Section } from '#ui/section'
import { pressWords as words } from '#wording/vi/posts'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems, typed } from './form-problems'
import styles from './posts.module.css'
import { PostFields } from './post-fields'
import { PostPublishing } from './post-publishing'
import { PostSide } from './post-side'
import { PostStateTag } from './post-state-tag'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.words.title ?? words.title) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => postEditor(by, params.post))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, postForm, async (input) => {
    if (input.act === 'save') await savePost(by, params.post, input)
    if (input.act === 'publish') await publishPost(by, params.post, input)
    if (input.act === 'withdraw') await withdrawPost(by, params.post, input)
    throw redirect(paths.ownPost(by.contest.slug, params.post ?? ''), 303)
  })
}

export default function OwnPost() {
  const post = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const ofSave = typed(failure, 'act') === 'save' ? failure : undefined
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.press(contest), label: words.back }}
        title={post.words.title}
        status={<PostStateTag state={post.state} />}
      />
      <Columns lead>
        <div>
          <form method="post" className={styles.form}>
            <input type="hidden" name="version" value={typed(ofSave, 'version') || post.words.version} />
            <PostFields failure={ofSave} kept={post.words} hasSeries={post.hasSeries} />
            <Button name="act" value="save" variant={post.state === 'published' ? 'primary' : 'secondary'}>
              {post.state === 'draft' ? words.save : words.saveChange}
            </Button>
          </form>
          <Section title={words.preview}>
            {post.nodes.length === 0 && <p className="muted">{words.previewEmpty}</p>}
            <PostBody
              nodes={post.nodes}
              pictures={post.pictures}
              pictureHref={(number, width) => paths.ownPostPicture(contest, post.id, number, width)}
            />
          </Section>
        </div>
        <aside>
          <PostPublishing post={post} failure={typed(failure, 'act') === 'publish' ? failure : undefined} />
          <PostSide contest={contest} post={post} />
        </aside>
      </Columns>
    </>
  )
}
