/** Before an entry is started: who may enter, with what, until when. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startForm } from '#rules/forms/submit'
import { enter } from '#server/guard'
import { openEntry } from '#server/operations/open-entry'
import { newEntry } from '#server/queries/new-entry'
import { answer, respond } from '#server/respond'
import { newEntryWords as words } from '#wording/vi/entrant'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Prose } from '#ui/section'
import { paths } from '#paths'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => newEntry(by, new URL(request.url).searchParams.get('cuoc-thi')))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, startForm, async (input): Promise<never> => {
    throw redirect(paths.entry(await openEntry(by, input)), 303)
  })
}

export default function NewEntry() {
  const { contest, who, conditions, nouns, fields, parts, closes, now, whyNot, proposedId } =
    useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const refusal = failure?.refusal ?? whyNot
  const title = nouns.talk === 'pupil' ? words.title : words.titleOf(nouns.entry)
  return (
    <div className={styles.stack}>
      <title>{pageTitle(title, Boolean(failure))}</title>
      <PageHeader
        back={{ href: paths.myEntries, label: words.back }}
        eyebrow={contest.title}
        title={title}
        meta={whyNot ? undefined : words.deadline(closes, now)}
      />
      {refusal && (
        <Notice tone="danger">
          <p>{refusalSentence(refusal)}</p>
        </Notice>
      )}
      <Prose>
        <p>{words.intro}</p>
        <h2>{words.who}</h2>
        <ul>
          {who.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>{nouns.talk === 'pupil' ? words.adult : words.anyone}</li>
        </ul>
        {conditions.length > 0 && (
          <>
            <h2>{words.conditions}</h2>
            <p>{words.conditionsIntro}</p>
            <ul>
              {conditions.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
        <h2>{nouns.talk === 'person' ? words.titles : words.fields}</h2>
        <ul>
          {fields.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <h2>{words.prepare}</h2>
        <ul>
          {parts.map(({ name, isRequired }) => (
            <li key={name}>
              {name}
              {!isRequired && ` (${words.optional})`}
            </li>
          ))}
        </ul>
        <p>{words.time}</p>
        <p>
          <a href={paths.regulations(contest.slug)}>{words.regulations}</a>
        </p>
      </Prose>
      {!whyNot && (
        <form method="post">
          <input type="hidden" name="contest" value={contest.slug} />
          <input type="hidden" name="entry" value={proposedId} autoComplete="off" />
          <Buttons>
            <Button>{words.start}</Button>
          </Buttons>
        </form>
      )}
    </div>
  )
}
