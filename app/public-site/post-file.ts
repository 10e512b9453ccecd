/** Sends one paper of a post that is read, to be kept. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { postFile } from '#server/queries/post-bytes'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return fileResponse(request, await answer(() => postFile(by, params.post, params.number)), false)
}
