/** A judge cannot go on: what becomes of their sheets is said first, then the panel is topped up. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { recusalForm } from '#rules/forms/recusal'
import { enterContest } from '#server/guard'
import { replaceJudge } from '#server/operations/replace-judge'
import { judgeReplacement } from '#server/queries/judge-replacement'
import { answer, respond } from '#server/respond'
import { Interruption } from '#ui/dialog'
import { Button, ButtonLink, Buttons, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import { replacementWords as words } from '#wording/vi/judge-replacement'
import { formError } from '#wording/vi/office'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems, typed } from './form-problems'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(words.title(data?.name ?? '')) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => judgeReplacement(by, params.panel, params.person))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, recusalForm, async ({ reason }) => {
    const { released, perEntry } = await replaceJudge(by, params.panel, params.person, reason)
    const topUp = {
      'moi-bai': perEntry > 0 ? String(perEntry) : undefined,
      thay: params.person,
      'thu-lai': String(released),
    }
    throw redirect(paths.assignmentPlan(by.contest.slug, params.panel ?? '', topUp), 303)
  })
}

export default function ReplaceJudge() {
  const { panel, name, hasEnded, blank, begun, kept, refusal } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const isDone = hasEnded && blank + begun.length === 0
  const isOpen = refusal === null && !isDone
  return (
    <>
      <FormProblems failure={failure} />
      <Interruption
        title={words.title(name)}
        actions={
          <Buttons>
            {isOpen && (
              <Button variant="danger" form="replace">
                {words.submit}
              </Button>
            )}
            {isDone && <ButtonLink href={paths.assignmentPlan(contest, panel.id)}>{words.topUp}</ButtonLink>}
            <ButtonLink href={paths.panel(contest, panel.id)} variant="secondary">
              {words.cancel}
            </ButtonLink>
          </Buttons>
        }
      >
        {isDone && <p>{words.ended}</p>}
        {!isDone && refusal && (
          <Notice tone="info">
            <p>{refusalSentence(refusal)}</p>
          </Notice>
        )}
        {isOpen && (
          <>
            <p>{words.will}</p>
            <ul>
              {blank > 0 && <li>{words.blank(blank)}</li>}
              {begun.length > 0 && <li>{words.begun(begun.length, begun)}</li>}
              {kept > 0 && <li>{words.kept(kept)}</li>}
              <li>{words.ends}</li>
            </ul>
            <p>{words.next}</p>
            <form method="post" id="replace">
              <TextArea
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                rows={3}
                required
                defaultValue={typed(failure, 'reason')}
                error={formError(failure?.errors.reason)}
              />
            </form>
          </>
        )}
      </Interruption>
    </>
  )
}
