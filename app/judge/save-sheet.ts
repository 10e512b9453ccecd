/** Saves a sheet for a page's script: from the open desk, and from the queue what was typed without network. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { scoreSheetForm } from '#rules/forms/score-sheet'
import { enter } from '#server/guard'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { judgeSheet } from '#server/queries/judge-desk'
import { answer, respond } from '#server/respond'
import { remarksTooLong } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { copyOf } from './desk-answers'
import type { SheetReply } from './sheet-reply'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'judge')
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const saved = await respond(request, scoreSheetForm, (input) => saveScoreSheet(by, params.sheet, input))
  if (!('data' in saved)) {
    const { version, savedAt, unlawful } = saved
    return reply({ kind: 'saved', version, at: savedAt.toISOString(), unlawful })
  }
  const { refusal } = saved.data
  if (refusal?.because !== 'stale-version') {
    return reply({ kind: 'refused', sentence: refusal ? refusalSentence(refusal) : remarksTooLong })
  }
  const { sheet, rubric } = await answer(() => judgeSheet(by, params.sheet))
  const { version, updatedAt } = sheet
  return reply({ kind: 'conflict', version, at: updatedAt.toISOString(), ...copyOf(rubric, sheet) })
}

function reply(said: SheetReply): Response {
  return Response.json(said, { headers: { 'Cache-Control': 'no-store' } })
}
