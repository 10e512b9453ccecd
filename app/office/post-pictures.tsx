/** The pictures of a post: adding one with words for those who cannot see it, and taking one off. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { removePostFileForm } from '#rules/forms/post'
import { acceptAttribute } from '#rules/file-kinds'
import { pictureKinds, postLimits } from '#rules/posts'
import { enterContest } from '#server/guard'
import { addPostPicture } from '#server/operations/add-post-file'
import { removePostPicture } from '#server/operations/remove-post-file'
import { postEditor } from '#server/queries/post-editor'
import { answer, attempt, respond } from '#server/respond'
import { Button, FileInput, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { pressWords as words } from '#wording/vi/posts'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import styles from './posts.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.pictures) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => postEditor(by, params.post))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const back = redirect(paths.postPictures(by.contest.slug, params.post ?? ''), 303)
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    return attempt({}, async () => {
      await addPostPicture(by, params.post, request)
      throw back
    })
  }
  return respond(request, removePostFileForm, async ({ remove }) => {
    await removePostPicture(by, params.post, remove)
    throw back
  })
}

export default function PostPictures() {
  const { id, words: post, pictures } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader back={{ href: paths.ownPost(contest, id), label: post.title }} title={words.pictures} />
      {pictures.length === 0 && <p>{words.noPictures}</p>}
      <ul className={`plain-list ${styles.pictures}`}>
        {pictures.map(({ number, alt, width, height }) => (
          <li key={number}>
            <img
              src={paths.ownPostPicture(contest, id, number, 'small')}
              alt={alt}
              width={width}
              height={height}
            />
            <p>
              {words.insert} <code>{`![${alt}](anh:${number})`}</code>
            </p>
            <form method="post">
              <Button
                name="remove"
                value={number}
                variant="secondary"
                aria-label={words.removePicture(number)}
              >
                {words.remove}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Section title={words.addPicture}>
        <p className="muted">{words.picturesHint}</p>
        <form method="post" encType="multipart/form-data">
          <TextInput name="alt" label={words.alt} hint={words.altHint} maxLength={postLimits.alt} required />
          <FileInput
            name="picture"
            label={words.picture}
            hint={words.pictureHint}
            accept={acceptAttribute(pictureKinds)}
          />
          <Button>{words.addPicture}</Button>
        </form>
      </Section>
    </>
  )
}
