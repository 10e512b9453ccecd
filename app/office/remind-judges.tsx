/** The reminders before they leave: each letter word for word, then one button. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { reminderForm } from '#rules/forms/reminder'
import { enterContest } from '#server/guard'
import { remindJudges } from '#server/operations/remind-judges'
import { reminderPreview } from '#server/queries/reminder-preview'
import { answer, respond } from '#server/respond'
import { Button, ButtonLink, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { reminderWords as words } from '#wording/vi/progress'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import styles from './office.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const chosen = new URL(request.url).searchParams.getAll('judges').slice(0, 500)
  return answer(() => reminderPreview(by, chosen))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, reminderForm, async ({ judges }) => {
    const { sent } = await remindJudges(by, judges)
    throw redirect(paths.progress(by.contest.slug, String(sent)), 303)
  })
}

export default function RemindJudges() {
  const { letters, chosen, refusal } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const refused = (failure && 'ok' in failure && failure.refusal) || refusal
  const leaving = letters.filter(({ isToday }) => !isToday)
  return (
    <>
      <PageHeader back={{ href: paths.progress(contest), label: words.back }} title={words.title} />
      {refused && (
        <Notice tone="warning" role={refused === refusal ? undefined : 'alert'}>
          <p>{refusalSentence(refused)}</p>
        </Notice>
      )}
      {letters.length === 0 ? <p>{words.nobody}</p> : <p>{words.intro}</p>}
      {chosen > letters.length && letters.length > 0 && <p>{words.passedOver(chosen - letters.length)}</p>}
      {letters.map(({ person, name, to, count, isToday, subject, text }) => (
        <details key={person} className={styles.fold}>
          <summary>
            {words.to(name, to)}: {words.open(count)}
            {isToday && ` (${words.today})`}
          </summary>
          <p>
            <strong>
              {words.subject}: {subject}
            </strong>
          </p>
          <p className={styles.letterText}>{text}</p>
        </details>
      ))}
      {!refusal && leaving.length > 0 && (
        <form method="post" className={styles.sendForm}>
          {leaving.map(({ person }) => (
            <input key={person} type="hidden" name="judges" value={person} />
          ))}
          <Buttons>
            <Button>{words.send(leaving.length)}</Button>
            <ButtonLink href={paths.progress(contest)} variant="secondary">
              {words.back}
            </ButtonLink>
          </Buttons>
        </form>
      )}
    </>
  )
}
