/** The minutes as a file, Word or pdf. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { minutes } from '#server/queries/minutes'
import { answer } from '#server/respond'
import { minutesWords as words } from '#wording/vi/minutes'
import { minutesPaper } from './minutes-paper'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'chair')
  return paperResponse(request, minutesPaper(await answer(() => minutes(by))), words.fileName)
}
