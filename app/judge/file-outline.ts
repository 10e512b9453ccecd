/** Tells the desk whether the pages of a file are there yet. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '#server/guard'
import { deskOutline } from '#server/queries/desk-outline'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => deskOutline(by, params.sheet, params.upload))
}
