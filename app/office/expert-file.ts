/** The register of experts as a workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { enterContest } from '#server/guard'
import { spreadsheetResponse } from '#server/file-response'
import { expertSheet } from '#server/queries/expert-sheet'
import { answer } from '#server/respond'
import { expertSheetWords as words } from '#wording/vi/expert-sheet'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return spreadsheetResponse(await answer(() => expertSheet(by)), words.fileName)
}
