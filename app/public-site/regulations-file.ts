/** The thể lệ in force as a file, Word or pdf. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperResponse } from '#server/file-response'
import { enter } from '#server/guard'
import { publicRules } from '#server/queries/rules-document'
import { answer } from '#server/respond'
import { termsWords } from '#wording/vi/terms'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  const { slug, paper } = await answer(() => publicRules(by, params.contest))
  return paperResponse(request, paper, termsWords.fileName(slug))
}
