/** Sends one photograph of a visit to a judge who may see it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { sheetPhoto } from '#server/queries/sheet-photo'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return pictureResponse(await answer(() => sheetPhoto(by, params.sheet, params.photo)))
}
