/** Takes a photograph from a page's script: kept, with how it is shown, or the sentence that says why not. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '#server/guard'
import { addSheetPhoto } from '#server/operations/add-sheet-photo'
import { attempt } from '#server/respond'
import { refusalSentence } from '#wording/vi/refusals'
import type { PhotoReply } from './photo-reply'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'judge')
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const added = await attempt({}, () => addSheetPhoto(by, params.sheet, request))
  if (!('data' in added))
    return reply({ kind: 'kept', photo: { ...added, takenAt: added.takenAt.toISOString() } })
  const { refusal } = added.data
  return reply({ kind: 'refused', sentence: refusal ? refusalSentence(refusal) : '' })
}

function reply(said: PhotoReply): Response {
  return Response.json(said, { headers: { 'Cache-Control': 'no-store' } })
}
