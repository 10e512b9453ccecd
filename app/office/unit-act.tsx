/** An act upon a unit: told in a form that only asks, previewed unit by unit, then written by one button. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { datedActBySlug, paths } from '#paths'
import { unitActForms } from '#rules/forms/units'
import type { DatedActKind } from '#rules/units/acts'
import { enter } from '#server/guard'
import { actOnUnits } from '#server/operations/act-on-units'
import { unitActPage } from '#server/queries/unit-act'
import { answer, readAddress, respond } from '#server/respond'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { actPages, unitActWords as words } from '#wording/vi/unit-acts'
import { FormProblems, ticked } from './form-problems'
import styles from './office.module.css'
import { UnitActForm } from './unit-act-form'
import { UnitActPreview } from './unit-act-preview'

function kindOf(slug: string | undefined): DatedActKind {
  const kind = datedActBySlug(slug)
  if (!kind) throw data(null, { status: 404 })
  return kind
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  const kind = kindOf(params.act)
  const asked = readAct(request, kind)
  const step = new URL(request.url).searchParams.get('buoc')
  const { typed } = asked
  const page = await answer(() =>
    unitActPage(by, params.unit, {
      search: typeof typed.values.tim === 'string' && typed.values.tim.trim() ? typed.values.tim : null,
      chosen: [...ticked(typed, 'others'), ...ticked(typed, 'parent')],
      input: step === 'xem' ? asked.input : null,
    }),
  )
  return { kind, step, typed, ...page }
}

function readAct(request: Request, kind: DatedActKind) {
  switch (kind) {
    case 'rename':
      return told(kind, readAddress(request, unitActForms.rename))
    case 'merge':
      return told(kind, readAddress(request, unitActForms.merge))
    case 'split':
      return told(kind, readAddress(request, unitActForms.split))
    case 'abolish':
      return told(kind, readAddress(request, unitActForms.abolish))
    case 'move':
      return told(kind, readAddress(request, unitActForms.move))
  }
}

/** What was typed, together with the kind of act that it tells. */
function told<Kind extends DatedActKind, Input>(
  kind: Kind,
  { input, typed }: { input: Input | null; typed: ReturnType<typeof readAddress>['typed'] },
) {
  return { input: input && { kind, ...input }, typed }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(page ? actPages[page.kind].title(page.unit.name) : '') },
]

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  const done = async (input: Parameters<typeof actOnUnits>[2]) => {
    await actOnUnits(by, params.unit, input)
    throw redirect(paths.unitRecord(params.unit ?? '', { xong: 'ghi' }), 303)
  }
  const kind = kindOf(params.act)
  switch (kind) {
    case 'rename':
      return respond(request, unitActForms.rename, (input) => done({ kind, ...input }))
    case 'merge':
      return respond(request, unitActForms.merge, (input) => done({ kind, ...input }))
    case 'split':
      return respond(request, unitActForms.split, (input) => done({ kind, ...input }))
    case 'abolish':
      return respond(request, unitActForms.abolish, (input) => done({ kind, ...input }))
    case 'move':
      return respond(request, unitActForms.move, (input) => done({ kind, ...input }))
  }
}

export default function UnitAct() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { kind, unit, step, typed, preview } = page
  // What is typed is judged once a preview is asked for, not while units are searched.
  const shown = step === 'xem' ? { ...typed, refusal: preview?.refusal ?? null } : undefined
  const isWrong = shown && (shown.refusal !== null || Object.keys(shown.errors).length > 0)
  return (
    <>
      <FormProblems failure={failure ?? (isWrong ? shown : undefined)} />
      <PageHeader
        back={{ href: paths.unitRecord(unit.id), label: words.back }}
        title={actPages[kind].title(unit.name)}
        meta={actPages[kind].lead}
      />
      <UnitActForm page={page} errors={shown?.errors ?? {}} />
      {preview?.refusal === null && (
        <div className={styles.sendForm}>
          <UnitActPreview preview={preview} values={typed.values} />
        </div>
      )}
    </>
  )
}
