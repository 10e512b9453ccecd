/** Makes a new edition of a programme: from what, which number and year, and who begins to prepare it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formFields } from '#parts/form-fields'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { newEditionForm } from '#rules/forms/series'
import { enter } from '#server/guard'
import { openEdition } from '#server/operations/open-edition'
import { newEditionPage } from '#server/queries/new-edition'
import { answer, respond } from '#server/respond'
import { Button, ButtonLink, Buttons, Checkboxes, FieldRow, Radios, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { newEditionWords as words } from '#wording/vi/admin'
import { pageTitle } from '#wording/vi/shell'
import { roleNames } from '#wording/vi/states'
import styles from './admin.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return answer(() => newEditionPage(by, params.series))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return respond(request, newEditionForm, async (input) => {
    throw redirect(paths.editionOffice(await openEdition(by, params.series, input)), 303)
  })
}

export default function NewEditionPage() {
  const { series, presets, last, usual, office, proposedId } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const field = formFields(failure, {
    source: usual.source,
    ordinal: String(usual.ordinal),
    year: String(usual.year),
    receiptPrefix: usual.prefix,
    organiser: usual.organiser,
    organiserName: usual.name,
  })
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.series(series.id), label: series.name }}
        title={words.title}
        meta={words.lede}
      />
      <form method="post" className={styles.form}>
        <input type="hidden" name="edition" value={field.text('edition') || proposedId} />
        <Radios
          {...field('source')}
          legend={words.source}
          hint={words.sourceHint}
          options={[
            ...(last ? [{ value: last.id, label: words.copyOf(last.title) }] : []),
            ...presets.map(({ code, name, source }) => ({
              value: code,
              label: words.preset(name),
              hint: source,
            })),
          ]}
        />
        <FieldRow>
          <TextInput {...field('ordinal')} label={words.ordinal} width="xs" numeric />
          <TextInput {...field('year')} label={words.year} width="xs" numeric />
        </FieldRow>
        <TextInput {...field('label')} label={words.label} hint={words.labelHint} width="m" />
        <TextInput {...field('receiptPrefix')} label={words.prefix} hint={words.prefixHint} width="s" />
        <TextInput {...field('slug')} label={words.slug} hint={words.slugHint} />
        <Section title={words.office}>
          <TextInput
            {...field('organiser')}
            label={words.organiser}
            hint={words.organiserHint}
            type="email"
          />
          <TextInput {...field('organiserName')} label={words.organiserName} />
          <TextInput {...field('decisionNumber')} label={words.decision} width="m" />
          {office.length > 0 && (
            <Checkboxes
              {...field.several('keep')}
              legend={words.keep}
              hint={words.keepHint}
              options={office.map(({ value, name, role }) => ({
                value,
                label: `${name} (${roleNames[role]})`,
              }))}
            />
          )}
        </Section>
        <Buttons>
          <Button>{words.act}</Button>
          <ButtonLink href={paths.series(series.id)} variant="secondary">
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </form>
    </>
  )
}
