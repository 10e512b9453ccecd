/** Streams the signed scan of a unit's list. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { storedFileResponse } from '#server/file-response'
import { enterUnit } from '#server/guard'
import { listScan } from '#server/queries/chain-list'
import { answer } from '#server/respond'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return storedFileResponse(await answer(() => listScan(by, params.list)))
}
