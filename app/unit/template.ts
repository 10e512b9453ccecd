/** The spreadsheet to fill in for entries of a unit. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { spreadsheetResponse } from '#server/file-response'
import { enterUnit } from '#server/guard'
import { entryTemplate } from '#server/queries/entry-template'
import { answer } from '#server/respond'
import { entrySheetWords as words } from '#wording/vi/entry-sheet'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return spreadsheetResponse(await answer(() => entryTemplate(by)), words.fileName)
}
