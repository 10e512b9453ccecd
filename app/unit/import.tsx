/** Hands in a spreadsheet of entries; what it would do is looked at on the page that follows. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { enterUnit } from '#server/guard'
import { handInEntries } from '#server/operations/hand-in-entries'
import { enterFor } from '#server/queries/enter-for'
import { answer, respondToSpreadsheet } from '#server/respond'
import { Button, Buttons, FileInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Prose } from '#ui/section'
import { entrySheetWords as words } from '#wording/vi/entry-sheet'
import { pageTitle } from '#wording/vi/shell'
import styles from './unit.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return answer(() => enterFor(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterUnit(request, params)
  return respondToSpreadsheet(request, async (sheet) => {
    const batch = await handInEntries(by, sheet)
    throw redirect(paths.unitBatch(by.contest.slug, by.unit._id.toHexString(), batch), 303)
  })
}

export default function ImportEntries() {
  const { contest, unit, authors } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitDesk(contest.slug, unit.id), label: unit.name }}
        eyebrow={contest.title}
        title={words.title}
        meta={words.lead}
      />
      <Prose>
        <p>
          <a href={paths.unitTemplate(contest.slug, unit.id)} download>
            {words.template}
          </a>
        </p>
        <p className="muted">{words.templateHint(authors)}</p>
        <p>{words.consents}</p>
      </Prose>
      <form method="post" encType="multipart/form-data" className={styles.form}>
        <FileInput name="bang" label={words.file} hint={words.fileHint} accept=".xlsx,.csv,.txt" />
        <Buttons>
          <Button>{words.look}</Button>
        </Buttons>
      </form>
    </>
  )
}
