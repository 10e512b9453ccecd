/** The directory of units as a workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { spreadsheetResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { unitSheet } from '#server/queries/unit-sheet'
import { answer } from '#server/respond'
import { unitSheetWords as words } from '#wording/vi/unit-sheet'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'secretary', 'organiser', 'administrator')
  return spreadsheetResponse(await answer(() => unitSheet(by)), words.fileName)
}
