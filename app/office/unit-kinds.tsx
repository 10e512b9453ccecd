/** The kinds of units: where each may lie, whether it sends entries, how many units there are of it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '#paths'
import { kindName } from '#rules/units/kinds'
import { enter } from '#server/guard'
import { unitKinds } from '#server/queries/unit-kinds'
import { answer } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { ButtonLink } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { count } from '#wording/format'
import { pageTitle } from '#wording/vi/shell'
import { unitKindWords as words } from '#wording/vi/units'

export const meta: MetaFunction = () => [{ title: pageTitle(words.title) }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enter(request, params, 'secretary', 'organiser', 'administrator')
  const isSaved = new URL(request.url).searchParams.has('xong')
  return { isSaved, ...(await answer(() => unitKinds(by))) }
}

export default function UnitKinds() {
  const { kinds, mayWrite, isSaved } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        back={{ href: paths.unitDirectory(), label: words.back }}
        title={words.title}
        meta={words.lead}
        actions={mayWrite && <ButtonLink href={paths.newUnitKind}>{words.add}</ButtonLink>}
      />
      {isSaved && (
        <Notice tone="success">
          <p>{words.saved}</p>
        </Notice>
      )}
      <DataTable
        caption={words.caption(kinds.length)}
        rows={kinds}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          {
            key: 'name',
            title: words.name,
            rowHeader: true,
            cell: ({ code, name }) => (mayWrite ? <a href={paths.unitKind(code)}>{name}</a> : name),
          },
          {
            key: 'under',
            title: words.under,
            cell: ({ under }) => under.map((one) => kindName(kinds, one)).join('; ') || words.top,
          },
          { key: 'sends', title: words.sends, cell: ({ sends }) => (sends ? words.yes : words.no) },
          { key: 'units', title: words.units, numeric: true, cell: ({ units }) => count(units) },
        ]}
      />
    </>
  )
}
