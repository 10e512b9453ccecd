/** Signing in, second half: the code from the letter. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, Buttons, ErrorSummary, TextInput } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { Prose, Section } from '#ui/section'
import { signInCodeForm } from '#rules/forms/account'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { signInWithCode } from '#server/operations/sign-in-with-code'
import { respond } from '#server/respond'
import { sessionHeaders } from '#server/session'
import { codeWords as words } from '#wording/vi/account'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { readFailure } from './failure'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params, 'visitor')
  const address = new URL(request.url).searchParams
  const email = address.get('email')?.slice(0, 254) ?? ''
  const tiep = address.get('tiep')?.slice(0, 2000) ?? ''
  if (email === '') throw redirect(paths.signIn(tiep))
  return { email, tiep }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return respond(request, signInCodeForm, async (input) => {
    const { cookie, back, isNamed } = await signInWithCode(by, input, request)
    const headers = await sessionHeaders(cookie)
    throw redirect(isNamed ? back : paths.profile(back), { status: 303, headers })
  })
}

export default function SignInCodePage() {
  const { email, tiep } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>() ?? null
  const { errors, errorOf } = readFailure(failure)
  const refusal = failure?.refusal ? refusalSentence(failure.refusal) : undefined
  return (
    <>
      <title>{pageTitle(words.title, failure !== null)}</title>
      <ErrorSummary title={words.problem} errors={refusal ? [{ field: 'code', message: refusal }] : errors} />
      <PageHeader title={words.title} meta={words.sent(email)} />
      <form method="post" action={paths.signInCode(email, tiep)} noValidate>
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="tiep" value={tiep} />
        <TextInput
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={refusal ?? errorOf('code') ?? errorOf('email')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="s"
        />
        <Button>{words.submit}</Button>
      </form>
      <hr />
      <Section title={words.notArrived}>
        <Prose>
          <p>{words.notArrivedText}</p>
        </Prose>
        <form method="post" action={paths.signIn()}>
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="tiep" value={tiep} />
          <Buttons>
            <Button variant="secondary">{words.again}</Button>
            <a href={paths.signIn(tiep)}>{words.otherEmail}</a>
          </Buttons>
        </form>
      </Section>
    </>
  )
}
