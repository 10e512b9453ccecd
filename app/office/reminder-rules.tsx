/** The rules that remind by themselves, each with its own small form; and what is also told by short message. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { ruleOrSmsForm } from '#rules/forms/letters'
import { enterContest } from '#server/guard'
import { saveReminderRule } from '#server/operations/save-reminder-rule'
import { saveUrgingSetting } from '#server/operations/save-urging-setting'
import { reminderRules } from '#server/queries/reminder-rules'
import { answer, respond } from '#server/respond'
import { ButtonLink, Button, Buttons, Checkbox } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { pageTitle } from '#wording/vi/shell'
import { ruleWords as words, urgingWords } from '#wording/vi/urging'
import { FormProblems } from './form-problems'
import styles from './office.module.css'
import { RuleForm } from './rule-form'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const isSaved = new URL(request.url).searchParams.has('xong')
  return { isSaved, ...(await answer(() => reminderRules(by))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, ruleOrSmsForm, async (input) => {
    if (input.act === 'sms') await saveUrgingSetting(by, input)
    else await saveReminderRule(by, input)
    throw redirect(paths.reminderRules(by.contest.slug, '1'), 303)
  })
}

export type RuleData = Awaited<ReturnType<typeof loader>>['rules'][number]

export default function ReminderRules() {
  const { rules, sms, isSaved } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  return (
    <>
      <FormProblems failure={failure} />
      {isSaved && !failure && (
        <Notice tone="success">
          <p>{words.saved}</p>
        </Notice>
      )}
      <PageHeader
        back={{ href: paths.urging(contest), label: urgingWords.title }}
        title={words.title}
        meta={words.lead}
        actions={
          <ButtonLink href={paths.remindersTomorrow(contest)} variant="secondary">
            {urgingWords.tomorrow}
          </ButtonLink>
        }
      />
      {rules.map((rule) => (
        <RuleForm key={rule.kind} rule={rule} contest={contest} failure={failure} />
      ))}
      <Section title={words.smsTitle}>
        <form method="post" className={styles.form}>
          <p className="muted">
            {words.smsLead} {!sms.hasGateway && words.smsNoGateway}
          </p>
          <input type="hidden" name="act" value="sms" />
          <input type="hidden" name="version" value={sms.version} />
          <Checkbox name="returned" label={words.smsReturned} defaultChecked={sms.returned} />
          <Checkbox name="signInCode" label={words.smsSignInCode} defaultChecked={sms.signInCode} />
          <Buttons>
            <Button variant="secondary">{words.smsSave}</Button>
          </Buttons>
        </form>
      </Section>
    </>
  )
}
