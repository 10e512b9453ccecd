/** The look-up of an entry without an account: its receipt number, and four digits known to those concerned. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ErrorSummary, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { receiptFault, trackForm } from '#rules/forms/track'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { track } from '#server/queries/track'
import { respond } from '#server/respond'
import { trackErrors, trackWords as words } from '#wording/vi/public-site'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { TrackedEntryPanel } from './tracked-entry'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'visitor')
  const receipt = new URL(request.url).searchParams.get('ma')?.slice(0, 100) ?? null
  return { receipt, fault: receipt === null ? null : receiptFault(receipt) }
}

/** A question, not a change: it is posted only so that the digits stay out of addresses, histories and logs. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return respond(request, trackForm, async (input) => ({
    ok: true as const,
    receipt: input.receipt,
    entry: await track(by, input, context.address),
  }))
}

export default function TrackPage() {
  const asked = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const failure = answer?.ok === false ? answer : null
  const tracked = answer?.ok ? answer : null
  const codes: Record<string, string> =
    failure?.errors ?? (!answer && asked.fault ? { receipt: asked.fault } : {})
  const errors = Object.entries(codes).map(([field, code]) => ({
    field,
    message: trackErrors[code] ?? code,
  }))
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  const typed = failure?.values.receipt
  const hasFailed = errors.length > 0 || failure !== null
  return (
    <>
      <title>{pageTitle(words.title, hasFailed)}</title>
      <ErrorSummary title={words.problem} errors={errors} />
      {failure?.refusal && (
        <Notice tone="danger" title={words.problem}>
          <p>{refusalSentence(failure.refusal)}</p>
        </Notice>
      )}
      <PageHeader title={words.title} meta={tracked?.entry ? undefined : words.lede} />
      {tracked?.entry && <TrackedEntryPanel entry={tracked.entry} />}
      {tracked && !tracked.entry && (
        <Notice tone="warning" title={words.notFoundTitle}>
          <p>{words.notFound}</p>
        </Notice>
      )}
      {!tracked?.entry && (
        <form method="post" action={paths.track} noValidate>
          <TextInput
            name="receipt"
            label={words.receipt}
            hint={words.receiptHint}
            error={errorOf('receipt')}
            width="m"
            defaultValue={
              (typeof typed === 'string' ? typed : null) ?? tracked?.receipt ?? asked.receipt ?? ''
            }
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <TextInput
            name="phone"
            label={words.phone}
            error={errorOf('phone')}
            width="s"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={typeof failure?.values.phone === 'string' ? failure.values.phone : ''}
          />
          <Button>{words.submit}</Button>
        </form>
      )}
    </>
  )
}
