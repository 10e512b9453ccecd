/** Who one is: the name and phone number that fill the forms later on. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ErrorSummary, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Prose, Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { profileForm } from '#rules/forms/account'
import { paths } from '#paths'
import { enter } from '#server/guard'
import { saveProfile } from '#server/operations/save-profile'
import { respond } from '#server/respond'
import { profileWords as words } from '#wording/vi/account'
import { pageTitle } from '#wording/vi/shell'
import { readFailure } from './failure'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await enter(request, params, 'entrant')
  const address = new URL(request.url).searchParams
  const { email, name, phone } = actor.person
  return {
    email,
    name,
    phone,
    tiep: address.get('tiep')?.slice(0, 2000) ?? '',
    isSaved: address.has('da-luu'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'entrant')
  return respond(request, profileForm, async (input) => {
    throw redirect((await saveProfile(by, input)) ?? paths.profileSaved, 303)
  })
}

export default function ProfilePage() {
  const { email, name, phone, tiep, isSaved } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>() ?? null
  const { errors, errorOf, typed } = readFailure(failure)
  const title = name === '' ? words.welcome : words.title
  return (
    <>
      <title>{pageTitle(title, failure !== null)}</title>
      <ErrorSummary title={words.problem} errors={errors} />
      {isSaved && !failure && (
        <Notice tone="success">
          <p>{words.saved}</p>
        </Notice>
      )}
      <PageHeader title={title} meta={name === '' ? words.welcomeText : words.text} />
      <SummaryList rows={[{ key: words.email, value: email }]} />
      <form method="post" action={paths.profile(tiep)} noValidate>
        <input type="hidden" name="tiep" value={tiep} />
        <TextInput
          name="name"
          label={words.name}
          hint={words.nameHint}
          error={errorOf('name')}
          autoComplete="name"
          defaultValue={typed('name') ?? name}
        />
        <TextInput
          name="phone"
          label={words.phone}
          hint={words.phoneHint}
          error={errorOf('phone')}
          type="tel"
          autoComplete="tel"
          width="m"
          defaultValue={typed('phone') ?? phone}
        />
        <Button>{tiep ? words.submitAndGoOn : words.submit}</Button>
      </form>
      <hr />
      {name !== '' && (
        <Section title={words.signOut}>
          <Prose>
            <p>{words.signOutText}</p>
          </Prose>
          <form method="post" action={paths.signOut}>
            <Button variant="secondary">{words.signOut}</Button>
          </form>
        </Section>
      )}
      <p>
        <a href={paths.privacy}>{words.privacy}</a>
      </p>
    </>
  )
}
