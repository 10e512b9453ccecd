/** The list of entries as a file: the filter of the address, in the form it asks for. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportForms } from '#rules/entry-export'
import { paperResponse, streamedSpreadsheet } from '#server/file-response'
import { enterContest } from '#server/guard'
import { exportEntries } from '#server/operations/export-entries'
import { answer } from '#server/respond'
import { readFilter } from '#wording/entry-address'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  const file = await answer(() =>
    exportEntries(by, readFilter(search), {
      form: exportForms.find((form) => form === search.get('dang')) ?? 'xlsx',
      isWhole: search.get('du') === '1',
      withPersonal: search.get('ca-nhan') === '1',
    }),
  )
  if (file.form === 'docx') return paperResponse(request, file.paper, file.name)
  return streamedSpreadsheet(file.bytes, `${file.name}.${file.form}`)
}
