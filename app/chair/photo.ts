/** Sends one photograph of a visit to the chair. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { councilPhoto } from '#server/queries/sheet-photo'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return pictureResponse(await answer(() => councilPhoto(by, params.photo)))
}
