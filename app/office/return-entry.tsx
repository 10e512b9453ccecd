/** The page that sends a dossier back for completion: why, which tasks open again, until when. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { returnForm } from '#rules/forms/screening'
import { milestone } from '#rules/phases'
import { taskCodes } from '#rules/tasks'
import { enterContest } from '#server/guard'
import { returnEntry } from '#server/operations/return-entry'
import { returnPage } from '#server/queries/office-entry'
import { answer, respond } from '#server/respond'
import { Button, Buttons, Checkboxes, DateInput, TextArea, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { dateTime } from '#wording/format'
import { formError } from '#wording/vi/office'
import { returnWords as words } from '#wording/vi/office-entry'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { taskNames } from '#wording/vi/states'
import { FormProblems, ticked, typed } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => returnPage(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const form = returnForm({ now: by.now, latest: milestone(by.contest.timeline, 'screeningEnds') })
  return respond(request, form, async (input) => {
    await returnEntry(by, params.entry, input)
    throw redirect(paths.officeEntry(by.contest.slug, params.entry ?? '', 'return'), 303)
  })
}

export default function ReturnEntry() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const back = paths.officeEntry(contest, page.id)
  const [year, month, day] = page.suggestedDay.split('-').map(Number)
  const errorAt = (field: string) => formError(failure?.errors[field])
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader back={{ href: back, label: `${page.receiptNumber} ${page.title}` }} title={words.title} />
      {page.refusal && !failure?.refusal ? (
        <Notice tone="warning">
          <p>{refusalSentence(page.refusal)}</p>
        </Notice>
      ) : (
        <form method="post" className={styles.form}>
          <input type="hidden" name="version" value={page.version} />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            rows={5}
            defaultValue={typed(failure, 'reason')}
            error={errorAt('reason')}
          />
          <Checkboxes
            name="tasks"
            legend={words.tasks}
            hint={words.tasksHint}
            defaultValue={ticked(failure, 'tasks')}
            error={errorAt('tasks') ?? errorAt('tasks.0')}
            options={taskCodes.map((code) => ({ value: code, label: taskNames[code] }))}
          />
          <DateInput
            name="deadline"
            legend={words.deadline}
            hint={words.deadlineHint(dateTime(page.latest))}
            words={words}
            error={errorAt('deadline')}
            defaultValue={
              failure
                ? {
                    day: typed(failure, 'deadline.day'),
                    month: typed(failure, 'deadline.month'),
                    year: typed(failure, 'deadline.year'),
                  }
                : { day, month, year }
            }
          />
          <TextInput
            name="deadline.time"
            label={words.time}
            width="xs"
            defaultValue={failure ? typed(failure, 'deadline.time') : '17:00'}
            error={errorAt('deadline.time')}
          />
          <Buttons>
            <Button>{words.act}</Button>
            <a href={back}>{words.cancel}</a>
          </Buttons>
        </form>
      )}
    </>
  )
}
