/** Before the first entry of a panel: the pledge, and which entries the judge has a conflict with. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { declarationForm } from '#rules/forms/declaration'
import { enter } from '#server/guard'
import { declareConflict } from '#server/operations/declare-conflict'
import { panelDeclaration } from '#server/queries/panel-declaration'
import { answer, respond } from '#server/respond'
import { paths } from '#paths'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { declareErrors, declareSigned, declareWords as words } from '#wording/vi/judge'
import { pledgeWords } from '#wording/vi/pledge'
import { DeclarationForm } from './declaration-form'
import { FormProblems } from './form-problems'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return answer(() => panelDeclaration(by, params.panel))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'judge')
  return respond(request, declarationForm, async ({ conflict, note, rows }) => {
    await declareConflict(by, params.panel, { conflict, note, rows })
    throw redirect(paths.queue, 303)
  })
}

export default function Declare() {
  const { contest, panel, declaration, hasPledged, works } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  return (
    <>
      <FormProblems
        failure={failure}
        pageTitle={words.title}
        summaryTitle={words.errorTitle}
        sentences={declareErrors}
      />
      <PageHeader
        back={{ href: paths.queue, label: words.back }}
        eyebrow={`${panel.name} · ${contest.shortTitle}`}
        title={words.title}
        meta={declaration && declareSigned(declaration.pledgedAt)}
      />
      {declaration && !hasPledged && (
        <Notice tone="warning">
          <p>{pledgeWords.outdated}</p>
        </Notice>
      )}
      <p>
        <a href={paths.pledge(panel.id)}>{pledgeWords.read}</a>
      </p>
      <DeclarationForm declaration={declaration} works={works} failure={failure} />
    </>
  )
}
