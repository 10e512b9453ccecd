/** Somebody asks to speak for a unit: the unit is searched by its name, chosen, and the office told why. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems, typed } from '#parts/form-problems'
import { paths } from '#paths'
import { applicationForm } from '#rules/forms/chain'
import { enter } from '#server/guard'
import { applyAsCoordinator } from '#server/operations/apply-as-coordinator'
import { unitChoice } from '#server/queries/unit-choice'
import { answer, respond } from '#server/respond'
import { Button, Buttons, Radios, TextArea, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { formError } from '#wording/vi/office'
import { pageTitle } from '#wording/vi/shell'
import { applyWords as words } from '#wording/vi/unit-desk'
import styles from './unit.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  const search = (new URL(request.url).searchParams.get('tim') ?? '').trim().slice(0, 100)
  return answer(() => unitChoice(by, params.contest, search))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, applicationForm, async (input) => {
    await applyAsCoordinator(by, params.contest, input)
    throw redirect(paths.units, 303)
  })
}

export default function Apply() {
  const { contest, search, units } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.units, label: words.back }}
        eyebrow={contest.title}
        title={words.title}
      />
      <form method="get" className={styles.form}>
        <TextInput
          name="tim"
          type="search"
          label={words.search}
          hint={words.searchHint}
          defaultValue={search}
        />
        <Button variant="secondary" icon="search">
          {words.find}
        </Button>
      </form>
      {search !== '' && units.length === 0 && <p>{words.nothing}</p>}
      {units.length > 0 && (
        <form method="post" className={styles.form}>
          <Radios
            name="unit"
            legend={words.found}
            defaultValue={typed(failure, 'unit') || undefined}
            error={formError(failure?.errors.unit)}
            options={units.map(({ id, name, place }) => ({
              value: id,
              label: name,
              hint: place || undefined,
            }))}
          />
          <TextArea
            name="note"
            label={words.note}
            hint={words.noteHint}
            rows={3}
            defaultValue={typed(failure, 'note')}
            error={formError(failure?.errors.note)}
          />
          <Buttons>
            <Button>{words.act}</Button>
          </Buttons>
        </form>
      )}
    </>
  )
}
