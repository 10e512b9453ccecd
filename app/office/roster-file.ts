/** The roster of a contest as a file, Word or pdf. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { roster } from '#server/queries/roster'
import { answer } from '#server/respond'
import { rosterWords as words } from '#wording/vi/roster'
import { contestRoster } from './roster-paper'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const unit = new URL(request.url).searchParams.get('don-vi')
  return paperResponse(request, contestRoster(await answer(() => roster(by, unit))), words.fileName)
}
