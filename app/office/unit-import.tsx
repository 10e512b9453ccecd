/** Hands in a spreadsheet of units, or the list of provinces that comes with the house; both are looked at first. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { handInUnits } from '#server/operations/hand-in-units'
import { respondToSpreadsheet } from '#server/respond'
import { Button, ButtonLink, Buttons, FileInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { pageTitle } from '#wording/vi/shell'
import { unitColumns, unitSheetWords as words } from '#wording/vi/unit-sheet'
import { FormProblems } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'organiser', 'administrator')
  return null
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  return respondToSpreadsheet(request, async (sheet) => {
    throw redirect(paths.importedUnits(await handInUnits(by, sheet)), 303)
  })
}

export default function UnitImport() {
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitDirectory(), label: words.back }}
        title={words.title}
        meta={words.lead}
      />
      <form method="post" encType="multipart/form-data" className={styles.form}>
        <FileInput name="bang" label={words.file} hint={words.fileHint} accept=".xlsx,.csv,.txt" />
        <Buttons>
          <Button>{words.look}</Button>
        </Buttons>
      </form>
      <Section title={words.provinces}>
        <p>{words.provincesLead}</p>
        <form method="post" action={paths.importProvinces}>
          <Buttons>
            <Button variant="secondary">{words.provincesLook}</Button>
            <ButtonLink variant="quiet" href="/danh-muc/tinh-thanh.csv">
              {words.provincesFile}
            </ButtonLink>
          </Buttons>
        </form>
      </Section>
      <Section title={words.headings}>
        <p>
          {Object.values(unitColumns)
            .map(({ titles: [title] }) => title)
            .join('; ')}
        </p>
        <ul>
          {words.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
