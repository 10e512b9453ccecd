/** Who agrees to what: four questions for each voice that counts, none answered beforehand. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { consentPurposes } from '#rules/consents'
import { consentsForm } from '#rules/forms/consents'
import { enter } from '#server/guard'
import { saveConsents } from '#server/operations/save-consents'
import { entryConsents } from '#server/queries/entry-consents'
import { answer, respond } from '#server/respond'
import {
  authorWords,
  consentQuestions,
  consentWords as words,
  formWords,
  inputError,
} from '#wording/vi/entrant-forms'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { Button, ButtonLink, Buttons, ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { paths } from '#paths'
import { consentAnswerName, consentFieldName, PersonConsents } from './person-consents'
import { ConflictNotice } from './conflict-notice'
import { EntryTop } from './entry-top'
import { flatten } from './typed-values'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => entryConsents(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, consentsForm, async (input): Promise<never> => {
    await saveConsents(by, params.entry, input)
    throw redirect(paths.entry(params.entry ?? ''), 303)
  })
}

export default function EntryConsentsPage() {
  const entry = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { id, isSubmitted } = entry
  const people = entry.people.map((person) => ({ ...person, name: person.name || authorWords.unnamed }))
  const refusal = failure?.refusal ?? null
  const conflict = refusal?.because === 'stale-version' ? refusal : null
  const typed = failure ? flatten(failure.values) : {}
  const version = failure && !conflict ? (typed.version ?? entry.version) : entry.version
  return (
    <div className={styles.stack}>
      <title>{pageTitle(words.title, Boolean(failure))}</title>
      <EntryTop entry={entry} back={{ href: paths.entry(id), label: formWords.back }} title={words.title} />
      {refusal && !conflict && (
        <Notice tone="danger" title={formWords.notSaved} role="alert">
          <p>{refusal.because === 'entry-state' ? words.mustWithdraw : refusalSentence(refusal)}</p>
        </Notice>
      )}
      {conflict && (
        <ConflictNotice
          sentence={refusalSentence(conflict)}
          changed={conflict.changed}
          nameOf={(field) => consentFieldName(field, people)}
          valueOf={(_, value) => consentAnswerName(value)}
        />
      )}
      {failure && (
        <ErrorSummary
          title={formWords.notSaved}
          errors={Object.entries(failure.errors).map(([field, code]) => ({
            field,
            message: inputError(code),
          }))}
        />
      )}
      <p>{words.intro}</p>
      <p>{words.change}</p>
      <Section title={words.questions}>
        <dl className={styles.questions}>
          {consentPurposes.map((purpose) => (
            <div key={purpose}>
              <dt>{consentQuestions[purpose].title}</dt>
              <dd>{consentQuestions[purpose].text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {people.length === 0 ? (
        <>
          <p>{words.noAuthors}</p>
          <ButtonLink href={paths.task(id, 'authors')}>{words.toAuthors}</ButtonLink>
        </>
      ) : (
        <form method="post" className={styles.stack}>
          <input type="hidden" name="version" value={version} autoComplete="off" />
          {people.map((person) => (
            <PersonConsents
              key={person.author}
              entry={id}
              person={person}
              values={{ ...entry.values, ...typed }}
              isSubmitted={isSubmitted}
            />
          ))}
          <Buttons>
            <Button>{words.save}</Button>
            <ButtonLink href={paths.entry(id)} variant="quiet">
              {formWords.later}
            </ButtonLink>
          </Buttons>
        </form>
      )}
    </div>
  )
}
