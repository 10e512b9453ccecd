/** Opens a signed link: the file is saved, whoever's program asks; an old link says so in words. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { linkedFile } from '#server/queries/linked-file'
import { NotFound } from '#server/refuse'
import { linkedFileWords } from '#wording/vi/judge'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  try {
    return await fileResponse(request, await linkedFile(by, params.token), false)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
    return new Response(linkedFileWords.gone, { status: 404, headers })
  }
}
