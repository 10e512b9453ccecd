/** Automatic assignment: settings in the address, what would come of them, and one button that does exactly that. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { planForm } from '#rules/forms/assignment'
import { enterContest } from '#server/guard'
import { assignJudges } from '#server/operations/assign-judges'
import { assignmentPreview, plannedPairs, type TypedSettings } from '#server/queries/assignment-preview'
import { judgeReplacement } from '#server/queries/judge-replacement'
import { answer, respond } from '#server/respond'
import { Button, Buttons, ErrorSummary, FieldRow, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { planWords as words } from '#wording/vi/assignment-plan'
import { replacementWords } from '#wording/vi/judge-replacement'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { PlanOutcome } from './plan-outcome'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  const person = search.get('thay')
  return {
    ...(await answer(() => assignmentPreview(by, params.panel, typedSettings(request)))),
    replaced: person && {
      name: (await answer(() => judgeReplacement(by, params.panel, person))).name,
      released: Number(search.get('thu-lai')) || 0,
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, planForm, async ({ digest }) => {
    const pairs = await plannedPairs(by, params.panel, typedSettings(request), digest)
    const { made, passedOver } = await assignJudges(by, params.panel, pairs, { kind: 'automatic' })
    const result = { lap: String(made), 'bo-qua': String(passedOver) }
    throw redirect(paths.assignments(by.contest.slug, { to: params.panel, ...result }), 303)
  })
}

function typedSettings(request: Request): TypedSettings {
  const search = new URL(request.url).searchParams
  const typed = (name: string) => (search.get(name) ?? '').slice(0, 12)
  return {
    perEntry: typed('moi-bai'),
    least: typed('it-nhat'),
    most: typed('nhieu-nhat'),
    seed: typed('boc-tham'),
  }
}

const fieldNames = { 'per-entry': 'moi-bai', least: 'it-nhat', most: 'nhieu-nhat', seed: 'boc-tham' } as const

export default function AssignmentPlanPage() {
  const { panel, typed, problems, refusal, plan, replaced } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const refused = (failure && 'ok' in failure && failure.refusal) || refusal
  const errorOf = (problem: keyof typeof fieldNames) =>
    problems.includes(problem) ? words.problems[problem] : undefined
  return (
    <>
      <PageHeader
        back={{ href: paths.assignments(contest, { to: panel.id }), label: words.back }}
        eyebrow={panel.name}
        title={words.title}
      />
      {replaced && (
        <Notice tone="success">
          <p>{replacementWords.done(replaced.name, replaced.released)}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.notShown}
        errors={problems.map((problem) => ({
          field: fieldNames[problem],
          message: words.problems[problem],
        }))}
      />
      {refused && (
        <Notice tone="warning" role={refused === refusal ? undefined : 'alert'}>
          <p>{refusalSentence(refused)}</p>
        </Notice>
      )}
      <p className={styles.planIntro}>{words.intro}</p>
      <form method="get" className={styles.planForm}>
        <FieldRow>
          <TextInput
            name="moi-bai"
            label={words.perEntry}
            numeric
            width="xs"
            defaultValue={typed.perEntry}
            error={errorOf('per-entry')}
          />
          <TextInput
            name="it-nhat"
            label={words.least}
            numeric
            width="xs"
            defaultValue={typed.least}
            error={errorOf('least')}
          />
          <TextInput
            name="nhieu-nhat"
            label={words.most}
            numeric
            width="xs"
            defaultValue={typed.most}
            error={errorOf('most')}
          />
          <TextInput
            name="boc-tham"
            label={words.seed}
            hint={words.seedHint}
            numeric
            width="xs"
            defaultValue={typed.seed}
            error={errorOf('seed')}
          />
        </FieldRow>
        <Buttons>
          <Button variant="secondary">{words.preview}</Button>
        </Buttons>
      </form>
      {plan ? (
        <PlanOutcome contest={contest} panel={panel.id} plan={plan} isOpen={refusal === null} />
      ) : (
        problems.length === 0 && <p>{words.nothing}</p>
      )}
    </>
  )
}
