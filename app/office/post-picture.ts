/** Sends one picture of a post to the office that writes it: the small drawing with `?rong=480`, otherwise the large one. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { ownPostPicture } from '#server/queries/post-bytes'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const width = new URL(request.url).searchParams.get('rong')
  return pictureResponse(await answer(() => ownPostPicture(by, params.post, params.number, width)))
}
