/** Opens a signed link: the file is saved, whoever's program asks; an old link says so in words. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { linkedFile } from '#server/queries/linked-file'
import { linkedFileWords } from '#wording/vi/judge'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  const file = await linkedFile(by, params.token)
  if (file) return fileResponse(request, file, false)
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(linkedFileWords.gone, { status: 404, headers })
}
