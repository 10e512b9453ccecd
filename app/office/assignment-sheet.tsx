/** Assignment by spreadsheet: taken away, filled in, looked at as a list of changes, and only then applied, all or nothing. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { assignmentSheetForm } from '#rules/forms/assignment'
import { enterContest } from '#server/guard'
import { assignJudges } from '#server/operations/assign-judges'
import { assignmentDryRun, assignmentSheetPage } from '#server/queries/assignment-sheet'
import { answer, respond, respondToSpreadsheet } from '#server/respond'
import { Button, ButtonLink, Buttons, FileInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { assignmentSheetWords as words } from '#wording/vi/assignment-sheet'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { AssignmentDryRunResult } from './assignment-dry-run'
import { FormProblems } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => assignmentSheetPage(by, params.panel))
}

/** A file is looked at; the changes it would make come back as a plain form to be applied. */
export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    return respondToSpreadsheet(request, async (sheet) => ({
      ok: true as const,
      run: await assignmentDryRun(by, params.panel, sheet),
    }))
  }
  return respond(request, assignmentSheetForm, async ({ version, give, takeBack }) => {
    const manner = { kind: 'spreadsheet', takeBack, version } as const
    const result = await assignJudges(by, params.panel, give, manner)
    const done = {
      lap: String(result.made),
      go: String(result.takenBack),
      'bo-qua': String(result.passedOver),
    }
    throw redirect(paths.assignments(by.contest.slug, { to: params.panel, ...done }), 303)
  })
}

export default function AssignmentSheet() {
  const { panel, refusal } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={outcome && !outcome.ok ? outcome : undefined} />
      <PageHeader
        back={{ href: paths.assignments(contest, { to: panel.id }), label: words.back }}
        eyebrow={panel.name}
        title={words.title}
      />
      <p className={styles.planIntro}>{words.intro}</p>
      <div className={styles.block}>
        <ButtonLink variant="secondary" href={paths.assignmentSheetFile(contest, panel.id)} download>
          {words.download}
        </ButtonLink>
      </div>
      {refusal ? (
        <Notice tone="info">
          <p>{refusalSentence(refusal)}</p>
        </Notice>
      ) : (
        <form method="post" encType="multipart/form-data" className={`${styles.form} ${styles.planForm}`}>
          <FileInput
            name="file"
            label={words.upload}
            hint={words.uploadHint}
            accept=".xlsx,.csv,.txt"
            required
          />
          <Buttons>
            <Button variant="secondary">{words.check}</Button>
          </Buttons>
        </form>
      )}
      {outcome?.ok && <AssignmentDryRunResult run={outcome.run} />}
    </>
  )
}
