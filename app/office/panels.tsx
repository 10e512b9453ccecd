/** The panels of the contest, and the form that founds one. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { newPanelForm, typedPanel } from '#rules/forms/panel'
import { roundsOf } from '#rules/rounds'
import { enterContest } from '#server/guard'
import { createPanel } from '#server/operations/create-panel'
import { panels } from '#server/queries/panels'
import { answer, respond, type Failure } from '#server/respond'
import { Button, Select } from '#ui/form'
import { DataTable, type Column } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { count, list } from '#wording/format'
import { formError, panelWords as words } from '#wording/vi/office'
import { roundName } from '#wording/vi/rounds'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems, typed } from './form-problems'
import styles from './office.module.css'
import { PanelFields } from './panel-fields'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => panels(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const { fields } = by.contest.regulations
  const [first, ...others] = roundsOf(by.contest)
  const rounds: [string, ...string[]] = [first.code, ...others.map(({ code }) => code)]
  const form = newPanelForm(
    fields.map(({ code }) => code),
    rounds,
  )
  return respond(request, form, async (input) => {
    const panel = await createPanel(by, input)
    if (panel) throw redirect(paths.panel(by.contest.slug, panel), 303)
    const taken: Failure = {
      ok: false,
      errors: { name: 'name-taken' },
      refusal: null,
      values: typedPanel(input),
    }
    return data(taken, { status: 422 })
  })
}

type PanelRow = Awaited<ReturnType<typeof loader>>['panels'][number]

export default function Panels() {
  const { panels, fields, uncovered, rounds, current } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader title={words.title} />
      {uncovered.length > 0 && panels.length > 0 && (
        <Notice tone="warning">
          <p>{words.uncovered(list(uncovered.map(({ name }) => `“${name}”`)))}</p>
        </Notice>
      )}
      <DataTable
        caption={words.caption}
        rows={panels}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={columns(contest, rounds.length > 1)}
      />
      <Section title={words.create}>
        <form method="post" className={styles.form}>
          {rounds.length > 1 && (
            <Select
              name="round"
              label={words.round}
              width="m"
              defaultValue={typed(failure, 'round') || current}
              error={formError(failure?.errors.round)}
              options={rounds.map((round) => ({ value: round.code, label: roundName(round) }))}
            />
          )}
          <PanelFields fields={fields} failure={failure} />
          <Button>{words.createAct}</Button>
        </form>
      </Section>
    </>
  )
}

function columns(contest: string, areSeveral: boolean): Column<PanelRow>[] {
  return [
    {
      key: 'name',
      title: words.name,
      rowHeader: true,
      cell: ({ id, name }) => <a href={paths.panel(contest, id)}>{name}</a>,
    },
    ...(areSeveral
      ? [{ key: 'round', title: words.round, cell: ({ round }: PanelRow) => roundName(round) }]
      : []),
    { key: 'fields', title: words.fields, cell: ({ fields }) => fields.join('; ') },
    { key: 'head', title: words.head, cell: ({ head }) => head },
    { key: 'judges', title: words.judges, numeric: true, cell: ({ judges }) => count(judges) },
    {
      key: 'undeclared',
      title: words.undeclared,
      numeric: true,
      cell: ({ undeclared }) => count(undeclared),
    },
    {
      key: 'entries',
      title: words.entries,
      numeric: true,
      cell: ({ id, entries }) => <a href={paths.assignments(contest, { to: id })}>{count(entries)}</a>,
    },
    { key: 'decision', title: words.decisionShort, cell: ({ decisionNumber }) => decisionNumber },
  ]
}
