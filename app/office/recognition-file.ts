/** A decision that recognises valid entries as a file, Word or pdf. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { recognitionDecision } from '#server/queries/recognition'
import { answer } from '#server/respond'
import { recognitionWords as words } from '#wording/vi/recognition'
import { recognitionPaper } from './recognition-paper'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const data = await answer(() => recognitionDecision(by, params.decision))
  return paperResponse(request, recognitionPaper(data), words.fileName(`${data.number}-${data.symbol}`))
}
