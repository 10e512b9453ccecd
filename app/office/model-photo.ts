/** Sends one photograph of a model to the office. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { modelPhoto } from '#server/queries/model'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return pictureResponse(await answer(() => modelPhoto(by, params.entry, params.photo)))
}
