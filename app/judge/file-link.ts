/** Leads a judge to a link that saves one file, good for a few minutes. */
import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '#server/guard'
import { deskLink } from '#server/queries/desk-link'
import { answer } from '#server/respond'
import { paths } from '#paths'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const token = await answer(() => deskLink(by, params.sheet, params.upload))
  return redirect(paths.linkedFile(token), { status: 303, headers: { 'Cache-Control': 'no-store' } })
}
