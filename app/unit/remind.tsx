/** The reminders of a unit before they leave: each letter word for word, then one button. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { remindOwnersForm } from '#rules/forms/chain'
import { enterUnit } from '#server/guard'
import { remindOwners } from '#server/operations/remind-owners'
import { unitReminders } from '#server/queries/unit-reminders'
import { answer, respond } from '#server/respond'
import { Button, Buttons } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { unitRemindWords as words } from '#wording/vi/unit-desk'
import { unitViewParams } from './unit-view'
import styles from './unit.module.css'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return answer(() => unitReminders(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterUnit(request, params)
  return respond(request, remindOwnersForm, async ({ owners }) => {
    await remindOwners(by, owners)
    const back = { ...unitViewParams('drafts'), xong: 'remind' }
    throw redirect(paths.unitDesk(by.contest.slug, by.unit._id.toHexString(), back), 303)
  })
}

export default function Remind() {
  const { contest, unit, letters } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const leaving = letters.filter(({ isToday }) => !isToday)
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitDesk(contest.slug, unit.id), label: unit.name }}
        title={words.title}
      />
      <p>{letters.length === 0 ? words.nobody : words.intro}</p>
      {letters.map(({ owner, name, to, entries, isToday, subject, text }) => (
        <details key={owner} className={styles.fold}>
          <summary>
            {name}, {to}: {words.entries(entries)}
            {isToday && ` (${words.today})`}
          </summary>
          <p>
            <strong>
              {words.subject}: {subject}
            </strong>
          </p>
          <p className={styles.letter}>{text}</p>
        </details>
      ))}
      {leaving.length > 0 && (
        <form method="post" className={styles.acts}>
          {leaving.map(({ owner }) => (
            <input key={owner} type="hidden" name="owners" value={owner} />
          ))}
          <Buttons>
            <Button>{words.send(leaving.length)}</Button>
          </Buttons>
        </form>
      )}
    </>
  )
}
