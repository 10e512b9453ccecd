/** One kind of unit as a form; `moi` adds one. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { unitKindForm } from '#rules/forms/units'
import { enter } from '#server/guard'
import { saveUnitKind } from '#server/operations/save-unit-kind'
import { unitKind } from '#server/queries/unit-kinds'
import { answer, respond } from '#server/respond'
import { Button, Buttons, Checkbox, Checkboxes, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { formError } from '#wording/vi/office'
import { pageTitle } from '#wording/vi/shell'
import { unitKindWords as words } from '#wording/vi/units'
import { FormProblems, ticked, typed } from './form-problems'
import styles from './office.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  return answer(() => unitKind(by, params.kind))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.kind?.name ?? words.addTitle) },
]

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  return respond(request, unitKindForm, async (input) => {
    await saveUnitKind(by, params.kind === 'moi' ? null : (params.kind ?? ''), input)
    throw redirect(paths.unitKinds('luu'), 303)
  })
}

export default function UnitKind() {
  const { kind, version, others } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitKinds(), label: words.backToKinds }}
        title={kind?.name ?? words.addTitle}
      />
      <form method="post" noValidate className={styles.form}>
        <input type="hidden" name="version" value={version} />
        <TextInput
          name="name"
          label={words.name}
          defaultValue={failure ? typed(failure, 'name') : kind?.name}
          error={formError(failure?.errors.name)}
        />
        <Checkboxes
          name="under"
          legend={words.under}
          hint={words.underHint}
          options={others}
          defaultValue={failure ? ticked(failure, 'under') : kind?.under}
        />
        <Checkbox
          name="sends"
          label={words.sends}
          hint={words.sendsHint}
          defaultChecked={failure ? typed(failure, 'sends') === 'on' : (kind?.sends ?? true)}
        />
        <Buttons>
          <Button>{words.save}</Button>
        </Buttons>
      </form>
    </>
  )
}
