/** A unit's desk in one contest: what waits, what is chosen, what went up; lists; what has come from below. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { FormProblems } from '#parts/form-problems'
import { Pages } from '#parts/pages'
import { paths } from '#paths'
import { unitDeskForm } from '#rules/forms/chain'
import { unitViews } from '#rules/unit-views'
import { enterUnit } from '#server/guard'
import { chooseEntries } from '#server/operations/choose-entries'
import { prepareList } from '#server/operations/prepare-list'
import { unitDesk } from '#server/queries/unit-desk'
import { answer, respond } from '#server/respond'
import { ButtonLink } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Tabs } from '#ui/tabs'
import { count } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { unitDeskWords as words, unitNav, unitViewNames } from '#wording/vi/unit-desk'
import { DeskEntries } from './desk-entries'
import { DeskLists } from './desk-lists'
import { DeskStages } from './desk-stages'
import { UnitsBelow } from './units-below'
import { readUnitView, unitViewParams } from './unit-view'
import styles from './unit.module.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.unit.name ?? unitNav.label) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterUnit(request, params)
  return answer(() => unitDesk(by, readUnitView(new URL(request.url).searchParams)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterUnit(request, params)
  const [contest, unit] = [by.contest.slug, by.unit._id.toHexString()]
  return respond(request, unitDeskForm, async (input) => {
    if (input.act === 'list') {
      throw redirect(paths.unitList(contest, unit, await prepareList(by, input)), 303)
    }
    await chooseEntries(by, { ...input, move: input.act })
    const back = unitViewParams(input.act === 'choose' ? 'waiting' : 'chosen')
    throw redirect(paths.unitDesk(contest, unit, { ...back, xong: input.act }), 303)
  })
}

export default function UnitDesk() {
  const desk = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const [search] = useSearchParams()
  const { contest, unit, view, counts } = desk
  const doneWords: Record<string, string> = words.done
  const done = failure ? undefined : doneWords[search.get('xong') ?? '']
  return (
    <>
      <FormProblems failure={failure} />
      <PageHeader
        back={{ href: paths.units, label: unitNav.mine }}
        eyebrow={contest.title}
        title={unit.name}
        actions={
          desk.phase === 'open' && (
            <>
              <ButtonLink href={paths.unitImport(contest.slug, unit.id)}>{words.import}</ButtonLink>
              <ButtonLink variant="secondary" href={paths.unitEnter(contest.slug, unit.id)}>
                {words.enter}
              </ButtonLink>
            </>
          )
        }
      />
      {done && (
        <Notice tone="success">
          <p>{done}</p>
        </Notice>
      )}
      <DeskStages stages={desk.stages} now={desk.now} />
      <Tabs
        label={words.tabs}
        tabs={unitViews.map((one) => ({
          href: paths.unitDesk(contest.slug, unit.id, unitViewParams(one)),
          label: unitViewNames[one],
          count: count(counts[one]),
          current: one === view,
        }))}
      />
      <DeskEntries desk={desk} />
      <Pages {...desk} href={(page) => paths.unitDesk(contest.slug, unit.id, unitViewParams(view, page))} />
      {view === 'drafts' && desk.total > 0 && (
        <p className={styles.acts}>
          <a href={paths.unitRemind(contest.slug, unit.id)}>{words.remind}</a>
        </p>
      )}
      <DeskLists desk={desk} />
      <UnitsBelow below={desk.below} />
    </>
  )
}
