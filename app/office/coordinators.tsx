/** Who speaks for which unit: applications to answer, somebody to appoint, and all who serve. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { Pages } from '#parts/pages'
import { paths } from '#paths'
import { coordinatorsForm } from '#rules/forms/coordinators'
import { enterContest } from '#server/guard'
import { answerApplication } from '#server/operations/answer-application'
import { appointCoordinator } from '#server/operations/appoint-coordinator'
import { coordinators } from '#server/queries/coordinators'
import { answer, respond } from '#server/respond'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { coordinatorWords as words } from '#wording/vi/coordinators'
import { pageTitle } from '#wording/vi/shell'
import { AppointCoordinator } from './appoint-coordinator'
import { CoordinatorTable } from './coordinator-table'
import { pageNumber } from './entry-filter'
import { FormProblems } from './form-problems'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const address = new URL(request.url).searchParams
  const search = (address.get('tim') ?? '').trim().slice(0, 100)
  return answer(() => coordinators(by, { search, page: pageNumber(address) }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, coordinatorsForm, async (input) => {
    const { act } = input
    if (act === 'appoint') {
      const { from, until, ...told } = input.appointment
      await appointCoordinator(by, {
        ...told,
        from: from ? new Date(`${from}T00:00:00+07:00`) : null,
        until: until ? new Date(`${until}T23:59:59+07:00`) : null,
      })
    } else await answerApplication(by, { coordinator: input.coordinator, answer: act, text: input.text })
    throw redirect(paths.coordinators(by.contest.slug, { xong: act }), 303)
  })
}

export default function Coordinators() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const [search] = useSearchParams()
  const doneWords: Record<string, string> = words.done
  const done = failure ? undefined : doneWords[search.get('xong') ?? '']
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader title={words.title} meta={page.hasChain ? undefined : words.noChain} />
      {done && (
        <Notice tone="success">
          <p>{done}</p>
        </Notice>
      )}
      {page.applied.length > 0 && <CoordinatorTable caption={words.applied} rows={page.applied} />}
      <AppointCoordinator page={page} failure={failure} />
      <CoordinatorTable caption={words.serving} rows={page.rows} />
      <Pages {...page} href={(number) => paths.coordinators(contest, { trang: String(number) })} />
    </>
  )
}
