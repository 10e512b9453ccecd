/** Streams a file of an entry to the unit that may open it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { storedFileResponse } from '#server/file-response'
import { enterUnit } from '#server/guard'
import { unitFile } from '#server/queries/unit-file'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return storedFileResponse(await answer(() => unitFile(by, params.entry, params.upload)))
}
