/** The matrix of a panel as a spreadsheet to take away. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { spreadsheetResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { assignmentSheetFile } from '#server/queries/assignment-sheet'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { bytes, name } = await answer(() => assignmentSheetFile(by, params.panel))
  return spreadsheetResponse(bytes, name)
}
