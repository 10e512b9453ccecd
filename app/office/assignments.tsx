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
import { undoAssignment } from '#server/operations/undo-assignment'
import { assignments } from '#server/queries/assignments'
import { answer, respond } from '#server/respond'
import { ButtonLink } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Tabs } from '#ui/tabs'
import { planWords } from '#wording/vi/assignment-plan'
import { assignmentSheetWords } from '#wording/vi/assignment-sheet'
import { gridWords, undoWords } from '#wording/vi/assignment-undo'
import { assignmentWords as words } from '#wording/vi/office'
import { refusalSentence } from '#wording/vi/refusals'
import { roundName } from '#wording/vi/rounds'
import { pageTitle } from '#wording/vi/shell'
import { AssignmentMatrix } from './assignment-matrix'
import { pageNumber } from './entry-filter'
import { FormProblems, ticked } from './form-problems'
import { LastAssignment } from './last-assignment'
import { UnseenConflicts } from './unseen-conflicts'

/** Keys, dragging and loads that follow; the page works without. */
export const handle = { hydrate: true }

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
    if (input.act === 'undo') {
      const { takenBack, restored } = await undoAssignment(by, to, input.batch)
      const undone = { 'hoan-tac': String(takenBack), 'tra-lai': String(restored) }
      throw redirect(paths.assignments(contest.slug, { to, trang: page, ...undone }), 303)
    }
    const { made, takenBack, passedOver } =
      input.act === 'save'
        ? await assignJudges(by, to, input.give, { takeBack: input.takeBack })
        : await assignJudges(by, to, 'all')
    const result = { lap: String(made), go: String(takenBack), 'bo-qua': String(passedOver) }
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
            <>
              <ButtonLink variant="secondary" href={paths.assignmentPlan(contest, matrix.id)}>
                {planWords.link}
              </ButtonLink>{' '}
              <ButtonLink variant="secondary" href={paths.assignmentSheet(contest, matrix.id)}>
                {assignmentSheetWords.link}
              </ButtonLink>
            </>
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
      {matrix && <UnseenConflicts contest={contest} panel={matrix.id} unseen={matrix.unseen} />}
      {matrix ? (
        <>
          <AssignmentMatrix
            // Boxes keep what was ticked by hand: those of another page or panel, or after saving, are other boxes.
            key={`${matrix.id}:${matrix.page}:${matrix.version}`}
            contest={contest}
            matrix={matrix}
            isOpen={refusal === null}
            ticked={failure ? ticked(failure, 'pairs') : null}
          />
          {matrix.undo && <LastAssignment panel={matrix.id} undo={matrix.undo} isOpen={refusal === null} />}
        </>
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
  const count = (name: string) => Number(search.get(name)) || 0
  if (search.has('hoan-tac')) return undoWords.done(count('hoan-tac'), count('tra-lai'))
  return search.has('lap') ? gridWords.saved(count('lap'), count('go'), count('bo-qua')) : null
}
