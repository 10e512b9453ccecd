/** All answers on one page, what still blocks, and the button that submits. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { submitForm } from '#rules/forms/submit'
import { enter } from '#server/guard'
import { submitEntry } from '#server/operations/submit-entry'
import { entryCheck } from '#server/queries/entry-check'
import { answer, respond } from '#server/respond'
import { checkWords as words } from '#wording/vi/entrant'
import { formTalk } from '#wording/vi/entrant-talk'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { Button, Buttons, ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { paths } from '#paths'
import { CheckSummary } from './check-summary'
import { EntryTop } from './entry-top'
import { placedSentence, problemHref } from './problem-links'
import styles from './entrant.module.css'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => entryCheck(by, params.entry))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, submitForm, async (input): Promise<never> => {
    await submitEntry(by, params.entry, input)
    throw redirect(paths.receipt(params.entry ?? ''), 303)
  })
}

export default function EntryCheckPage() {
  const entry = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal ?? null
  const { id, problems, whyClosed, state } = entry
  const canSubmit = whyClosed === null
  return (
    <div className={styles.stack}>
      <title>{pageTitle(canSubmit ? words.title : words.reviewTitle, refusal !== null)}</title>
      <EntryTop
        entry={entry}
        back={{ href: paths.entry(id), label: words.back }}
        title={canSubmit ? words.title : words.reviewTitle}
      />
      {refusal && refusal.because !== 'incomplete-entry' && (
        <Notice tone="danger" title={words.cannotTitle} role="alert">
          <p>{refusal.because === 'stale-version' ? words.changed : refusalSentence(refusal)}</p>
        </Notice>
      )}
      {canSubmit && problems.length > 0 && (
        <ErrorSummary
          title={words.blockers(problems.length)}
          errors={problems.map((problem) => ({
            href: problemHref(id, problem),
            message: placedSentence(problem, entry),
          }))}
        />
      )}
      {canSubmit && problems.length === 0 && <p>{words.intro}</p>}
      <CheckSummary entry={entry} />
      {canSubmit && problems.length === 0 && (
        <Section title={words.pledgeTitle}>
          <div className={styles.tight}>
            <p>{words.pledge(entry.answers.pledge.signedBy)}</p>
            <ul>
              {Object.values(formTalk(entry.nouns).pledge).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p>{state === 'returned' ? words.afterReturn : words.after(entry.deadline)}</p>
            <form method="post" className={styles.foot}>
              <input type="hidden" name="version" value={entry.version} autoComplete="off" />
              <Buttons>
                <Button>
                  {state === 'returned'
                    ? words.resubmit
                    : entry.nouns.talk === 'pupil'
                      ? words.submit
                      : words.submitEntry}
                </Button>
              </Buttons>
            </form>
          </div>
        </Section>
      )}
    </div>
  )
}
