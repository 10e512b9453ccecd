/** The roster of a contest as a spreadsheet. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { spreadsheetResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { rosterSheet } from '#server/queries/roster'
import { answer } from '#server/respond'
import { rosterWords as words } from '#wording/vi/roster'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const unit = new URL(request.url).searchParams.get('don-vi')
  return spreadsheetResponse(await answer(() => rosterSheet(by, unit)), `${words.fileName}.xlsx`)
}
