/** A unit's list as a file, Word or pdf. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperResponse } from '#server/file-response'
import { enterUnit } from '#server/guard'
import { chainList } from '#server/queries/chain-list'
import { answer } from '#server/respond'
import { rosterWords } from '#wording/vi/roster'
import { listPaper } from './list-paper'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  const list = await answer(() => chainList(by, params.list))
  return paperResponse(request, listPaper(list), rosterWords.fileName)
}
