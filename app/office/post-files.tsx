/** The papers of a post for readers to take away: adding one, and taking one off. */
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
import { attachmentKinds } from '#rules/posts'
import { enterContest } from '#server/guard'
import { addPostFile } from '#server/operations/add-post-file'
import { removePostFile } from '#server/operations/remove-post-file'
import { postEditor } from '#server/queries/post-editor'
import { answer, attempt, respond } from '#server/respond'
import { Button, FileInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { fileSize } from '#wording/format'
import { pressWords as words } from '#wording/vi/posts'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import styles from './posts.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.files) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => postEditor(by, params.post))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const back = redirect(paths.postFiles(by.contest.slug, params.post ?? ''), 303)
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    return attempt({}, async () => {
      await addPostFile(by, params.post, request)
      throw back
    })
  }
  return respond(request, removePostFileForm, async ({ remove }) => {
    await removePostFile(by, params.post, remove)
    throw back
  })
}

export default function PostFiles() {
  const { id, words: post, files } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader back={{ href: paths.ownPost(contest, id), label: post.title }} title={words.files} />
      {files.length === 0 && <p>{words.noFiles}</p>}
      <ul className={`plain-list ${styles.pictures}`}>
        {files.map(({ number, name, size }) => (
          <li key={number}>
            <a href={paths.ownPostFile(contest, id, number)}>{name}</a> {fileSize(size)}
            <form method="post">
              <Button name="remove" value={number} variant="secondary" aria-label={words.removeFile(name)}>
                {words.remove}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Section title={words.addFile}>
        <form method="post" encType="multipart/form-data">
          <FileInput
            name="file"
            label={words.file}
            hint={words.fileHint}
            accept={acceptAttribute(attachmentKinds)}
          />
          <Button>{words.addFile}</Button>
        </form>
      </Section>
    </>
  )
}
