/** The page of somebody invited to a panel: what is asked of them, and the answer. They hold no seat before they accept. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { invitationForm } from '#rules/forms/seat'
import { enter } from '#server/guard'
import { answerInvitation } from '#server/operations/answer-invitation'
import { invitation } from '#server/queries/invitation'
import { answer, respond, type Failure } from '#server/respond'
import { Button, Buttons, ButtonLink, ErrorSummary, Radios, TextArea, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Prose } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { list } from '#wording/format'
import { answerText, invitationErrors, invitationWords as words } from '#wording/vi/panel-people'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return answer(() => invitation(by, params.panel))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, invitationForm, async (input) => {
    await answerInvitation(by, params.panel, input)
    throw redirect(paths.invitation(params.panel ?? ''), 303)
  })
}

export default function Invitation() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest, panel, organiser, given } = page
  const errors = Object.entries(failure?.errors ?? {})
  return (
    <>
      <title>{pageTitle(words.title, failure !== undefined)}</title>
      <ErrorSummary
        title={words.errorTitle}
        errors={errors.map(([field, code]) => ({ field, message: invitationErrors[code] ?? code }))}
      />
      {failure?.refusal && (
        <Notice tone="danger" title={words.errorTitle} role="alert">
          <p>{refusalSentence(failure.refusal)}</p>
        </Notice>
      )}
      <PageHeader title={words.title} meta={contest.title} />
      <Prose>
        <p>{words.greeting(page.name)}</p>
        <p>{words.ask(organiser.name, contest.title, panel.name)}</p>
        {page.isGuest && <p>{words.guest}</p>}
      </Prose>
      <SummaryList
        rows={[
          { key: words.fields, value: list(panel.fields) },
          { key: words.judging, value: words.judgingSpan(page.judging.starts, page.judging.ends) },
          { key: words.how, value: words.howText },
          {
            key: words.regulations,
            value: <a href={paths.regulations(contest.slug)}>{contest.title}</a>,
          },
          {
            key: words.contact,
            value: [organiser.name, organiser.phone, organiser.email].filter(Boolean).join(', '),
          },
        ]}
      />
      {given ? <Given given={given} /> : <AnswerForm failure={failure} />}
    </>
  )
}

type Answered = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['given']>

function Given({ given: { answer, answeredAt, maxLoad, note } }: { given: Answered }) {
  const hasAccepted = answer === 'accepted'
  return (
    <>
      <Notice tone={hasAccepted ? 'success' : 'info'} title={answerText(answer, answeredAt, maxLoad)}>
        {note && <p>{note}</p>}
        <p>{hasAccepted ? words.acceptedThanks : words.declinedThanks}</p>
      </Notice>
      {hasAccepted && (
        <Buttons>
          <ButtonLink href={paths.queue}>{words.goJudge}</ButtonLink>
        </Buttons>
      )}
      <p className="muted">{words.change}</p>
    </>
  )
}

function AnswerForm({ failure }: { failure: Failure | undefined }) {
  const errorOf = (field: string) => {
    const code = failure?.errors[field]
    return code && (invitationErrors[code] ?? code)
  }
  const typed = (field: string) => {
    const value = failure?.values[field]
    return typeof value === 'string' ? value : ''
  }
  return (
    <form method="post" noValidate>
      <Radios
        name="answer"
        legend={words.answer}
        options={[
          { value: 'accepted', label: words.accepted },
          { value: 'declined', label: words.declined },
        ]}
        defaultValue={typed('answer')}
        error={errorOf('answer')}
      />
      <TextInput
        name="maxLoad"
        label={words.maxLoad}
        hint={words.maxLoadHint}
        inputMode="numeric"
        width="xs"
        defaultValue={typed('maxLoad')}
        error={errorOf('maxLoad')}
      />
      <TextArea
        name="note"
        label={words.note}
        hint={words.noteHint}
        rows={3}
        defaultValue={typed('note')}
        error={errorOf('note')}
      />
      <Buttons>
        <Button>{words.submit}</Button>
      </Buttons>
    </form>
  )
}
