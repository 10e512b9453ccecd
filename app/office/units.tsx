/** The directory of units: searched and narrowed by its address, the topmost ones to begin with. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Pages } from '#parts/pages'
import { paths } from '#paths'
import { dayOf } from '#rules/deadlines'
import { enter } from '#server/guard'
import { unitList } from '#server/queries/unit-list'
import { answer } from '#server/respond'
import { ButtonLink, Buttons } from '#ui/form'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { unitListCaption, unitWords as words } from '#wording/vi/units'
import { isNarrowed, readUnitFilter, UnitFilterForm, unitParams } from './unit-filter'
import { UnitTable } from './unit-table'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'secretary', 'organiser', 'administrator')
  const filter = readUnitFilter(new URL(request.url).searchParams, dayOf(by.now))
  return { filter, ...(await answer(() => unitList(by, filter))) }
}

export default function Units() {
  const { filter, kinds, today, mayWrite, all, ...found } = useLoaderData<typeof loader>()
  const empty = all === 0 ? words.empty : isNarrowed(filter, today) ? words.emptyFiltered : words.emptyTop
  return (
    <>
      <PageHeader
        title={words.title}
        meta={mayWrite ? words.lead : `${words.lead} ${words.readOnly}`}
        actions={<Acts mayWrite={mayWrite} />}
      />
      <UnitFilterForm filter={filter} today={today} kinds={kinds} />
      <UnitTable caption={unitListCaption(filter, found)} rows={found.rows} empty={empty} />
      <Pages
        {...found}
        page={filter.page}
        href={(page) => paths.unitDirectory(unitParams({ ...filter, page }, today))}
      />
    </>
  )
}

function Acts({ mayWrite }: { mayWrite: boolean }) {
  return (
    <Buttons>
      {mayWrite && <ButtonLink href={paths.newUnit()}>{words.add}</ButtonLink>}
      {mayWrite && (
        <ButtonLink variant="secondary" href={paths.importUnits}>
          {words.import}
        </ButtonLink>
      )}
      <ButtonLink variant="secondary" href={paths.unitExport}>
        {words.export}
      </ButtonLink>
      <ButtonLink variant="secondary" href={paths.unitKinds()}>
        {words.kinds}
      </ButtonLink>
    </Buttons>
  )
}
