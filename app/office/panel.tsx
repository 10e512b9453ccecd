/** One panel: who sits on it and what they declared, judges added and removed, the panel's particulars. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { panelPageForm } from '#rules/forms/seat'
import { enterContest } from '#server/guard'
import { addJudge } from '#server/operations/add-judge'
import { changePanel } from '#server/operations/change-panel'
import { namePanelChair } from '#server/operations/name-panel-chair'
import { removeJudge } from '#server/operations/remove-judge'
import { panel } from '#server/queries/panel'
import { answer, respond, type Failure } from '#server/respond'
import { Button, ButtonLink, Select, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { formError, panelWords as words } from '#wording/vi/office'
import { roundName } from '#wording/vi/rounds'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems, typed } from './form-problems'
import styles from './office.module.css'
import { PanelFields } from './panel-fields'
import { PanelMembers } from './panel-members'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.name ?? words.title) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => panel(by, params.panel))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const form = panelPageForm(by.contest.regulations.fields.map(({ code }) => code))
  return respond(request, form, async (input) => {
    if (input.act === 'add-judge') await addJudge(by, params.panel, input.judge)
    if (input.act === 'remove-judge') await removeJudge(by, params.panel, input.person)
    if (input.act === 'name-chair') await namePanelChair(by, params.panel, input.person)
    if (input.act === 'change' && !(await changePanel(by, params.panel, input))) {
      const taken: Failure = {
        ok: false,
        errors: { name: 'name-taken' },
        refusal: null,
        values: { ...input },
      }
      return data(taken, { status: 422 })
    }
    throw redirect(paths.panel(by.contest.slug, params.panel ?? ''), 303)
  })
}

export default function Panel() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const failed = (act: string) => (failure?.values.act === act ? failure : undefined)
  const chosen = page.fields.filter(({ code }) => page.chosenFields.includes(code))
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.panels(contest), label: words.back }}
        title={page.name}
        meta={[page.round && roundName(page.round), ...chosen.map(({ name }) => name), page.decisionNumber]
          .filter(Boolean)
          .join(' · ')}
        actions={
          page.members.length > 0 && (
            <ButtonLink variant="secondary" href={paths.assignments(contest, { to: page.id })}>
              {words.goAssign}
            </ButtonLink>
          )
        }
      />
      <PanelMembers members={page.members} />
      <Section title={words.add}>
        <AddJudge units={page.units} failure={failed('add-judge')} />
      </Section>
      <details className={styles.fold} open={failed('change') !== undefined}>
        <summary>{words.change}</summary>
        <form method="post">
          <PanelFields
            fields={page.fields}
            failure={failed('change')}
            kept={{ name: page.name, fields: page.chosenFields, decisionNumber: page.decisionNumber }}
          />
          <Button name="act" value="change" variant="secondary">
            {words.save}
          </Button>
        </form>
      </details>
    </>
  )
}

function AddJudge({
  units,
  failure,
}: {
  units: readonly { id: string; name: string }[]
  failure: Failure | undefined
}) {
  return (
    <form method="post" className={styles.form}>
      <TextInput
        name="judge.name"
        label={words.person}
        defaultValue={typed(failure, 'judge.name')}
        error={formError(failure?.errors['judge.name'])}
      />
      <TextInput
        name="judge.email"
        type="email"
        label={words.email}
        hint={words.addHint}
        defaultValue={typed(failure, 'judge.email')}
        error={formError(failure?.errors['judge.email'])}
      />
      <Select
        name="judge.unit"
        label={words.unit}
        hint={words.unitHint}
        blank={words.noUnit}
        defaultValue={typed(failure, 'judge.unit')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button name="act" value="add-judge">
        {words.add}
      </Button>
    </form>
  )
}
