/** The thể lệ as a file for its office, also while it is a draft. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperResponse } from '#server/file-response'
import { enterContest } from '#server/guard'
import { officeRules } from '#server/queries/rules-document'
import { answer } from '#server/respond'
import { termsWords } from '#wording/vi/terms'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { slug, paper } = await answer(() => officeRules(by))
  return paperResponse(request, paper, termsWords.fileName(slug))
}
