/** Streams a film of the entry on the desk: any range of it, never under its own name. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { deskFilm } from '#server/queries/desk-film'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return fileResponse(request, await answer(() => deskFilm(by, params.sheet, params.upload)), true)
}
