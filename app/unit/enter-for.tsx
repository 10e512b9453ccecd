/** A coordinator starts one entry for authors of the unit, and goes on in the entrant's own forms. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { paths } from '#paths'
import { enterForForm } from '#rules/forms/chain'
import { enterUnit } from '#server/guard'
import { enterForUnit } from '#server/operations/enter-for-unit'
import { enterFor } from '#server/queries/enter-for'
import { answer, respond } from '#server/respond'
import { Button, Buttons } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { enterForWords as words } from '#wording/vi/unit-desk'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return answer(() => enterFor(by))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterUnit(request, params)
  return respond(request, enterForForm, async ({ entry }) => {
    await enterForUnit(by, entry)
    throw redirect(paths.entry(entry), 303)
  })
}

export default function EnterFor() {
  const { contest, unit, proposedId } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitDesk(contest.slug, unit.id), label: unit.name }}
        eyebrow={contest.title}
        title={words.title}
      />
      <p>{words.intro}</p>
      <form method="post">
        <input type="hidden" name="entry" value={proposedId} autoComplete="off" />
        <Buttons>
          <Button>{words.act}</Button>
        </Buttons>
      </form>
    </>
  )
}
