/** The one interruption before a contest is announced: what follows from it, and a code typed by hand. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formFields } from '#parts/form-fields'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { announceForm } from '#rules/forms/edition-acts'
import { enterContest } from '#server/guard'
import { announceContest } from '#server/operations/announce-contest'
import { announcement } from '#server/queries/announcement'
import { answer, respond } from '#server/respond'
import { Button, ButtonLink, Buttons, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { announceWords as words, termsWords } from '#wording/vi/terms'
import styles from './office.module.css'
import { Checklist } from './terms/checklist'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'organiser')
  return answer(() => announcement(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'organiser')
  return respond(request, announceForm, async (input) => {
    await announceContest(by, input)
    throw redirect(paths.terms(by.contest.slug, 'thong-bao'), 303)
  })
}

export default function Announce() {
  const { contest, version, checks, whyNot, names } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const field = formFields(failure, {})
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.terms(contest.slug), label: termsWords.back }}
        eyebrow={contest.title}
        title={words.title}
      />
      {whyNot ? (
        <Notice tone="warning">
          <p>{whyNot.because === 'not-ready' ? words.notReady : refusalSentence(whyNot)}</p>
          {whyNot.because === 'not-ready' && (
            <Checklist
              checks={checks.filter(({ weight }) => weight === 'needed')}
              slug={contest.slug}
              names={names}
            />
          )}
        </Notice>
      ) : (
        <Section title={words.consequences}>
          <ul>
            {words.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <Checklist checks={checks} slug={contest.slug} names={names} />
          <form method="post" className={styles.form}>
            <input type="hidden" name="version" value={version} />
            <TextInput {...field('decisionNumber')} label={words.decision} width="m" />
            <TextInput
              {...field('confirmation')}
              label={words.confirmation(contest.receiptPrefix)}
              width="s"
              autoComplete="off"
            />
            <Buttons>
              <Button>{words.act}</Button>
              <ButtonLink href={paths.terms(contest.slug)} variant="secondary">
                {words.cancel}
              </ButtonLink>
            </Buttons>
          </form>
        </Section>
      )}
    </>
  )
}
