/** One member of a panel: duties and days of service by decision, and the answer they gave by telephone. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { memberForm } from '#rules/forms/seat'
import { enterContest } from '#server/guard'
import { changeService } from '#server/operations/change-service'
import { recordAnswer } from '#server/operations/record-answer'
import { panelMember } from '#server/queries/panel-member'
import { answer, respond, type Failure } from '#server/respond'
import { Button, Buttons, Checkbox, Radios, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { formError } from '#wording/vi/office'
import {
  answerNames,
  answerText,
  invitedOn,
  panelMemberWords as words,
  panelServiceWords,
  standingNames,
} from '#wording/vi/panel-people'
import { pageTitle } from '#wording/vi/shell'
import { DayParts } from './day-parts'
import { FormProblems, typed } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(words.title(data?.name ?? '')) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => panelMember(by, params.panel, params.person))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, memberForm, async (input) => {
    if (input.act === 'serve') await changeService(by, params.panel, params.person, input.service)
    if (input.act === 'record') await recordAnswer(by, params.panel, params.person, input.recorded)
    throw redirect(paths.panel(by.contest.slug, params.panel ?? ''), 303)
  })
}

export default function PanelMember() {
  const { panel, name, email, standing, service } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const { invitation } = service
  const failed = (act: string) => (failure?.values.act === act ? failure : undefined)
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.panel(contest, panel.id), label: panel.name }}
        title={words.title(name)}
        meta={[email, standingNames[standing], invitation && invitationText(invitation)]
          .filter(Boolean)
          .join(' · ')}
      />
      {standing === 'invited' && (
        <Section title={words.recordTitle}>
          <RecordForm failure={failed('record')} />
        </Section>
      )}
      <Section title={words.duties}>
        <ServiceForm service={service} failure={failed('serve')} />
      </Section>
    </>
  )
}

type Service = ReturnType<typeof useLoaderData<typeof loader>>['service']

function invitationText({ answer, answeredAt, maxLoad, sentAt }: NonNullable<Service['invitation']>) {
  return answer && answeredAt ? answerText(answer, answeredAt, maxLoad) : invitedOn(sentAt)
}

function RecordForm({ failure }: { failure: Failure | undefined }) {
  const errorOf = (field: string) => formError(failure?.errors[`recorded.${field}`])
  return (
    <form method="post" className={styles.form}>
      <Radios
        name="recorded.answer"
        legend={words.recordAnswer}
        inline
        options={(['accepted', 'declined'] as const).map((value) => ({ value, label: answerNames[value] }))}
        defaultValue={typed(failure, 'recorded.answer')}
        error={errorOf('answer')}
      />
      <TextInput
        name="recorded.maxLoad"
        label={words.recordLoad}
        hint={words.recordLoadHint}
        inputMode="numeric"
        width="xs"
        defaultValue={typed(failure, 'recorded.maxLoad')}
        error={errorOf('maxLoad')}
      />
      <TextInput
        name="recorded.note"
        label={words.recordNote}
        defaultValue={typed(failure, 'recorded.note')}
        error={errorOf('note')}
      />
      <Button name="act" value="record">
        {words.recordAct}
      </Button>
    </form>
  )
}

function ServiceForm({ service, failure }: { service: Service; failure: Failure | undefined }) {
  const isTicked = (name: 'isScoring' | 'isSecretary' | 'isGuest') =>
    failure ? typed(failure, `service.${name}`) === 'on' : service[name]
  return (
    <form method="post" className={styles.form}>
      <Checkbox
        name="service.isScoring"
        label={words.isScoring}
        defaultChecked={isTicked('isScoring')}
        error={formError(failure?.errors['service.isScoring'])}
      />
      <Checkbox
        name="service.isSecretary"
        label={words.isSecretary}
        hint={words.isSecretaryHint}
        defaultChecked={isTicked('isSecretary')}
      />
      <Checkbox
        name="service.isGuest"
        label={words.isGuest}
        hint={words.isGuestHint}
        defaultChecked={isTicked('isGuest')}
      />
      <DayParts
        name="service.from"
        legend={panelServiceWords.from}
        hint={words.fromHint}
        failure={failure}
        kept={service.from}
      />
      <DayParts
        name="service.until"
        legend={panelServiceWords.until}
        hint={words.untilHint}
        failure={failure}
        kept={service.until}
      />
      <TextInput
        name="service.decisionNumber"
        label={words.decision}
        width="m"
        defaultValue={failure ? typed(failure, 'service.decisionNumber') : service.decisionNumber}
        error={formError(failure?.errors['service.decisionNumber'])}
      />
      <Buttons>
        <Button name="act" value="serve" variant="secondary">
          {words.save}
        </Button>
      </Buttons>
    </form>
  )
}
