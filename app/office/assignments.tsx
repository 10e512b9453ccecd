/** Who judges what: a matrix of entries and judges for one panel, ticked by hand or all at once. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { paths } from '#paths'
import { assignmentForm } from '#rules/forms/assignment'
import { enterContest } from '#server/guard'
import { assignJudges } from '#server/operations/assign-judges'
import { withdrawAssignment } from '#server/operations/withdraw-assignment'
import { assignments } from '#server/queries/assignments'
import { answer, respond } from '#server/respond'
import { ButtonLink } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Tabs } from '#ui/tabs'
import { planWords } from '#wording/vi/assignment-plan'
import { assignmentWords as words } from '#wording/vi/office'
import { refusalSentence } from '#wording/vi/refusals'
import { roundName } from '#wording/vi/rounds'
import { pageTitle } from '#wording/vi/shell'
import { AssignmentMatrix } from './assignment-matrix'
import { pageNumber } from './entry-filter'
import { FormProblems, ticked } from './form-problems'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  return answer(() => assignments(by, search.get('to'), pageNumber(search)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { contest } = by
  const page = new URL(request.url).searchParams.get('trang') ?? undefined
  return respond(request, assignmentForm, async (input) => {
    const to = input.panel
    if (input.act === 'withdraw') {
      await withdrawAssignment(by, to, input.pair)
      throw redirect(paths.assignments(contest.slug, { to, trang: page, xong: 'go' }), 303)
    }
    const { made, passedOver } = await assignJudges(by, to, input.act === 'assign' ? input.pairs : 'all')
    const result = { lap: String(made), 'bo-qua': String(passedOver) }
    throw redirect(paths.assignments(contest.slug, { to, trang: page, ...result }), 303)
  })
}

export default function Assignments() {
  const { panels, matrix, refusal, rounds } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const done = useDone()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        title={words.title}
        meta={matrix && words.intro}
        actions={
          matrix &&
          refusal === null && (
            <ButtonLink variant="secondary" href={paths.assignmentPlan(contest, matrix.id)}>
              {planWords.link}
            </ButtonLink>
          )
        }
      />
      {done && !failure && (
        <Notice tone="success">
          <p>{done}</p>
        </Notice>
      )}
      {panels.length > 1 && (
        <Tabs
          label={words.tabs}
          tabs={panels.map(({ id, name, round }) => ({
            href: paths.assignments(contest, { to: id }),
            label: rounds > 1 ? `${name} (${roundName(round)})` : name,
            current: id === matrix?.id,
          }))}
        />
      )}
      {refusal && !failure?.refusal && (
        <Notice tone="info">
          <p>{refusalSentence(refusal)}</p>
        </Notice>
      )}
      {matrix ? (
        <AssignmentMatrix
          contest={contest}
          matrix={matrix}
          isOpen={refusal === null}
          ticked={ticked(failure, 'pairs')}
        />
      ) : (
        <p>
          {words.noPanels} <a href={paths.panels(contest)}>{words.toPanels}</a>
        </p>
      )}
    </>
  )
}

/** What the act before this page came to, from its address. */
function useDone(): string | null {
  const [search] = useSearchParams()
  if (search.get('xong') === 'go') return words.withdrawn
  const [made, passedOver] = [search.get('lap'), search.get('bo-qua')]
  return made === null ? null : words.done(Number(made) || 0, Number(passedOver) || 0)
}
