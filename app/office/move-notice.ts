/** The notice of a moved date as a file to be numbered, signed and sent. */
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { milestoneCodes } from '#rules/phases'
import { paperResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { moveNotice } from '#server/queries/rules-document'
import { answer } from '#server/respond'
import { noticePaperWords } from '#wording/vi/terms'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const code = milestoneCodes.find((one) => one === params.milestone)
  if (!code) throw data(null, { status: 404 })
  const { slug, paper } = await answer(() => moveNotice(by, code))
  return paperResponse(request, paper, noticePaperWords.fileName(slug))
}
