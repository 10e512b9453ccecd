/** Stepping back from one entry: an interruption page, with the reason in words. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recusalForm } from '#rules/forms/recusal'
import { enter } from '#server/guard'
import { recuseFromSheet } from '#server/operations/recuse-from-sheet'
import { recusalSheet } from '#server/queries/judge-desk'
import { answer, respond } from '#server/respond'
import { paths } from '#paths'
import { Interruption } from '#ui/dialog'
import { Button, ButtonLink, Buttons, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import { blindName, recuseErrors, recuseWords as words } from '#wording/vi/judge'
import { refusalSentence } from '#wording/vi/refusals'
import { FormProblems, typed } from './form-problems'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => recusalSheet(by, params.sheet))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return respond(request, recusalForm, async ({ reason }) => {
    await recuseFromSheet(by, params.sheet, { reason })
    throw redirect(paths.queue, 303)
  })
}

export default function Recuse() {
  const { sheet, work, panel, whyNotRecuse } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const isDone = sheet.state === 'recused'
  const code = failure?.errors.reason
  return (
    <>
      <FormProblems
        failure={failure}
        pageTitle={words.title}
        summaryTitle={words.errorTitle}
        sentences={recuseErrors}
      />
      <Interruption
        title={words.title}
        actions={
          <Buttons>
            {!whyNotRecuse && (
              <Button variant="danger" form="recuse">
                {words.submit}
              </Button>
            )}
            <ButtonLink href={isDone ? paths.queue : paths.desk(sheet.id)} variant="secondary">
              {words.cancel}
            </ButtonLink>
          </Buttons>
        }
      >
        <p>
          <strong>{blindName(sheet.blindCode)}</strong>: {work.title} · {panel.name}
        </p>
        {isDone && <Notice tone="success" title={words.done} />}
        {!isDone && whyNotRecuse && (
          <Notice tone="danger">
            <p>{refusalSentence(whyNotRecuse)}</p>
          </Notice>
        )}
        {!whyNotRecuse && (
          <>
            <p>{words.lead}</p>
            <form method="post" id="recuse" noValidate>
              <TextArea
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                error={code && (recuseErrors[code] ?? code)}
                rows={4}
                maxLength={2000}
                defaultValue={typed(failure, 'reason') ?? ''}
              />
            </form>
          </>
        )}
      </Interruption>
    </>
  )
}
