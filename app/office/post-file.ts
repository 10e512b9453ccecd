/** Sends one paper of a post to the office that writes it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { ownPostFile } from '#server/queries/post-bytes'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return fileResponse(request, await answer(() => ownPostFile(by, params.post, params.number)), false)
}
