/** Takes a photograph of a model; shows the form again, with why not, when it was not one that can be kept. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { addModelPhoto } from '#server/operations/add-model-photo'
import { modelPage } from '#server/queries/model'
import { answer, attempt } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { modelDeskWords as words } from '#wording/vi/model-desk'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { ModelPictures } from './model-pictures'

export const meta: MetaFunction = () => [{ title: pageTitle(words.photos) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => modelPage(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return attempt({}, async () => {
    await addModelPhoto(by, params.entry, request)
    throw redirect(paths.model(by.contest.slug, params.entry ?? ''), 303)
  })
}

export default function ModelPhotos() {
  const { contest, id, title, receipt } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const refusal = failure?.refusal ?? null
  return (
    <>
      <PageHeader back={{ href: paths.model(contest.slug, id), label: title }} title={words.photos} />
      <ModelPictures
        contest={contest.slug}
        entry={id}
        photos={receipt?.photos ?? []}
        error={refusal && refusalSentence(refusal)}
      />
    </>
  )
}
