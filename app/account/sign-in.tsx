/** Signing in, first half: the e-mail address to which the code is sent. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ErrorSummary, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { signInForm } from '#rules/forms/account'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { sendSignInCode } from '#server/operations/send-sign-in-code'
import { respond } from '#server/respond'
import { signInWords as words } from '#wording/vi/account'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { readFailure } from './failure'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await enter(request, params, 'visitor')
  const address = new URL(request.url).searchParams
  return {
    name: actor ? actor.person.name || actor.person.email : null,
    email: address.get('email')?.slice(0, 254) ?? '',
    tiep: address.get('tiep')?.slice(0, 2000) ?? '',
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const by = await enter(request, params, 'visitor')
  return respond(request, signInForm, async (input) => {
    await sendSignInCode(by, input, context.address)
    throw redirect(paths.signInCode(input.email, input.tiep), 303)
  })
}

export default function SignInPage() {
  const { name, email, tiep } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>() ?? null
  const { errors, errorOf, typed } = readFailure(failure)
  return (
    <>
      <title>{pageTitle(words.title, failure !== null)}</title>
      <ErrorSummary title={words.problem} errors={errors} />
      {failure?.refusal && (
        <Notice tone="danger" title={words.problem}>
          <p>{refusalSentence(failure.refusal)}</p>
          {typed('email') && (
            <p>
              <a href={paths.signInCode(typed('email') ?? '', typed('tiep'))}>{words.haveCode}</a>
            </p>
          )}
        </Notice>
      )}
      <PageHeader title={words.title} meta={words.lede} />
      {name && (
        <Notice title={words.already(name)}>
          <p>
            <a href={paths.myEntries}>{words.goOn}</a>. {words.alreadyNext}
          </p>
        </Notice>
      )}
      <form method="post" action={paths.signIn()} noValidate>
        <input type="hidden" name="tiep" value={typed('tiep') ?? tiep} />
        <TextInput
          name="email"
          label={words.email}
          hint={words.emailHint}
          error={errorOf('email')}
          type="email"
          autoComplete="email"
          spellCheck={false}
          defaultValue={typed('email') ?? email}
        />
        <Button>{words.submit}</Button>
      </form>
      <hr />
      <p className="muted">{words.judges}</p>
    </>
  )
}
