/** Sends one picture of a post that is read: the small drawing with `?rong=480`, otherwise the large one. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { postPicture } from '#server/queries/post-bytes'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  const width = new URL(request.url).searchParams.get('rong')
  return pictureResponse(await answer(() => postPicture(by, params.post, params.number, width)))
}
