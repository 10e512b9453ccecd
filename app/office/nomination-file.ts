/** A list of nominated works as a file, Word or pdf. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { nomination } from '#server/queries/nomination'
import { answer } from '#server/respond'
import { nominationWords as words } from '#wording/vi/nominations'
import { nominationPaper } from './nomination-paper'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const list = await answer(() => nomination(by, params.nomination, 'from'))
  return paperResponse(request, nominationPaper(list), words.fileName)
}
