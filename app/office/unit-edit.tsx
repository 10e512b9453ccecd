/** The form of one unit: what is said of it put right. `moi` enters a new one, under the unit that the address names. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { unitForm } from '#rules/forms/units'
import { enter } from '#server/guard'
import { saveUnit } from '#server/operations/save-unit'
import { unitForm as query } from '#server/queries/unit-form'
import { answer, respond } from '#server/respond'
import { Button, Buttons, Select, TextArea, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { formError } from '#wording/vi/office'
import { pageTitle } from '#wording/vi/shell'
import { unitFormWords as words, unitPageWords } from '#wording/vi/units'
import { DayParts } from './day-parts'
import { FormProblems, typed } from './form-problems'
import styles from './office.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  const under = new URL(request.url).searchParams.get('cha') ?? ''
  return answer(() => query(by, params.unit, under))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.unit ? words.title(data.unit.name) : words.newTitle) },
]

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  return respond(request, unitForm, async (input) => {
    const id = await saveUnit(by, params.unit === 'moi' ? null : (params.unit ?? ''), input)
    throw redirect(paths.unitRecord(id, { xong: 'luu' }), 303)
  })
}

export default function UnitEdit() {
  const { unit, under, kinds } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const text = (name: 'name' | 'kind' | 'code' | 'place') => ({
    name,
    defaultValue: failure ? typed(failure, name) : unit?.[name],
    error: formError(failure?.errors[name]),
  })
  const back = unit ?? under
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={
          back
            ? { href: paths.unitRecord(back.id), label: back.name }
            : { href: paths.unitDirectory(), label: unitPageWords.back }
        }
        title={unit ? words.title(unit.name) : words.newTitle}
        meta={unit ? words.lead : under && words.under(under.name)}
      />
      <form method="post" noValidate className={styles.form}>
        <input type="hidden" name="version" value={unit?.version ?? 0} />
        <input type="hidden" name="parent" value={under?.id ?? ''} />
        <TextInput {...text('name')} label={words.name} />
        <Select {...text('kind')} label={words.kind} options={kinds} blank="" />
        <TextInput {...text('code')} width="m" label={words.code} hint={words.codeHint} />
        <TextInput {...text('place')} label={words.place} hint={words.placeHint} />
        <TextArea
          name="aliases"
          label={words.aliases}
          hint={words.aliasesHint}
          rows={3}
          defaultValue={failure ? typed(failure, 'aliases') : unit?.aliases.join('\n')}
          error={formError(failure?.errors.aliases)}
        />
        <DayParts name="from" legend={words.from} failure={failure} kept={unit?.validFrom} />
        <DayParts
          name="until"
          legend={words.until}
          hint={words.untilHint}
          failure={failure}
          kept={unit?.validTo}
        />
        <Buttons>
          <Button>{words.save}</Button>
        </Buttons>
      </form>
    </>
  )
}
