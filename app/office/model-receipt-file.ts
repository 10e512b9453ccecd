/** The paper given for a model as a file, Word or pdf. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { receivedModel } from '#server/queries/model'
import { answer } from '#server/respond'
import { modelPaperWords as words } from '#wording/vi/model-desk'
import { modelPaper } from './model-paper'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { model, receipt } = await answer(() => receivedModel(by, params.entry))
  return paperResponse(request, modelPaper(model, receipt), words.fileName)
}
