/** Streams a file of a dossier to the secretariat. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { storedFileResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { officeFile } from '#server/queries/office-file'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return storedFileResponse(await answer(() => officeFile(by, params.entry, params.upload)))
}
