/** Everybody who administers the house: others are named, and their service ended, by whoever does. */
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
import { administratorForm } from '#rules/forms/series'
import { enter } from '#server/guard'
import { endAdministrator, nameAdministrator } from '#server/operations/name-administrator'
import { administrators } from '#server/queries/administrators'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { shortDate } from '#wording/format'
import { administratorWords as words, officeSeatWords } from '#wording/vi/admin'
import { pageTitle } from '#wording/vi/shell'
import styles from './admin.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return answer(() => administrators(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'administrator')
  return respond(request, administratorForm, async (input) => {
    if (input.act === 'name') await nameAdministrator(by, input)
    else await endAdministrator(by, input)
    throw redirect(paths.administrators, 303)
  })
}

export default function AdministratorsPage() {
  const rows = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const field = formFields(failure, {})
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader title={words.title} meta={words.lede} />
      <DataTable
        caption={words.caption}
        rows={rows}
        rowKey={({ email }) => email}
        empty={words.empty}
        columns={[
          {
            key: 'person',
            title: words.person,
            rowHeader: true,
            cell: ({ name, email }) => (name ? `${name} (${email})` : email),
          },
          {
            key: 'since',
            title: words.since,
            cell: ({ from, byServer }) => (byServer ? words.byServer : from && shortDate(from)),
          },
          { key: 'decision', title: words.decision, cell: ({ decisionNumber }) => decisionNumber },
          {
            key: 'end',
            title: words.end,
            titleHidden: true,
            cell: ({ person, name, email, byServer }) =>
              person &&
              !byServer && (
                <form method="post">
                  <input type="hidden" name="person" value={person} />
                  <Button name="act" value="end" variant="link">
                    {words.end}
                    <span className="visually-hidden">: {name || email}</span>
                  </Button>
                </form>
              ),
          },
        ]}
      />
      <Section title={words.add}>
        <form method="post" className={styles.form}>
          <TextInput
            {...field('email')}
            label={officeSeatWords.email}
            hint={officeSeatWords.emailHint}
            type="email"
          />
          <TextInput {...field('name')} label={officeSeatWords.name} />
          <TextInput {...field('decisionNumber')} label={officeSeatWords.decisionLabel} width="m" />
          <Button name="act" value="name">
            {words.addAct}
          </Button>
        </form>
      </Section>
    </>
  )
}
