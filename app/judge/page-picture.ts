/** Sends one page of a file on the desk as a picture. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { deskPage } from '#server/queries/desk-page'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  const asked = { page: params.page, width: new URL(request.url).searchParams.get('rong') }
  return pictureResponse(await answer(() => deskPage(by, params.sheet, params.upload, asked)))
}
