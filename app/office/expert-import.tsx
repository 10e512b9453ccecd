/** Hands in a spreadsheet of experts; what it would do is looked at on the page that follows. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { enterContest } from '#server/guard'
import { handInExperts } from '#server/operations/hand-in-experts'
import { respondToSpreadsheet } from '#server/respond'
import { Button, Buttons, FileInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { expertColumns, expertSheetWords as words } from '#wording/vi/expert-sheet'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enterContest(request, params, 'secretary', 'organiser')
  return null
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respondToSpreadsheet(request, async (sheet) => {
    throw redirect(paths.expertImported(by.contest.slug, await handInExperts(by, sheet)), 303)
  })
}

export default function ExpertImport() {
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.experts(contest), label: words.back }}
        title={words.title}
        meta={words.lead}
      />
      <form method="post" encType="multipart/form-data" className={styles.form}>
        <FileInput name="bang" label={words.file} hint={words.fileHint} accept=".xlsx,.csv,.txt" />
        <Buttons>
          <Button>{words.look}</Button>
        </Buttons>
      </form>
      <Section title={words.headings}>
        <ul>
          {Object.values(expertColumns).map(({ titles: [title] }) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
        <p className="muted">{words.template}</p>
      </Section>
    </>
  )
}
