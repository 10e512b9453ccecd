/** One unit: what it is, its past and future, what can be done to it, what lies under it, and what was done. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Pages } from '#parts/pages'
import { paths } from '#paths'
import { undoForm } from '#rules/forms/units'
import { datedActs } from '#rules/units/acts'
import { enter } from '#server/guard'
import { undoUnitAct } from '#server/operations/undo-unit-act'
import { unit as query } from '#server/queries/unit'
import { answer, respond } from '#server/respond'
import { ButtonLink, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'
import { pageTitle } from '#wording/vi/shell'
import { actNames, unitActWords } from '#wording/vi/unit-acts'
import { lineageSentence, unitPageWords as words, unitWords } from '#wording/vi/units'
import { pageNumber } from './entry-filter'
import { FormProblems } from './form-problems'
import { UnitFacts } from './unit-facts'
import { UnitHistory } from './unit-history'
import { UnitTable } from './unit-table'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'secretary', 'organiser', 'administrator')
  const search = new URL(request.url).searchParams
  const page = pageNumber(search)
  return { done: search.get('xong'), page, ...(await answer(() => query(by, params.unit, page))) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.unit.name ?? '') }]

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enter(request, params, 'organiser', 'administrator')
  return respond(request, undoForm, async ({ act }) => {
    await undoUnitAct(by, act)
    // What the act founded is gone: then there is no page to come back to.
    const isThere = await query(by, params.unit, 1).catch(() => null)
    throw redirect(
      isThere ? paths.unitRecord(params.unit ?? '', { xong: 'hoan-tac' }) : paths.unitDirectory(),
      303,
    )
  })
}

const notices: Record<string, string> = {
  luu: words.saved,
  ghi: unitActWords.done,
  'hoan-tac': unitActWords.undone,
}

export default function Unit() {
  const { unit, above, before, after, below, acts, page, done, mayWrite } = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const notice = done === null ? undefined : notices[done]
  const lineage = lineageSentence(unit.name, before, after)
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.unitDirectory(), label: words.back }}
        eyebrow={unit.kind}
        title={unit.name}
        meta={lineage}
        actions={
          mayWrite && (
            <Buttons>
              <ButtonLink href={paths.editUnit(unit.id)}>{words.edit}</ButtonLink>
              <ButtonLink variant="secondary" href={paths.newUnit(unit.id)}>
                {unitWords.addBelow}
              </ButtonLink>
            </Buttons>
          )
        }
      />
      {notice && !failure && (
        <Notice tone="success">
          <p>{notice}</p>
        </Notice>
      )}
      {unit.validTo !== null && (
        <Notice tone="info">
          <p>{words.ended(unit.validTo)}</p>
        </Notice>
      )}
      <UnitFacts unit={unit} above={above} before={before} after={after} />
      {mayWrite && unit.validTo === null && (
        <Section title={words.acts}>
          <p className="muted">{words.actsLead}</p>
          <Buttons>
            {datedActs.map((act) => (
              <ButtonLink key={act} variant="secondary" href={paths.unitAct(unit.id, act)}>
                {actNames[act]}
              </ButtonLink>
            ))}
          </Buttons>
        </Section>
      )}
      <Section title={words.below}>
        <UnitTable
          caption={words.belowCaption(below.total)}
          rows={below.rows}
          empty={words.belowEmpty}
          hasParents={false}
        />
        <Pages {...below} page={page} href={(next) => paths.unitRecord(unit.id, { trang: String(next) })} />
      </Section>
      <UnitHistory acts={acts} mayWrite={mayWrite} />
    </>
  )
}
